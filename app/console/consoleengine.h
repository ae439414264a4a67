// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/dispatchturn.h"
#include "app/assembly/sendingline.h"
#include "app/assembly/settingsworkbench.h"
#include "app/assembly/upkeep.h"
#include "app/assembly/workspace.h"
#include "ui/common/consoleports.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>

namespace remindesk {

/// What runs behind the window: the dispatcher (as soon as no other program sends for this workspace) and the ticket
/// sources. Window's thread; nothing here waits on it but the destructor, which lets messages in flight end.
class ConsoleEngine final : public QObject
{
    Q_OBJECT

public:
    explicit ConsoleEngine(Workspace &workspace, QObject *parent = nullptr);
    ~ConsoleEngine() override;

    [[nodiscard]] ConsolePorts ports();
    /// Opens gateways and sources and begins to send. After the window is shown.
    void start();
    /// The settings were changed: gateways and sources are opened anew. Messages in flight end first.
    void reload();

Q_SIGNALS:
    /// A message was settled, or a sync brought changes.
    void changed();
    void failed(const remindesk::Error &error);
    /// The ticket sources are open, as the settings say by now; whether one of them can be asked for changes.
    void sourcesOpened(bool isAnyLive);
    /// What is the matter with the store itself; whoever sends for it.
    void concernsChanged(const QList<remindesk::HealthConcern> &concerns);

private:
    void open();
    void openLine();
    void reopen();
    void begin(const std::shared_ptr<SendingLine> &line);
    void sendIfOurTurn();
    void lookAtStore();
    void lookForSettings(); ///< of another program
    [[nodiscard]] Async<AnchoredReport> prove();
    [[nodiscard]] Async<SyncReport> sync(const std::shared_ptr<SyncProgress> &watched);
    [[nodiscard]] Async<SyncReport> syncFrom(qsizetype index, SyncReport soFar, const std::shared_ptr<SyncProgress> &watched);

    Workspace &m_workspace;
    DispatchTurn m_turn;
    std::shared_ptr<SendingLine> m_line;
    SettingsWorkbench m_bench;
    QTimer m_reloading; ///< several changes in a row are one
    QFuture<void> m_stopping;
    Async<AnchoredReport> m_proving;
    bool m_isOpening = false;
    bool m_maySend = false; ///< the store was looked at and nothing speaks against it
    bool m_isStarted = false;
    std::optional<qint64> m_changeMark;
    QByteArray m_settingsMark; ///< of what is open
    std::unique_ptr<Upkeep> m_upkeep; ///< once it is our turn
    QTimer m_storeLook;
    QList<HealthConcern> m_concerns;
};

} // namespace remindesk
