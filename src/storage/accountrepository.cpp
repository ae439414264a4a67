// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/accountrepository.h"

#include "storage/auditrepository.h"
#include "storage/storethread.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto accountColumns = "id, name, roles, verifier, is_enabled, created_ms, wrong_tries, last_wrong_ms"_L1;

StoredAccount accountFrom(const Row &row)
{
    const auto roles = personRolesFromText(row.text(2));
    if (!roles)
        throw StoreFailure{Error{u"E-STO-18"_s, {u"roles"_s, shown(row.text(2))}, {}}, 0};
    return {{row.text(0), row.text(1), *roles, row.flag(4), row.instant(5), {}}, row.text(3).toUtf8(), int(row.number(6)),
            row.instant(7)};
}

std::optional<StoredAccount> read(Database &database, const QString &id)
{
    return database.one(u"SELECT "_s + accountColumns + " FROM account WHERE id = ?"_L1, {id}, accountFrom);
}

QList<StoredAccount> readAll(Database &database)
{
    return database.all(u"SELECT "_s + accountColumns + " FROM account ORDER BY id"_L1, {}, accountFrom);
}

const QString signedIn = u"account.signed-in"_s;
/// A script that signs in for every command is one line in so much time.
constexpr qint64 signInPauseMs = 600'000;

Instant lastSignIn(Database &database, const QString &id)
{
    const auto at = database.one(u"SELECT at_ms FROM audit INDEXED BY audit_actor WHERE actor = ? AND what = ? ORDER BY seq DESC LIMIT 1"_s,
                                 {id, signedIn}, [](const Row &row) { return row.instant(0); });
    return at.value_or(Instant{});
}

/// Somebody must be able to manage the others.
void keepAnAdmin(Database &database)
{
    for (const StoredAccount &stored : readAll(database)) {
        if (stored.account.isEnabled && stored.account.roles.testFlag(Role::Admin))
            return;
    }
    refuse(u"E-ACC-07"_s);
}

} // namespace

Async<QList<Account>> AccountRepository::accounts()
{
    return m_thread.read<QList<Account>>([](Database &database) {
        QList<Account> accounts;
        for (const StoredAccount &stored : readAll(database)) {
            accounts += stored.account;
            accounts.last().lastSignIn = lastSignIn(database, stored.account.id);
        }
        return accounts;
    });
}

Async<StoredAccount> AccountRepository::find(QString id)
{
    return m_thread.read<StoredAccount>([id = std::move(id)](Database &database) {
        auto stored = read(database, id);
        if (!stored)
            refuse(u"E-ACC-09"_s, {shown(id)});
        return std::move(*stored);
    });
}

Async<void> AccountRepository::add(StoredAccount given, AuditEntry entry)
{
    return m_thread.write<void>([stored = std::move(given), entry = std::move(entry)](Database &database) {
        const Account &account = stored.account;
        if (read(database, account.id))
            refuse(u"E-ACC-08"_s, {account.id});
        database.run(u"INSERT INTO account (id, name, roles, verifier, is_enabled, created_ms, wrong_tries, last_wrong_ms) "
                     "VALUES (?,?,?,?,?,?,0,0)"_s,
                     {account.id, account.name, rolesText(account.roles), QString::fromUtf8(stored.verifier),
                      int(account.isEnabled), account.created.ms});
        keepAnAdmin(database);
        appendAudit(database, entry);
    });
}

Async<void> AccountRepository::change(StoredAccount given, AuditEntry entry)
{
    return m_thread.write<void>([stored = std::move(given), entry = std::move(entry)](Database &database) {
        const Account &account = stored.account;
        const int rows = database.run(u"UPDATE account SET name = ?, roles = ?, is_enabled = ?, verifier = ?, "
                                      "wrong_tries = 0 WHERE id = ?"_s,
                                      {account.name, rolesText(account.roles), int(account.isEnabled),
                                       QString::fromUtf8(stored.verifier), account.id});
        if (rows == 0)
            refuse(u"E-ACC-09"_s, {shown(account.id)});
        keepAnAdmin(database);
        appendAudit(database, entry);
    });
}

Async<int> AccountRepository::noteWrong(QString id, Instant at)
{
    return m_thread.write<int>([id = std::move(id), at](Database &database) {
        database.run(u"UPDATE account SET wrong_tries = wrong_tries + 1, last_wrong_ms = ? WHERE id = ?"_s, {at.ms, id});
        return int(database.number(u"SELECT wrong_tries FROM account WHERE id = ?"_s, {id}));
    });
}

Async<void> AccountRepository::noteRight(QString id, Instant at)
{
    return m_thread.write<void>([id = std::move(id), at](Database &database) {
        database.run(u"UPDATE account SET wrong_tries = 0 WHERE id = ? AND wrong_tries > 0"_s, {id});
        if (at.ms - lastSignIn(database, id).ms >= signInPauseMs)
            appendAudit(database, {0, at, id, signedIn, id, {}, {}});
    });
}

} // namespace remindesk
