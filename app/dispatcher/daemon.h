// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/dispatchturn.h"
#include "app/assembly/intakeline.h"
#include "app/assembly/sendingline.h"
#include "app/assembly/upkeep.h"
#include "app/assembly/workspace.h"
#include "app/dispatcher/nightly.h"
#include "app/dispatcher/servicemanager.h"
#include "workflow/dispatchstatus.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace remindesk {

struct DaemonOptions
{
    int healthSeconds = 300; ///< how often the health line is logged
};

/// remindeskd: waits for its turn, then sends until told to stop. Lives on the main thread, which never blocks but in
/// stop(); the watchdog is fed only while the store and the thread of the dispatcher answer.
class Daemon final : public QObject
{
    Q_OBJECT

public:
    Daemon(Workspace &workspace, const DaemonOptions &options, QObject *parent = nullptr);
    ~Daemon() override;

    void start();
    void stop();   ///< lets messages in flight end: at most about 10 s
    void reload(); ///< opens gateways, sources and rules again
    void report(); ///< logs the health line

Q_SIGNALS:
    /// It cannot go on: damaged store, failing disk, no lock file. The process should end with the error's exit code.
    void broken(const remindesk::Error &error);

private:
    void look();
    void takeStanding(const StoreHealth &health);
    void open();
    void openLine();
    void lookForSettings();
    void begin(const std::shared_ptr<SendingLine> &line);
    void openIntake();
    void closeIntake();
    void noteStoreFailure(const Error &error);
    void proveAlive();
    void lookForNews();
    void say(const QString &text);

    Workspace &m_workspace;
    ServiceManager m_manager;
    Nightly m_nightly;
    DispatchTurn m_turn;
    DispatchTurn m_receiveTurn; ///< apart from sending: what comes back is taken even while another program sends
    QTimer m_health;
    QTimer m_alive;
    QTimer m_news;
    std::optional<Async<std::shared_ptr<SendingLine>>> m_opening; ///< while gateways and sources are being opened
    std::shared_ptr<SendingLine> m_line;
    std::optional<Async<std::shared_ptr<IntakeLine>>> m_openingIntake;
    std::shared_ptr<IntakeLine> m_intake;
    std::unique_ptr<Upkeep> m_upkeep; ///< while it is our turn
    std::optional<qint64> m_changeMark;
    QByteArray m_settingsMark; ///< of what is open
    QString m_standing; ///< "sending", "waiting for process 12" …
    bool m_isStopping = false;
};

/// "sending queued=3 held=1 awaiting=0 unknown=0 failed=2 oldest_due=2026-11-22T04:00:00Z last_error=smtp.451": codes
/// and counts only.
[[nodiscard]] QString healthLine(const QString &standing, const DispatchStatus &status);

} // namespace remindesk
