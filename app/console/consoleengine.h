// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/dispatchturn.h"
#include "app/assembly/sendingline.h"
#include "app/assembly/upkeep.h"
#include "app/assembly/workspace.h"
#include "ui/common/consoleports.h"

#include <QObject>

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

Q_SIGNALS:
    /// A message was settled, or a sync brought changes.
    void changed();
    void failed(const remindesk::Error &error);

private:
    void begin(const std::shared_ptr<SendingLine> &line);
    void sendIfOurTurn();
    [[nodiscard]] bool hasLiveSource();
    [[nodiscard]] Async<SyncReport> sync(const std::shared_ptr<SyncProgress> &watched);
    [[nodiscard]] Async<SyncReport> syncFrom(qsizetype index, SyncReport soFar, const std::shared_ptr<SyncProgress> &watched);

    Workspace &m_workspace;
    DispatchTurn m_turn;
    std::shared_ptr<SendingLine> m_line;
    std::unique_ptr<Upkeep> m_upkeep; ///< once it is our turn
};

} // namespace remindesk
