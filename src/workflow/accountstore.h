// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/role.h"
#include "base/clock.h"
#include "base/future.h"
#include "workflow/auditlog.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace remindesk {

/// Somebody who may sign in.
struct Account
{
    QString id;   ///< the person's key, as in the ticket source
    QString name;
    Roles roles;
    bool isEnabled = true;
    Instant created;
    Instant lastSignIn = {}; ///< within ten minutes; 0: never

    bool operator==(const Account &) const = default;
};

/// With what only signing in looks at.
struct StoredAccount
{
    Account account;
    QByteArray verifier; ///< access/password.h
    int wrongTries = 0;  ///< since the last right one
    Instant lastWrong;
};

/// Local accounts. Every change and its audit entry are one transaction. Implemented in storage/; any thread.
class AccountStore
{
public:
    virtual ~AccountStore() = default;
    [[nodiscard]] virtual Async<QList<Account>> accounts() = 0; ///< by id
    /// E-ACC-09 when there is none.
    [[nodiscard]] virtual Async<StoredAccount> find(QString id) = 0;
    /// E-ACC-08 when there is one of this id; E-ACC-07 when it is the first one and no admin.
    [[nodiscard]] virtual Async<void> add(StoredAccount account, AuditEntry entry) = 0;
    /// Name, roles, whether it is enabled, verifier. E-ACC-09; E-ACC-07 when no enabled admin would be left.
    [[nodiscard]] virtual Async<void> change(StoredAccount account, AuditEntry entry) = 0;
    /// A try with a wrong password; the answer is how many there were since the last right one.
    [[nodiscard]] virtual Async<int> noteWrong(QString id, Instant at) = 0;
    [[nodiscard]] virtual Async<void> noteRight(QString id, Instant at) = 0; ///< signed in: noted in the audit log, once in ten minutes
};

} // namespace remindesk
