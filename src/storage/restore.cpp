// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of backup.h: a backup in the place of the store.
#include "delivery/crashpoint.h"
#include "domain/channel.h"
#include "storage/backup.h"
#include "storage/damagemark.h"
#include "storage/filelock.h"
#include "storage/filemove.h"
#include "storage/messagerows.h"
#include "storage/storeplace.h"
#include "storage/witness.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int restorePatienceMs = 2000;
// SQLite's shared lock on a database file, which a connection in WAL mode keeps as long as it is open
// (sqlite.org/fileformat2.html, "the lock-byte page"; os_unix.c).
constexpr off_t sharedFirst = 0x40000002;
constexpr off_t sharedSize = 510;

/// Every attachment that is not there yet.
void putFiles(Database &backup, const QString &folderPath)
{
    if (backup.number(u"SELECT count(*) FROM sqlite_master WHERE name = 'kept_file'"_s) == 0)
        return;
    const QDir folder(folderPath);
    if (!QDir().mkpath(folderPath))
        throw StoreFailure{Error{u"E-STO-01"_s, {folderPath}, folderPath}, 0};
    backup.each(u"SELECT name, bytes FROM kept_file"_s, {}, [&](const Row &row) {
        const QString path = folder.filePath(row.text(0));
        if (QFileInfo::exists(path))
            return;
        const QString part = path + ".part"_L1;
        makePrivateFile(part);
        QFile file(part);
        const QByteArray content = row.bytes(1);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
            throw StoreFailure{Error{u"E-STO-05"_s, {QString::number(int(file.error())), file.errorString()}, path}, 0};
        file.close();
        moveInPlace(part, path);
    });
}

qint64 dueAt(Database &database, Instant now)
{
    qint64 due = 0;
    for (const Channel channel : allChannels()) {
        due += database.number(u"SELECT count(*) FROM message INDEXED BY message_due WHERE channel = ? AND "_s
                                   + QLatin1StringView(claimableStates) + " AND next_try_ms <= ?"_L1,
                               {channelKey(channel), now.ms});
    }
    return due;
}

/// The backup as a store of today that knows it is one of yesterday.
void prepare(const QString &fresh, const QList<Migration> &migrations, Restored &restored, Instant now)
{
    Database database;
    database.open(fresh);
    database.once(u"PRAGMA journal_mode = DELETE"_s);
    if (restored.from.schema > migrations.last().version)
        throw StoreFailure{Error{u"E-STO-06"_s,
                                 {QString::number(restored.from.schema), QString::number(migrations.last().version)},
                                 restored.from.path}, 0};
    migrate(database, migrations);
    database.once(u"BEGIN IMMEDIATE"_s);
    database.once(u"DROP TABLE IF EXISTS kept_file"_s);
    database.once(u"DROP TABLE IF EXISTS backup_note"_s);
    // Wherever it lies: that it was put back says more.
    database.run(u"UPDATE store_place SET machine = '', file = ''"_s);
    if (!restored.from.isSalvaged) {
        database.run(u"DELETE FROM sending_stop"_s);
        putStop(database, {StopKind::Restored, now, QString::number(restored.from.made.ms)});
    }
    restored.due = dueAt(database, now);
    database.once(u"COMMIT"_s);
}

/// The old store's log goes into its file, or beside it under the same new name: on another file it would be replayed
/// into it.
void closeOld(const QString &path, const QString &aside)
{
    try {
        Database old;
        old.open(path);
        old.once(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    } catch (const StoreFailure &) { // damaged: it is kept as it is, log and all
    }
    const QString log = path + "-wal"_L1;
    if (QFileInfo(log).size() > 0)
        moveInPlace(log, aside + "-wal"_L1);
    QFile::remove(log);
    QFile::remove(path + "-shm"_L1);
}

/// The old one keeps a name all the time, and there is a store under the usual one all the time.
QString exchange(const QString &fresh, const QString &path, Instant now)
{
    QString aside;
    if (QFileInfo::exists(path)) {
        const QString time = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).toString(u"yyyyMMddTHHmmsszzz"_s);
        aside = u"%1.replaced-%2.db"_s.arg(path, time);
        closeOld(path, aside);
        if (::link(QFile::encodeName(path).constData(), QFile::encodeName(aside).constData()) != 0)
            moveInPlace(path, aside); // a file system without second names
    }
    crashPoint("restore.aside");
    moveInPlace(fresh, path);
    return aside;
}

} // namespace

qint64 userOf(const QString &storePath)
{
    const int file = ::open(QFile::encodeName(storePath).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return 0;
    struct flock lock{};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = sharedFirst;
    lock.l_len = sharedSize;
    const bool isAsked = fcntl(file, F_GETLK, &lock) == 0;
    ::close(file);
    return isAsked && lock.l_type != F_UNLCK ? lock.l_pid : 0;
}

Result<Restored> restoreBackup(const QString &backup, const QString &storePath, const QList<Migration> &migrations,
                               Instant now, ChangedHistory changed, const HistoryKeySource &keys)
{
    auto info = inspectBackup(backup, keys);
    if (!info)
        return failure(info.error());
    if (info->badLine > 0 && !info->isSalvaged && changed == ChangedHistory::Refused)
        return failure(u"E-BAK-07"_s, {QString::number(info->badLine)}, backup);
    FileLock lock;
    if (Done done = lock.open(storePath + ".lock"_L1); !done)
        return failure(done.error());
    if (Done done = lock.lock(restorePatienceMs); !done)
        return failure(done.error());
    const FileLockGuard guard(lock); // whoever opens the store meanwhile waits, and gets the new one
    if (const qint64 user = userOf(storePath); user != 0)
        return failure(u"E-LCK-01"_s, {QString::number(user)}, storePath);
    Restored restored;
    restored.from = *info;
    const QString fresh = storePath + ".restoring"_L1;
    try {
        makePrivateFile(fresh);
        {
            Database source;
            source.open(backup, true);
            Database copy;
            copy.open(fresh);
            source.copyTo(copy);
            putFiles(source, QFileInfo(storePath).absoluteDir().filePath(u"attachments"_s));
        }
        prepare(fresh, migrations, restored, now);
        restored.replaced = exchange(fresh, storePath, now);
    } catch (const StoreFailure &problem) {
        QFile::remove(fresh);
        QFile::remove(fresh + "-journal"_L1);
        return failure(problem.error.where.isEmpty() ? problem.error.at(storePath) : problem.error);
    }
    removeWitness(storePath);
    removeDamageMark(storePath);
    QFile::remove(storePath + ".freezing"_L1);
    return restored;
}

} // namespace remindesk
