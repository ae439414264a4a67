// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"
#include "storage/migrator.h"
#include "storage/damagemark.h"
#include "storage/namekey.h"
#include "storage/storefile.h"
#include "storage/storeplace.h"
#include "storage/storethread.h"
#include "storage/witness.h"

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
        if (isMarkedDamaged())
            return {};
        m_database.open(m_path);
        tune();
        renewNameKeys(m_database);
        checkPlace(m_database, m_path, m_clock.now());
        m_log.follow(m_database);
        m_log.answer({});
        m_sinceWitness.start();
    } catch (const StoreFailure &problem) {
        return failure(problem.error.at(m_path));
    }
    if (!m_ballast.restore())
        qCWarning(lcStore, "no room for the ballast file: nothing will be sent until there is");
    return {};
}

/// A file that was found damaged is looked at again: it may be another one by now. Whether it is still damaged: it is
/// open for reading then, as far as that goes.
bool StoreThread::isMarkedDamaged()
{
    const auto found = damageMark(m_path);
    if (!found)
        return false;
    breakWith(Error{u"E-STO-27"_s, {*found}, m_path});
    try {
        if (!openReadOnly() || m_database.onceValue(u"PRAGMA quick_check(1)"_s).text() != "ok"_L1)
            return true;
    } catch (const StoreFailure &) { // damage that even the check cannot get over
        return true;
    }
    m_database.close();
    m_isReadOnly = false;
    const QMutexLocker locker(&m_mutex);
    m_broken.reset();
    removeDamageMark(m_path);
    return false;
}

/// From now on reads only. On the storage thread, the only one that changes m_broken.
void StoreThread::breakWith(const Error &error)
{
    const QMutexLocker locker(&m_mutex);
    m_broken = error;
}

bool StoreThread::openReadOnly()
{
    try {
        m_log.leave();
        m_database.close(); // what it holds in memory may not be what lies on the disk
        m_database.open(m_path, true);
        m_isReadOnly = true;
    } catch (const StoreFailure &problem) {
        qCCritical(lcStore, "the store cannot even be read any more: SQLite code %d", problem.sqlite);
    }
    return m_isReadOnly;
}

Async<void> StoreThread::declareDamaged(const QString &found)
{
    return read<void>([this, found](Database &) {
        markDamaged(m_path, found);
        if (!m_broken)
            breakWith(Error{u"E-STO-27"_s, {found}, m_path});
    });
}

std::optional<Error> StoreThread::damage() const
{
    const QMutexLocker locker(&m_mutex);
    if (m_broken)
        return m_broken;
    const auto problem = m_log.failure();
    return problem ? std::optional(problem->error) : std::nullopt;
}

/// Says how far the history has come; the caller holds the lock.
void StoreThread::noteHead()
{
    m_sinceWitness.start();
    m_log.waitForDisk(); // what it says must not be ahead of what lies on the disk
    noteLog();
    if (m_broken)
        return;
    try {
        const Witness witness = witnessOf(m_database);
        // One that found the history behind it stays until a person looked.
        if (witness.seq == m_witnessed || witness.seq == 0 || isSendingStopped(m_database))
            return;
        if (writeWitness(m_path, witness))
            m_witnessed = witness.seq;
    } catch (const StoreFailure &problem) {
        qCWarning(lcStore, "the end of the history cannot be read: SQLite code %d", problem.sqlite);
    }
}

void StoreThread::tune()
{
    m_database.once(u"PRAGMA journal_mode = WAL"_s);
    // A commit that is answered is on the disk, as with FULL; the waiting is done by another thread (logsync.h).
    m_database.once(u"PRAGMA synchronous = NORMAL"_s);
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
