// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include "delivery/crashpoint.h"
#include "storage/chain.h"
#include "storage/chaincheck.h"
#include "storage/filemove.h"
#include "storage/storefile.h"
#include "storage/storeplace.h"
#include "storage/witness.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

bool isThere(Database &database, const QString &table)
{
    return database.number(u"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"_s, {table}) > 0;
}

/// The attachments, named by the hash of their content.
void takeFiles(Database &copy, const QString &storePath, BackupInfo &info)
{
    static const QRegularExpression hash(u"^[0-9a-f]{64}$"_s);
    const QDir folder(QFileInfo(storePath).absoluteDir().filePath(u"attachments"_s));
    copy.once(u"CREATE TABLE kept_file (name TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT"_s);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        if (!hash.match(name).hasMatch())
            continue;
        QFile file(folder.filePath(name));
        const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        if (hashOf(content) != name) {
            ++info.filesLeftOut;
            continue;
        }
        copy.run(u"INSERT INTO kept_file (name, bytes) VALUES (?, ?)"_s, {name, content});
        ++info.files;
    }
}

void fill(const QString &storePath, const QString &part, BackupInfo &info, const std::atomic<bool> *cancel)
{
    Database source;
    source.open(storePath, true);
    Database copy;
    copy.open(part);
    copy.once(u"PRAGMA synchronous = OFF"_s); // synced as a whole before it gets its name
    source.copyTo(copy, cancel);
    copy.once(u"PRAGMA journal_mode = DELETE"_s); // one file, without a log beside it
    crashPoint("backup.copied");
    copy.once(u"BEGIN"_s);
    if (isThere(copy, u"kept_file"_s)) // a backup that somebody uses as a store
        copy.once(u"DROP TABLE kept_file"_s);
    copy.once(u"DROP TABLE IF EXISTS backup_note"_s);
    takeFiles(copy, storePath, info);
    copy.once(u"CREATE TABLE backup_note (made_ms INTEGER NOT NULL) STRICT"_s);
    copy.run(u"INSERT INTO backup_note (made_ms) VALUES (?)"_s, {info.made.ms});
    copy.once(u"COMMIT"_s);
}

void proveHistory(Database &database, BackupInfo &info)
{
    ChainCheck check;
    std::optional<ChainReport> report;
    while (!report)
        report = check.step(database);
    info.badLine = report->isIntact ? 0 : report->firstBad;
    info.unproved = report->unproved();
}

void checkFiles(Database &database, const QString &damaged, BackupInfo &info)
{
    if (!isThere(database, u"kept_file"_s))
        return;
    database.each(u"SELECT name, bytes FROM kept_file"_s, {}, [&](const Row &row) {
        if (hashOf(row.bytes(1)) != row.text(0))
            refuse(damaged, {row.text(0).left(12)}, info.path);
        ++info.files;
    });
}

/// `damaged` is what it is called when it is not whole.
BackupInfo inspected(const QString &path, const QString &damaged, const HistoryKeySource &keys,
                     const std::atomic<bool> *cancel = nullptr)
{
    BackupInfo info;
    info.path = path;
    info.bytes = QFileInfo(path).size();
    Database database;
    database.open(path, true);
    database.endWhen(cancel);
    if (isThere(database, u"store_place"_s))
        database.setKeySource(chainKeysOf(keys));
    if (database.onceValue(u"PRAGMA application_id"_s).number() != storeApplicationId)
        refuse(u"E-BAK-03"_s, {}, path);
    const QString verdict = database.onceValue(u"PRAGMA integrity_check(1)"_s).text();
    if (verdict != "ok"_L1)
        refuse(damaged, {shown(verdict)}, path);
    info.schema = int(database.onceValue(u"PRAGMA user_version"_s).number());
    proveHistory(database, info);
    checkFiles(database, damaged, info);
    const Witness head = isThere(database, u"store_place"_s) ? witnessOf(database) : Witness();
    info.storeId = head.storeId;
    info.historyLines = head.seq;
    info.historyHead = head.chain;
    info.isSalvaged = isThere(database, u"sending_stop"_s)
                      && database.number(u"SELECT count(*) FROM sending_stop WHERE kind = ?"_s,
                                         {stopKindKey(StopKind::Repaired)}) > 0;
    if (isThere(database, u"backup_note"_s))
        info.made = {database.number(u"SELECT made_ms FROM backup_note"_s)};
    return info;
}

} // namespace

Result<BackupInfo> makeBackup(const QString &storePath, const QString &target, Instant now,
                              const std::atomic<bool> *cancel, const HistoryKeySource &keys)
{
    if (QFileInfo::exists(target))
        return failure(u"E-BAK-01"_s, {QFileInfo(target).fileName()}, target);
    const QString part = target + ".part"_L1;
    try {
        makePrivateFile(part);
        BackupInfo made;
        made.made = now;
        fill(storePath, part, made, cancel);
        BackupInfo info = inspected(part, u"E-BAK-02"_s, keys, cancel);
        info.filesLeftOut = made.filesLeftOut;
        info.path = target;
        crashPoint("backup.checked");
        moveInPlace(part, target);
        return info;
    } catch (const StoreFailure &problem) {
        QFile::remove(part);
        QFile::remove(part + "-journal"_L1);
        return failure(problem.error.where.isEmpty() ? problem.error.at(target) : problem.error);
    }
}

Result<QString> checkStore(const QString &storePath, const std::atomic<bool> *cancel)
{
    try {
        Database database;
        database.open(storePath, true);
        database.endWhen(cancel);
        const QString verdict = database.onceValue(u"PRAGMA quick_check(1)"_s).text();
        return verdict == "ok"_L1 ? QString() : shown(verdict);
    } catch (const StoreFailure &problem) {
        if (isDamaged(problem))
            return problem.error.arguments.join(u' ');
        return failure(problem.error.at(storePath));
    }
}

Result<BackupInfo> inspectBackup(const QString &path, const HistoryKeySource &keys)
{
    const auto file = inspectStoreFile(path);
    if (!file)
        return failure(file.error().code == "E-STO-02"_L1 ? Error{u"E-BAK-03"_s, {}, path} : file.error());
    if (!file->exists)
        return failure(u"E-BAK-06"_s, {}, path);
    try {
        return inspected(path, u"E-BAK-04"_s, keys);
    } catch (const StoreFailure &problem) {
        if (isDamaged(problem))
            return failure(u"E-BAK-04"_s, {problem.error.arguments.value(1)}, path);
        return failure(problem.error.where.isEmpty() ? problem.error.at(path) : problem.error);
    }
}

} // namespace remindesk
