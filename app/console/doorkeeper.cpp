// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/doorkeeper.h"

#include "base/logging.h"
#include "ui/signin/passworddialog.h"
#include "ui/signin/signindialog.h"
#include "workflow/accounts.h"

#include <QApplication>
#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int lookEveryMs = 30'000;
constexpr int lockMinutes = 10;
constexpr int minuteMs = 60'000;

SignInDialog::SignIn signInTo(Workspace &workspace)
{
    return [&workspace](const QString &name, const QByteArray &password) {
        return workspace.accounts().signIn(name, password);
    };
}

} // namespace

Doorkeeper::Doorkeeper(Workspace &workspace, QWidget &window, CommandTable &commands, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_window(window)
    , m_owner(workspace.session().actor())
{
    connect(&m_look, &QTimer::timeout, this, &Doorkeeper::look);
    m_look.start(lookEveryMs);
    if (m_owner == localActor())
        return; // no accounts, no door; look() sees when there are some
    connect(&m_idle, &IdleWatch::idled, this, &Doorkeeper::lock);
    connect(&m_session, &SessionLock::locked, this, &Doorkeeper::lock);
    addCommands(commands);
    readLimit();
}

Doorkeeper::~Doorkeeper()
{
    delete m_dialog;
}

bool Doorkeeper::letIn(Workspace &workspace, Preferences &preferences)
{
    if (!workspace.session().actor().isNobody())
        return true;
    SignInDialog dialog(signInTo(workspace), preferences.account(), {});
    if (dialog.exec() != QDialog::Accepted)
        return false;
    preferences.setAccount(dialog.actor().id);
    return true;
}

void Doorkeeper::addCommands(CommandTable &commands)
{
    const QString group = tr("Everywhere");
    commands.add(&m_window, {u"lock"_s, tr("Lock the window"), QKeySequence(u"Ctrl+Shift+L"_s), group}, [this] { lock(); });
    commands.add(&m_window, {u"password"_s, tr("Change password"), {}, group}, [this] { changePassword(); });
}

void Doorkeeper::readLimit()
{
    listen(this, m_workspace.settings().values(), [this](const Result<QMap<QString, QString>> &values) {
        bool isNumber = false;
        const int minutes = values ? values->value(u"access.lock-minutes"_s).toInt(&isNumber) : 0;
        m_idle.setLimit((isNumber && minutes >= 0 ? minutes : lockMinutes) * minuteMs);
    });
}

/// Roles that an admin changed take effect; who may not sign in any more stands before the door.
void Doorkeeper::look()
{
    if (isLocked())
        return;
    listen(this, m_workspace.accounts().refreshed(), [this](const Result<Actor> &actor) {
        if (!actor || !actor->isNobody())
            return;
        if (m_owner == localActor()) // somebody made the first account: from now on everybody signs in
            QApplication::exit(somebodyElseExit);
        else
            lock();
    });
}

void Doorkeeper::lock()
{
    if (isLocked() || m_owner == localActor())
        return;
    qCInfo(lcApp) << "locked";
    // Hidden first: what loses the focus saves itself while somebody is still signed in.
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (!widget->isVisible())
            continue;
        if (widget->windowType() != Qt::Popup && widget->windowType() != Qt::ToolTip)
            m_hidden += widget;
        widget->hide();
    }
    m_workspace.accounts().signOut();
    m_dialog = new SignInDialog(signInTo(m_workspace), {}, m_owner.id);
    m_dialog->setWindowModality(Qt::ApplicationModal);
    connect(m_dialog, &QDialog::finished, this, &Doorkeeper::finish);
    m_dialog->show();
}

bool Doorkeeper::standsBefore()
{
    if (!isLocked())
        return false;
    m_dialog->raise();
    m_dialog->activateWindow();
    return true;
}

void Doorkeeper::finish(int result)
{
    m_dialog->deleteLater();
    m_dialog.clear();
    if (result == SignInDialog::somebodyElse) {
        QApplication::exit(somebodyElseExit);
        return;
    }
    if (result != QDialog::Accepted) { // closed: still locked
        lock();
        return;
    }
    for (const QPointer<QWidget> &widget : std::exchange(m_hidden, {})) {
        if (widget)
            widget->show();
    }
    readLimit();
    Q_EMIT unlocked();
}

void Doorkeeper::changePassword()
{
    auto *dialog = new PasswordDialog(
        [this](const QByteArray &old, const QByteArray &password) { return m_workspace.accounts().changePassword(old, password); },
        &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace remindesk
