// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/failingdisk.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <mutex>
#include <random>
#include <unordered_map>

namespace remindesk::failingdisk {

namespace {

struct Disk
{
    std::mutex mutex; // guards all below
    Fault fault = Fault::None;
    int left = 0;
    bool hasFailed = false;
    bool isDirty = false; ///< a log has more than its last fsync
    std::unordered_map<sqlite3_file *, sqlite3_int64> synced; ///< size of a log at its last fsync
    std::unordered_map<sqlite3_file *, QString> paths;
    QHash<QString, QByteArray> kept; ///< what every file had at its last fsync
};

Disk &disk()
{
    static Disk disk;
    return disk;
}

sqlite3_vfs *system = nullptr;

/// What SQLite calls for a file of one kind, and what we call behind it: a log takes no locks, a database does.
struct Methods
{
    const sqlite3_io_methods *behind = nullptr;
    sqlite3_io_methods ours = {};
};
Methods logs;
Methods databases;

/// Holds the mutex. Whether this call of the kind fails.
bool failsNow(bool isOfKind)
{
    if (disk().fault == Fault::ReadOnly)
        return disk().hasFailed = true;
    if (!isOfKind || disk().left == 0 || --disk().left > 0)
        return false;
    return disk().hasFailed = true;
}

/// Holds the mutex. It stays so until there is room again.
bool isOverQuota()
{
    return disk().fault == Fault::Quota && (disk().hasFailed || failsNow(true));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Holds the mutex, before and after its fsync: nothing is written in between.
void keep(sqlite3_file *file)
{
    const QString &path = disk().paths[file];
    disk().kept[path] = contentOf(path);
}

int syncLog(sqlite3_file *file, int flags)
{
    const std::lock_guard lock(disk().mutex);
    const bool isLost = disk().fault == Fault::LostSync;
    if (failsNow(isLost || disk().fault == Fault::Sync)) {
        if (isLost)
            logs.behind->xTruncate(file, disk().synced[file]);
        return SQLITE_IOERR_FSYNC;
    }
    logs.behind->xFileSize(file, &disk().synced[file]);
    disk().isDirty = false;
    keep(file);
    return logs.behind->xSync(file, flags);
}

int writeLog(sqlite3_file *file, const void *data, int amount, sqlite3_int64 offset)
{
    const std::lock_guard lock(disk().mutex);
    if (isOverQuota())
        return SQLITE_IOERR_WRITE; // SQLITE_FULL is for ENOSPC only
    disk().isDirty = true;
    return failsNow(disk().fault == Fault::Write) ? SQLITE_IOERR_WRITE : logs.behind->xWrite(file, data, amount, offset);
}

int controlLog(sqlite3_file *file, int what, void *answer)
{
    const std::lock_guard lock(disk().mutex);
    if (what != SQLITE_FCNTL_LAST_ERRNO || disk().fault != Fault::Quota)
        return logs.behind->xFileControl(file, what, answer);
    *static_cast<int *>(answer) = EDQUOT;
    return SQLITE_OK;
}

int truncateLog(sqlite3_file *file, sqlite3_int64 size)
{
    const std::lock_guard lock(disk().mutex);
    return failsNow(false) ? SQLITE_IOERR_TRUNCATE : logs.behind->xTruncate(file, size);
}

int syncDatabase(sqlite3_file *file, int flags)
{
    const std::lock_guard lock(disk().mutex);
    if (failsNow(disk().fault == Fault::Checkpoint))
        return SQLITE_IOERR_FSYNC;
    keep(file);
    return databases.behind->xSync(file, flags);
}

int writeDatabase(sqlite3_file *file, const void *data, int amount, sqlite3_int64 offset)
{
    const std::lock_guard lock(disk().mutex);
    return failsNow(disk().fault == Fault::Checkpoint) ? SQLITE_IOERR_WRITE
                                                       : databases.behind->xWrite(file, data, amount, offset);
}

int truncateDatabase(sqlite3_file *file, sqlite3_int64 size)
{
    const std::lock_guard lock(disk().mutex);
    return failsNow(false) ? SQLITE_IOERR_TRUNCATE : databases.behind->xTruncate(file, size);
}

/// Holds the mutex. Every file of a kind has the same methods, as long as all are made the same way.
void takeOver(sqlite3_file *file, bool isLog)
{
    Methods &methods = isLog ? logs : databases;
    if (methods.behind == nullptr) {
        methods.behind = file->pMethods;
        methods.ours = *file->pMethods;
        methods.ours.xSync = isLog ? syncLog : syncDatabase;
        methods.ours.xWrite = isLog ? writeLog : writeDatabase;
        methods.ours.xFileControl = isLog ? controlLog : file->pMethods->xFileControl;
        methods.ours.xTruncate = isLog ? truncateLog : truncateDatabase;
    }
    if (file->pMethods != methods.behind)
        qFatal("another kind of file");
    if (isLog)
        methods.behind->xFileSize(file, &disk().synced[file]);
    file->pMethods = &methods.ours;
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    const int code = system->xOpen(system, name, file, flags, outFlags);
    if (code != SQLITE_OK || file->pMethods == nullptr || (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_DB)) == 0)
        return code;
    const std::lock_guard lock(disk().mutex);
    takeOver(file, (flags & SQLITE_OPEN_WAL) != 0);
    const QString path = QString::fromUtf8(name);
    disk().paths[file] = path;
    if (!disk().kept.contains(path)) // what was there before is on the disk
        keep(file);
    return code;
}

/// Of two contents of a file, every sector of the one or of the other.
QByteArray mixed(const QByteArray &kept, const QByteArray &written, std::mt19937 &random)
{
    constexpr qsizetype sector = 512;
    const QByteArray &longer = kept.size() > written.size() ? kept : written;
    QByteArray left = longer.left(random() % 2 == 0 ? kept.size() : written.size());
    for (qsizetype at = 0; at < left.size(); at += sector) {
        const QByteArray &source = random() % 2 == 0 ? kept : written;
        const QByteArray piece = source.mid(at, std::min(sector, left.size() - at)).leftJustified(std::min(sector, left.size() - at), '\0');
        left.replace(at, piece.size(), piece);
    }
    return left;
}

} // namespace

void install()
{
    static sqlite3_vfs vfs;
    if (system != nullptr)
        return;
    system = sqlite3_vfs_find(nullptr);
    vfs = *system;
    vfs.zName = "failing-disk";
    vfs.xOpen = openFile;
    sqlite3_vfs_register(&vfs, 1);
}

void fail(Fault fault, int number)
{
    const std::lock_guard lock(disk().mutex);
    disk().fault = fault;
    disk().left = number;
    disk().hasFailed = false;
}

bool isOnDisk()
{
    const std::lock_guard lock(disk().mutex);
    return !disk().isDirty;
}

void cutPower(const QString &folder, unsigned seed)
{
    const std::lock_guard lock(disk().mutex);
    std::mt19937 random(seed);
    for (auto it = disk().kept.cbegin(); it != disk().kept.cend(); ++it) {
        QFile file(folder + u'/' + QFileInfo(it.key()).fileName());
        const QByteArray left = mixed(it.value(), contentOf(it.key()), random);
        if (!QFileInfo::exists(it.key()))
            continue;
        if (!file.open(QIODevice::WriteOnly) || file.write(left) != left.size())
            qFatal("no room for what a power cut leaves");
    }
}

bool heal()
{
    const std::lock_guard lock(disk().mutex);
    disk().fault = Fault::None;
    disk().left = 0;
    return disk().hasFailed;
}

} // namespace remindesk::failingdisk
