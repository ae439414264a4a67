// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/accounts.h"

#include "access/password.h"
#include "base/pooled.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// Argon2id takes its time: neither the window nor the store waits for it.
Async<QByteArray> verifierOf(const QByteArray &password)
{
    return pooled([password] { return passwordVerifier(password); });
}

/// A person's key in trackers: a login or an address. No blanks, so that it can stand on a command line.
bool isName(const QString &id)
{
    return !id.isEmpty() && id.size() <= 100 && id != localActor().id && id != serviceActor().id
           && std::all_of(id.begin(), id.end(), [](QChar c) { return c.isPrint() && !c.isSpace() && c != u','; });
}

} // namespace

qint64 Accounts::waitAfter(int wrongTries)
{
    constexpr int freeTries = 3;
    constexpr qint64 longest = 15LL * 60;
    if (wrongTries < freeTries)
        return 0;
    return std::min(longest, qint64(5) << std::min(wrongTries - freeTries, 10));
}

AuditEntry Accounts::entry(const QString &what, const QString &subject, const QString &before, const QString &after) const
{
    return {0, m_ports.clock.now(), m_ports.session.actor().id, what, subject, before, after};
}

Async<bool> Accounts::areUsed()
{
    return chained(m_ports.store.accounts(),
                   [](const QList<Account> &accounts) { return ready<Result<bool>>(!accounts.isEmpty()); });
}

Async<QList<Account>> Accounts::list()
{
    return permitted<QList<Account>>({m_ports.session, m_ports.audit}, Permission::ManageAccounts,
                                     [&] { return m_ports.store.accounts(); });
}

Async<Actor> Accounts::begun(const Account &account)
{
    const Actor actor{account.id, account.name, account.roles};
    return followed(m_ports.store.noteRight(account.id, m_ports.clock.now()), [session = &m_ports.session, actor] {
        session->begin(actor);
        return ready<Result<Actor>>(actor);
    });
}

Async<Actor> Accounts::judged(const StoredAccount &stored, const QByteArray &password)
{
    const qint64 wait = stored.lastWrong.ms + 1000 * waitAfter(stored.wrongTries) - m_ports.clock.now().ms;
    if (wait > 0)
        return ready<Result<Actor>>(failure(u"E-ACC-04"_s, {QString::number((wait + 999) / 1000)}));
    return chained(pooled([stored, password]() -> Result<bool> { return isPassword(password, stored.verifier); }),
                   [this, stored](bool isRight) -> Async<Actor> {
                       if (isRight && stored.account.isEnabled)
                           return begun(stored.account);
                       if (isRight)
                           return ready<Result<Actor>>(failure(u"E-ACC-05"_s));
                       return chained(m_ports.store.noteWrong(stored.account.id, m_ports.clock.now()), [](int) {
                           return ready<Result<Actor>>(failure(u"E-ACC-03"_s));
                       });
                   });
}

Async<Actor> Accounts::signIn(QString id, const QByteArray &password)
{
    return after(m_ports.store.find(std::move(id)), [this, password](const Result<StoredAccount> &stored) -> Async<Actor> {
        if (stored)
            return judged(*stored, password);
        if (stored.error().code != u"E-ACC-09"_s)
            return ready<Result<Actor>>(failure(stored.error()));
        // As slow as a wrong password, and the same words: names are not told.
        return pooled([password]() -> Result<Actor> {
            spendPasswordTime(password);
            return failure(u"E-ACC-03"_s);
        });
    });
}

Async<Actor> Accounts::refreshed()
{
    const Actor now = m_ports.session.actor();
    return after(m_ports.store.accounts(), [session = &m_ports.session, now](const Result<QList<Account>> &accounts) -> Result<Actor> {
        if (!accounts)
            return failure(accounts.error());
        if (now.isNobody() || now == serviceActor() || (accounts->isEmpty() && now == localActor()))
            return now;
        const auto found = std::find_if(accounts->begin(), accounts->end(),
                                        [&](const Account &account) { return account.id == now.id && account.isEnabled; });
        const Actor next = found == accounts->end() ? Actor() : Actor{found->id, found->name, found->roles};
        if (session->actor() == now && next != now) // somebody else may have sat down meanwhile
            session->begin(next);
        return next;
    });
}

