// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/actor.h"
#include "app/assembly/workspace.h"
#include "platform/sessionlock.h"
#include "ui/common/commandtable.h"
#include "ui/common/preferences.h"
#include "ui/signin/idlewatch.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace remindesk {

class SignInDialog;

/// Guards the window of a workspace that has accounts: locks it when nobody touches it for a while (setting
/// "access.lock-minutes", 10 when it is not set, 0 never), when the desktop locks, and by command; looks every half
/// minute whether whoever sits here still may. While it is locked the window is hidden and nobody is signed in, so
/// nothing is read or changed; sending goes on. Window's thread; what it is given outlives it.
class Doorkeeper final : public QObject
{
    Q_OBJECT

public:
    Doorkeeper(Workspace &workspace, QWidget &window, CommandTable &commands, QObject *parent = nullptr);
    ~Doorkeeper() override;

    /// Asks who sits here before there is a window; false: nobody, the person would rather not.
    [[nodiscard]] static bool letIn(Workspace &workspace, Preferences &preferences);

    void lock();
    /// Shows the lock instead of what was asked for; false: it is not locked.
    bool standsBefore();
    [[nodiscard]] bool isLocked() const { return !m_dialog.isNull(); }

    static constexpr int somebodyElseExit = 77; ///< what the event loop ends with: begin again with signing in

Q_SIGNALS:
    void unlocked();

private:
    void addCommands(CommandTable &commands);
    void readLimit();
    Q_INVOKABLE void look();
    void finish(int result);
    void changePassword();

    Workspace &m_workspace;
    QWidget &m_window;
    Actor m_owner; ///< whose window it is
    IdleWatch m_idle;
    SessionLock m_session;
    QTimer m_look;
    QPointer<SignInDialog> m_dialog;
    QList<QPointer<QWidget>> m_hidden; ///< what comes back when it is unlocked
};

} // namespace remindesk
