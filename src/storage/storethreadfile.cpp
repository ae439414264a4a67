// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"
#include "storage/migrator.h"
#include "storage/storefile.h"
#include "storage/storethread.h"

namespace remindesk {

using namespace Qt::StringLiterals;

Done StoreThread::prepareFile(const QList<Migration> &migrations)
{
    if (const auto file = inspectStoreFile(m_path); !file)
        return failure(file.error());
    if (Done done = m_lock.open(m_path + ".lock"_L1); !done)
        return done;
    if (Done done = m_lock.lock(FileLock::patienceMs); !done)
        return done;
    const FileLockGuard guard(m_lock);
    // Asked again: another process may have made the file while this one waited for the lock.
    const auto file = inspectStoreFile(m_path);
    if (!file)
        return failure(file.error());
    if (Done done = migrateFile(m_path, file->exists, migrations); !done)
        return done;
    try {
        m_database.open(m_path);
        tune();
    } catch (const StoreFailure &problem) {
        return failure(problem.error.at(m_path));
    }
    if (!m_ballast.restore())
        qCWarning(lcStore, "no room for the ballast file: nothing will be sent until there is");
    return {};
}

void StoreThread::tune()
{
    m_database.once(u"PRAGMA journal_mode = WAL"_s);
    m_database.once(u"PRAGMA synchronous = FULL"_s);
    m_database.once(u"PRAGMA foreign_keys = ON"_s);
    // Without it REPLACE would delete a history row past its trigger.
    m_database.once(u"PRAGMA recursive_triggers = ON"_s);
    m_database.once(u"PRAGMA trusted_schema = OFF"_s);
    m_database.once(u"PRAGMA cache_size = -16000"_s);
    m_database.once(u"PRAGMA temp_store = MEMORY"_s);
    m_database.once(u"PRAGMA wal_autocheckpoint = 2000"_s);
    m_database.once(u"PRAGMA journal_size_limit = 67108864"_s);
    qCInfo(lcStore, "store open, SQLite %s",
           qUtf8Printable(m_database.onceValue(u"SELECT sqlite_version()"_s).text()));
}

} // namespace remindesk