Async<void> Accounts::add(NewAccount account, const QByteArray &password)
{
    if (!isName(account.id) || !account.roles)
        return ready<Done>(failure(u"E-ACC-14"_s, {shown(account.id)}));
    if (const Done allowed = require(m_ports.session, Permission::ManageAccounts); !allowed)
        return ready<Done>(failure(allowed.error()));
    return chained(areUsed(), [this, account, password](bool areUsed) mutable {
        if (!areUsed)
            account.roles |= Role::Admin;
        return chained(verifierOf(password),
                       [this, account, areUsed](const QByteArray &verifier) {
            const StoredAccount stored{{account.id, account.name, account.roles, true, m_ports.clock.now(), {}}, verifier, 0, {}};
            return followed(m_ports.store.add(stored, entry(u"account.added"_s, account.id, {}, rolesText(account.roles))),
                            [this, areUsed] {
                                if (!areUsed && m_ports.session.actor() == localActor())
                                    m_ports.session.end();
                                return ready<Done>({});
                            });
        });
    });
}

/// `edit` changes the account and says what is to be noted.
Async<void> Accounts::change(const QString &id, std::function<AuditEntry(StoredAccount &)> edit)
{
    return chained(m_ports.store.find(id), [this, edit = std::move(edit)](StoredAccount stored) {
        const AuditEntry noted = edit(stored);
        return m_ports.store.change(stored, noted);
    });
}

Async<void> Accounts::setName(QString id, QString name)
{
    return permitted<void>({m_ports.session, m_ports.audit}, Permission::ManageAccounts, [&] {
        if (name.simplified().isEmpty())
            return ready<Done>(failure(u"E-ACC-14"_s, {shown(id)}));
        return change(id, [this, name = name.simplified()](StoredAccount &stored) {
            AuditEntry noted = entry(u"account.name"_s, stored.account.id, stored.account.name, name);
            stored.account.name = name;
            return noted;
        });
    });
}

Async<void> Accounts::setRoles(QString id, Roles roles)
{
    return permitted<void>({m_ports.session, m_ports.audit}, Permission::ManageAccounts, [&] {
        return change(id, [this, roles](StoredAccount &stored) {
            AuditEntry noted = entry(u"account.roles"_s, stored.account.id, rolesText(stored.account.roles), rolesText(roles));
            stored.account.roles = roles;
            return noted;
        });
    });
}

Async<void> Accounts::setEnabled(QString id, bool isEnabled)
{
    return permitted<void>({m_ports.session, m_ports.audit}, Permission::ManageAccounts, [&] {
        return change(id, [this, isEnabled](StoredAccount &stored) {
            const auto word = [](bool enabled) { return enabled ? u"enabled"_s : u"disabled"_s; };
            AuditEntry noted
                = entry(u"account.enabled"_s, stored.account.id, word(stored.account.isEnabled), word(isEnabled));
            stored.account.isEnabled = isEnabled;
            return noted;
        });
    });
}

Async<void> Accounts::store(const QString &id, const QByteArray &password, const QString &what)
{
    return chained(verifierOf(password),
                   [this, id, what](const QByteArray &verifier) {
                       return change(id, [this, verifier, what](StoredAccount &stored) {
                           stored.verifier = verifier;
                           return entry(what, stored.account.id, {}, {}); // that it changed, never what it is
                       });
                   });
}

Async<void> Accounts::setPassword(QString id, QByteArray password)
{
    return permitted<void>({m_ports.session, m_ports.audit}, Permission::ManageAccounts,
                           [&] { return store(id, password, u"account.password-set"_s); });
}

Async<void> Accounts::keep(const Account &before, const Account &after, const QByteArray &password)
{
    const auto none = [] { return ready<Done>({}); };
    const bool isRenamed = !after.name.isEmpty() && after.name != before.name;
    const Async<void> renamed = isRenamed ? setName(before.id, after.name) : none();
    const Async<void> moved = followed(renamed, [this, before, roles = after.roles, none] {
        return roles == before.roles ? none() : setRoles(before.id, roles);
    });
    return followed(moved, [this, id = before.id, password, none] { return password.isEmpty() ? none() : setPassword(id, password); });
}

Async<void> Accounts::changePassword(QByteArray old, QByteArray password)
{
    const QString me = m_ports.session.actor().id;
    return somebodys<void>({m_ports.session, m_ports.audit}, [&] {
        return chained(signIn(me, old), [this, me, password](const Actor &) {
            return store(me, password, u"account.password-changed"_s);
        });
    });
}

} // namespace remindesk
