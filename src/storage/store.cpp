// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/store.h"

#include "storage/accountrepository.h"
#include "storage/approvalrepository.h"
#include "storage/auditrepository.h"
#include "storage/chain.h"
#include "storage/draftrepository.h"
#include "storage/erasurerepository.h"
#include "storage/historyrepository.h"
#include "storage/intakerepository.h"
#include "storage/migrator.h"
#include "storage/outboxrepository.h"
#include "storage/reminderrepository.h"
#include "storage/settingsrepository.h"
#include "storage/statusrepository.h"
#include "storage/storethread.h"
#include "storage/studiorepository.h"
#include "storage/templaterepository.h"
#include "storage/ticketrepository.h"
#include "storage/upkeeprepository.h"

#include <QDir>
#include <QFileInfo>

#include <tuple>

namespace remindesk {

using namespace Qt::StringLiterals;

struct Store::Parts
{
    Parts(const QString &path, const Clock *given)
        : clock(given != nullptr ? *given : systemClock)
        , drafts(thread, QFileInfo(path).absoluteDir().filePath(u"attachments"_s))
        , erasure(thread, path)
        , upkeep(thread, path)
        , outbox(thread, clock, path + ".freezing"_L1)
        , thread(path, given)
    {
    }

    SystemClock systemClock;
    const Clock &clock;
    TicketRepository tickets{thread, clock};
    DraftRepository drafts;
    TemplateRepository templates{thread, clock};
    StudioRepository studio{thread, clock};
    SettingsRepository settings{thread};
    HistoryRepository history{thread};
    ReminderRepository reminders{thread};
    StatusRepository status{thread};
    IntakeRepository intake{thread};
    AuditRepository audit{thread, clock};
    AccountRepository accounts{thread};
    ApprovalRepository approvals{thread};
    ErasureRepository erasure;
    UpkeepRepository upkeep;
    OutboxRepository outbox;
    StoreThread thread; ///< last, so that it ends first: waiting jobs use the repositories
};

Store::Store() = default;
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &path, const OpenOptions &options)
{
    const auto migrations = loadMigrations(options.migrations);
    if (!migrations)
        return failure(migrations.error());
    std::unique_ptr<Store> store(new Store);
    store->m_parts = std::make_unique<Parts>(path, options.clock);
    if (const Done opened = store->m_parts->thread.open(*migrations); !opened)
        return failure(opened.error());
    return store;
}

TicketStore &Store::tickets()
{
    return m_parts->tickets;
}

SyncStore &Store::sync()
{
    return m_parts->tickets;
}

DraftStore &Store::drafts()
{
    return m_parts->drafts;
}

StudioStore &Store::studio()
{
    return m_parts->studio;
}

TemplateStore &Store::templates()
{
    return m_parts->templates;
}

SettingsStore &Store::settings()
{
    return m_parts->settings;
}

HistoryStore &Store::history()
{
    return m_parts->history;
}

ReminderStore &Store::reminders()
{
    return m_parts->reminders;
}

StatusStore &Store::status()
{
    return m_parts->status;
}

IntakeStore &Store::intake()
{
    return m_parts->intake;
}

ErasureStore &Store::erasure()
{
    return m_parts->erasure;
}

ApprovalStore &Store::approvals()
{
    return m_parts->approvals;
}

AuditLog &Store::audit()
{
    return m_parts->audit;
}

AccountStore &Store::accounts()
{
    return m_parts->accounts;
}

UpkeepStore &Store::upkeep()
{
    return m_parts->upkeep;
}

Outbox &Store::outbox()
{
    return m_parts->outbox;
}

Async<QString> Store::version()
{
    return m_parts->thread.read<QString>([](Database &database) {
        return u"SQLite %1, schema %2"_s.arg(database.onceValue(u"SELECT sqlite_version()"_s).text(),
                                             database.onceValue(u"PRAGMA user_version"_s).text());
    });
}

Async<QString> Store::check()
{
    return m_parts->thread.read<QString>([](Database &database) {
        const QString verdict = database.onceValue(u"PRAGMA quick_check(1)"_s).text();
        return verdict == "ok"_L1 ? QString() : verdict;
    });
}

Async<void> Store::declareDamaged(const QString &found)
{
    return m_parts->thread.declareDamaged(found);
}

std::optional<Error> Store::damage() const
{
    return m_parts->thread.damage();
}

StoreFigures Store::figures() const
{
    return {m_parts->thread.commits(), m_parts->thread.writesCommitted(), m_parts->thread.syncs()};
}

void Store::setKeySource(HistoryKeySource source)
{
    m_parts->thread.setKeySource(chainKeysOf(std::move(source)));
}

Async<void> Store::useHistoryKey(const QByteArray &secret, Instant now)
{
    const auto key = secret.isEmpty() ? std::optional(ChainKey()) : ChainKey::fromSecret(secret);
    if (!key)
        return ready<Done>(failure(u"E-HKY-01"_s));
    return m_parts->thread.write<void>([key, now](Database &database) {
        database.setChainKey(*key);
        std::ignore = chainEnd(database, now);
    });
}

} // namespace remindesk
