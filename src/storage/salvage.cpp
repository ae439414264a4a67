// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/salvage.h"

#include "storage/backup.h"
#include "storage/database.h"
#include "storage/filemove.h"
#include "storage/storefile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 headerBytes = 100; // sqlite.org/fileformat2.html, 1.3

void copyFile(const QString &from, const QString &to)
{
    makePrivateFile(to);
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        refuse(u"E-STO-05"_s, {u"0"_s, source.errorString()}, from);
    while (!source.atEnd()) {
        const QByteArray part = source.read(1 << 20);
        if (part.isEmpty() || target.write(part) != part.size())
            refuse(u"E-STO-05"_s, {u"0"_s, source.errorString() + u' ' + target.errorString()}, from);
    }
}

/// A file whose very beginning is lost gets that of a new store: where tables lie stands behind it, on the same page.
void lendHeader(const QString &work, const QString &fresh)
{
    QFile store(fresh);
    QFile file(work);
    if (!store.open(QIODevice::ReadOnly) || !file.open(QIODevice::ReadWrite))
        return;
    QByteArray header = store.read(headerBytes);
    if (header.size() != headerBytes || file.size() <= headerBytes)
        return;
    for (const int field : {28, 32, 36, 92, 96}) // sizes and free pages of the other file: unknown
        header.replace(field, 4, QByteArray(4, '\0'));
    file.write(header);
}

bool isOpenable(const QString &work)
{
    try {
        Database database;
        database.open(work);
        return database.onceValue(u"SELECT count(*) FROM sqlite_master"_s).number() > 0;
    } catch (const StoreFailure &) {
        return false;
    }
}

/// Removes the working files however it ends.
struct WorkFiles
{
    explicit WorkFiles(const QString &target)
        : copy(target + u".work"_s)
        , fresh(target + u".part"_s)
    {}
    ~WorkFiles()
    {
        for (const QString &name : {copy, fresh}) {
            for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
                QFile::remove(name + end);
        }
    }
    WorkFiles(const WorkFiles &) = delete;
    WorkFiles &operator=(const WorkFiles &) = delete;

    const QString copy;
    const QString fresh;
};

/// A new store of the same version as the damaged one, as far as that can be read.
void makeFresh(const WorkFiles &files, const QList<Migration> &migrations)
{
    int version = 0;
    try {
        Database damaged;
        damaged.open(files.copy);
        version = int(damaged.onceValue(u"PRAGMA user_version"_s).number());
    } catch (const StoreFailure &) { // as new as this program
    }
    makePrivateFile(files.fresh);
    Database database;
    database.open(files.fresh);
    database.once(u"PRAGMA application_id = %1"_s.arg(storeApplicationId));
    const bool isKnown = version > 0 && version <= migrations.size();
    migrate(database, isKnown ? migrations.first(version) : migrations);
}

QStringList takeTriggers(Database &fresh)
{
    QStringList scripts;
    QStringList names;
    fresh.each(u"SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"_s, {}, [&](const Row &row) {
        names += row.text(0);
        scripts += row.text(1);
    });
    for (const QString &name : std::as_const(names))
        fresh.once(u"DROP TRIGGER "_s + name);
    return scripts;
}

QList<SalvagedTable> salvageInto(const WorkFiles &files, const QList<Migration> &migrations, Instant now)
{
    Database damaged;
    damaged.open(files.copy);
    Database fresh;
    fresh.open(files.fresh);
    fresh.once(u"PRAGMA synchronous = OFF"_s);
    const QStringList triggers = takeTriggers(fresh);
    QList<SalvagedTable> tables = salvageTables(damaged, fresh);
    for (const QString &trigger : triggers)
        fresh.once(trigger);
    migrate(fresh, migrations);
    const QStringList all = takeTriggers(fresh);
    rebuildDerived(fresh, tables, now);
    for (const QString &trigger : all)
        fresh.once(trigger);
    const QString verdict = fresh.onceValue(u"PRAGMA integrity_check(1)"_s).text();
    if (verdict != "ok"_L1)
        refuse(u"E-BAK-02"_s, {shown(verdict)}, files.fresh);
    return tables;
}

} // namespace

bool Salvaged::isComplete() const
{
    return std::all_of(tables.begin(), tables.end(),
                       [](const SalvagedTable &table) { return table.lost == 0 && table.orphans == 0; });
}

Result<Salvaged> salvageStore(const QString &damaged, const QString &target, const QList<Migration> &migrations, Instant now)
{
    if (QFileInfo::exists(target))
        return failure(u"E-BAK-01"_s, {QFileInfo(target).fileName()}, target);
    if (!QFileInfo(damaged).isFile())
        return failure(u"E-BAK-06"_s, {}, damaged);
    if (const qint64 user = userOf(damaged); user != 0)
        return failure(u"E-LCK-01"_s, {QString::number(user)}, damaged);
    const WorkFiles files(target);
    try {
        copyFile(damaged, files.copy);
        if (QFileInfo(damaged + u"-wal"_s).size() > 0)
            copyFile(damaged + u"-wal"_s, files.copy + u"-wal"_s);
        makeFresh(files, migrations);
        if (!isOpenable(files.copy))
            lendHeader(files.copy, files.fresh);
        if (!isOpenable(files.copy))
            return failure(u"E-BAK-05"_s, {QFileInfo(damaged).fileName()}, damaged);
        Salvaged salvaged{target, salvageInto(files, migrations, now)};
        moveInPlace(files.fresh, target);
        return salvaged;
    } catch (const StoreFailure &problem) {
        return failure(problem.error.where.isEmpty() ? problem.error.at(damaged) : problem.error);
    }
}

} // namespace remindesk
