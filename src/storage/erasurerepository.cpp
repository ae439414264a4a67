// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/erasurerepository.h"

#include "storage/customerrows.h"
#include "storage/auditrepository.h"
#include "storage/dossier.h"
#include "storage/eraser.h"
#include "storage/storethread.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int messagesAtOnce = 200;
constexpr int mergedPages = 500;

/// Backups, copies made before an upgrade, stores that were replaced: whatever is a whole SQLite file.
QStringList copiesBeside(const QString &storePath)
{
    QStringList copies;
    QDirIterator files(QFileInfo(storePath).absolutePath(), QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        if (files.filePath() == QFileInfo(storePath).absoluteFilePath())
            continue;
        QFile file(files.filePath());
        if (file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16))
            copies += files.filePath();
    }
    copies.sort();
    return copies;
}

/// The copies there are; with `deletes`, those that could not be deleted.
QStringList copiesLeft(const QString &storePath, bool deletes)
{
    QStringList left;
    for (const QString &copy : copiesBeside(storePath)) {
        const bool isGone = deletes && QFile::remove(copy);
        for (const QString &part : {u"-wal"_s, u"-shm"_s}) {
            if (isGone)
                QFile::remove(copy + part);
        }
        if (!isGone)
            left += copy;
    }
    return left;
}

/// What is not through yet is left: once it is, its last event is new.
void retainMessages(Database &database, Eraser &eraser, Instant before)
{
    const qint64 mark = database.number(u"SELECT until_ms FROM retention_mark WHERE only = 1"_s);
    const QList<StoredMessage> old = messagesWhere(
        database,
        u"FROM message INDEXED BY message_last WHERE last_ms >= ? AND last_ms < ? AND recipient NOT LIKE 'erased-%' AND state "
        "NOT IN ('blocked', 'scheduled', 'held', 'queued', 'sending', 'unknown', 'failed') ORDER BY last_ms, seq LIMIT ?"_s,
        {mark, before.ms, messagesAtOnce});
    eraser.eraseMessages(old);
    const qint64 until = old.size() < messagesAtOnce
                             ? std::max(mark, before.ms)
                             : database.number(u"SELECT last_ms FROM message WHERE seq = ?"_s, {old.constLast().seq});
    if (until != mark)
        database.run(u"UPDATE retention_mark SET until_ms = ? WHERE only = 1"_s, {until});
}

ErasureReport retained(Database &database, const QString &folder, const RetentionRules &rules, const ErasureWish &wish)
{
    constexpr qint64 daySeconds = 86'400;
    Eraser eraser(database, folder, wish);
    if (rules.messageDays > 0)
        retainMessages(database, eraser, wish.at.plusSeconds(-rules.messageDays * daySeconds));
    if (rules.draftDays > 0)
        eraser.eraseDraftsBefore(wish.at.plusSeconds(-rules.draftDays * daySeconds));
    return eraser.finish(u"retention"_s);
}

} // namespace

ErasureRepository::ErasureRepository(StoreThread &thread, QString storePath)
    : m_thread(thread)
    , m_path(std::move(storePath))
{
}

Async<CustomerId> ErasureRepository::find(QString who)
{
    return m_thread.read<CustomerId>([who = who.trimmed()](Database &database) {
        return customerNamed(database, who);
    });
}

Async<CustomerDossier> ErasureRepository::dossier(CustomerId id)
{
    return m_thread.read<CustomerDossier>([id = std::move(id)](Database &database) { return readDossier(database, id); });
}

Async<ErasureReport> ErasureRepository::erase(CustomerId id, ErasureWish wish)
{
    const auto erased = m_thread.write<ErasureReport>([id, wish, path = m_path](Database &database) {
        Eraser eraser(database, QFileInfo(path).absolutePath(), wish);
        eraser.eraseCustomer(id);
        ErasureReport report = eraser.finish(u"customer"_s);
        appendAudit(database, wish.audit);
        return report;
    });
    // The copies only when it is durable: until then they are all there is.
    return chained(erased, [path = m_path, deletes = wish.deletesCopies](ErasureReport report) {
        report.copies = copiesLeft(path, deletes);
        return ready<Result<ErasureReport>>(report);
    });
}

Async<ErasureReport> ErasureRepository::retain(RetentionRules rules, ErasureWish wish)
{
    return m_thread.write<ErasureReport>([rules, wish, path = m_path](Database &database) {
        ErasureReport report = retained(database, QFileInfo(path).absolutePath(), rules, wish);
        if (report.messages + report.drafts > 0)
            appendAudit(database, wish.audit);
        return report;
    });
}

/// Deleted words leave a full-text index only when its parts are merged (FTS5, "merge"): in small steps, other writes
/// in between.
Async<void> ErasureRepository::mergeOn(bool isFirst)
{
    const auto step = m_thread.write<bool>([isFirst](Database &database) {
        const auto changes = [&database] { return database.number(u"SELECT total_changes()"_s); };
        bool isDone = true;
        for (const QString &index : {u"ticket_fts"_s, u"message_fts"_s}) {
            const qint64 before = changes();
            database.run(u"INSERT INTO %1 (%1, rank) VALUES ('merge', ?)"_s.arg(index), {isFirst ? -mergedPages : mergedPages});
            isDone = isDone && changes() - before < 2;
        }
        return isDone && !isFirst;
    });
    return chained(step, [this](bool isDone) { return isDone ? ready<Done>({}) : mergeOn(false); });
}

Async<void> ErasureRepository::scrub()
{
    return after(mergeOn(true), [this](const Done &merged) -> Async<void> {
        if (!merged)
            return ready<Done>(failure(merged.error()));
        return m_thread.maintain<void>([](Database &database) {
            database.once(u"VACUUM"_s);
            if (database.onceValue(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).number() != 0)
                throw StoreFailure{Error{u"E-ERA-03"_s, {}, {}}, 0};
        });
    });
}

} // namespace remindesk
