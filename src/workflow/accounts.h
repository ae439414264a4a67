// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/accountstore.h"
#include "workflow/guard.h"

namespace remindesk {

struct NewAccount
{
    QString id;
    QString name;
    Roles roles;
};

/// Who may sign in here, and signing in. A workspace without accounts has one local person who may everything; the first
/// account is an admin, and from then on everybody signs in. Passwords are compared on threads of their own; answers
/// come from these or the store's. What it is given outlives it.
///
/// E-ACC-03 wrong name or password    -04 too many wrong tries: wait   -05 account is disabled
///       -07 no admin would be left   -08 name is taken                -09 no such account
///       -10 password too short       -14 name cannot be used          -15 no memory for Argon2id
class Accounts
{
public:
    struct Ports
    {
        AccountStore &store;
        Session &session;
        AuditLog &audit;
        const Clock &clock;
    };
    explicit Accounts(const Ports &ports) : m_ports(ports) {}

    /// Nobody has an account: whoever is here is the local person.
    [[nodiscard]] Async<bool> areUsed();
    [[nodiscard]] Async<QList<Account>> list(); ///< ManageAccounts
    /// The session is this person's afterwards. After three wrong passwords every try waits twice as long as the one
    /// before, up to 15 minutes, also across restarts.
    [[nodiscard]] Async<Actor> signIn(QString id, const QByteArray &password);
    void signOut() { m_ports.session.end(); }
    /// What has changed about whoever sits here takes effect: other roles, or nobody any more.
    [[nodiscard]] Async<Actor> refreshed();

    /// The first one needs no right but becomes an admin too, and the local person has signed out with it.
    [[nodiscard]] Async<void> add(NewAccount account, const QByteArray &password);
    [[nodiscard]] Async<void> setName(QString id, QString name); ///< E-ACC-14 when it is empty
    [[nodiscard]] Async<void> setRoles(QString id, Roles roles);
    [[nodiscard]] Async<void> setEnabled(QString id, bool isEnabled);
    [[nodiscard]] Async<void> setPassword(QString id, QByteArray password); ///< by an admin
    /// Name, roles and password of a form at once: what differs, one after the other, each a line of its own in the audit
    /// log. An empty name or password stays as it was.
    [[nodiscard]] Async<void> keep(const Account &before, const Account &after, const QByteArray &password);
    [[nodiscard]] Async<void> changePassword(QByteArray old, QByteArray password); ///< one's own

    /// How long the next try waits after so many wrong ones, in seconds.
    [[nodiscard]] static qint64 waitAfter(int wrongTries);

private:
    [[nodiscard]] AuditEntry entry(const QString &what, const QString &subject, const QString &before, const QString &after) const;
    [[nodiscard]] Async<void> change(const QString &id, std::function<AuditEntry(StoredAccount &)> edit);
    [[nodiscard]] Async<void> store(const QString &id, const QByteArray &password, const QString &what);
    [[nodiscard]] Async<Actor> judged(const StoredAccount &stored, const QByteArray &password);
    [[nodiscard]] Async<Actor> begun(const Account &account);

    Ports m_ports;
};

} // namespace remindesk
