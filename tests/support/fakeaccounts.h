// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/accountstore.h"

#include <algorithm>

namespace remindesk {

/// Accounts in memory, with the rule about the last admin.
class FakeAccountStore final : public AccountStore
{
public:
    Async<QList<Account>> accounts() override
    {
        QList<Account> all;
        for (const StoredAccount &stored : std::as_const(kept))
            all += stored.account;
        return ready<Result<QList<Account>>>(all);
    }
    Async<StoredAccount> find(QString id) override
    {
        StoredAccount *stored = at(id);
        return stored ? ready<Result<StoredAccount>>(*stored) : ready<Result<StoredAccount>>(failure(QStringLiteral("E-ACC-09"), {id}));
    }
    Async<void> add(StoredAccount account, AuditEntry entry) override
    {
        if (at(account.account.id))
            return ready<Done>(failure(QStringLiteral("E-ACC-08"), {account.account.id}));
        kept += account;
        noted += entry;
        return ready<Done>({});
    }
    Async<void> change(StoredAccount account, AuditEntry entry) override
    {
        StoredAccount *stored = at(account.account.id);
        if (!stored)
            return ready<Done>(failure(QStringLiteral("E-ACC-09"), {account.account.id}));
        const StoredAccount before = std::exchange(*stored, account);
        const bool hasAdmin = std::any_of(kept.cbegin(), kept.cend(), [](const StoredAccount &one) {
            return one.account.isEnabled && one.account.roles.testFlag(Role::Admin);
        });
        if (!hasAdmin) {
            *stored = before;
            return ready<Done>(failure(QStringLiteral("E-ACC-07")));
        }
        noted += entry;
        return ready<Done>({});
    }
    Async<int> noteWrong(QString id, Instant at) override
    {
        StoredAccount *stored = this->at(id);
        stored->lastWrong = at;
        return ready<Result<int>>(++stored->wrongTries);
    }
    Async<void> noteRight(QString id, Instant at) override
    {
        this->at(id)->account.lastSignIn = at;
        return ready<Done>({});
    }

    QList<StoredAccount> kept;
    QList<AuditEntry> noted;

private:
    StoredAccount *at(const QString &id)
    {
        const auto found = std::find_if(kept.begin(), kept.end(), [&](const StoredAccount &one) { return one.account.id == id; });
        return found == kept.end() ? nullptr : &*found;
    }
};

} // namespace remindesk
