// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrator.h"

#include "base/logging.h"
#include "delivery/crashpoint.h"
#include "storage/filemove.h"
#include "storage/sqlscript.h"
#include "storage/storefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

void fail(const QString &code, const QStringList &arguments = {}, const QString &where = {})
{
    throw StoreFailure{Error{code, arguments, where}, 0};
}

int versionOf(Database &database)
{
    return int(database.onceValue(u"PRAGMA user_version"_s).number());
}

void checkWhole(Database &database, const QString &path)
{
    const QString verdict = database.onceValue(u"PRAGMA quick_check(1)"_s).text();
    if (verdict != "ok"_L1)
        fail(u"E-STO-15"_s, {shown(verdict)}, path);
}

void create(const QString &path, const QList<Migration> &migrations)
{
    const QString fresh = path + ".new"_L1;
    QFile::remove(fresh); // what a killed start left
    QFile::remove(fresh + "-journal"_L1);
    {
        Database database;
        database.open(fresh);
        database.once(u"PRAGMA application_id = %1"_s.arg(storeApplicationId));
        migrate(database, migrations);
    }
    moveInPlace(fresh, path);
}

void copyAside(Database &database, const QString &path, int version)
{
    const QString copy = u"%1.before-%2.db"_s.arg(path).arg(version);
    const QString part = copy + ".part"_L1;
    QFile::remove(part);
    database.once(u"VACUUM INTO ?"_s, {part});
    {
        Database check;
        check.open(part);
        checkWhole(check, part);
    }
    moveInPlace(part, copy);
}

void upgrade(const QString &path, const QList<Migration> &migrations)
{
    const int last = migrations.last().version;
    {
        // Read only: a file we may not use must stay as it is, to the byte.
        Database look;
        look.open(path, true);
        if (look.onceValue(u"PRAGMA application_id"_s).number() != storeApplicationId)
            fail(u"E-STO-14"_s, {}, path);
        const int version = versionOf(look);
        if (version > last)
            fail(u"E-STO-06"_s, {QString::number(version), QString::number(last)}, path);
        if (version == last)
            return;
    }
    Database database;
    database.open(path);
    checkWhole(database, path);
    qCInfo(lcStore, "migrating the store from version %d to %d", versionOf(database), last);
    copyAside(database, path, last);
    migrate(database, migrations);
}

} // namespace

Result<QList<Migration>> loadMigrations(const QString &folder)
{
    static const QRegularExpression pattern(u"^([0-9]{4})_([a-z0-9_]+)\\.sql$"_s);
    QList<Migration> migrations;
    const QStringList names = QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QRegularExpressionMatch match = pattern.match(name);
        QFile file(folder + u'/' + name);
        const int expected = int(migrations.size()) + 1;
        if (!match.hasMatch() || match.captured(1).toInt() != expected || !file.open(QIODevice::ReadOnly))
            return failure(u"E-STO-16"_s, {name, QString::number(expected)}, folder);
        migrations.append({expected, match.captured(2), QString::fromUtf8(file.readAll())});
    }
    if (migrations.isEmpty())
        return failure(u"E-STO-16"_s, {u"*.sql"_s, u"1"_s}, folder);
    return migrations;
}

void migrate(Database &database, const QList<Migration> &migrations)
{
    for (const Migration &migration : migrations) {
        if (migration.version <= versionOf(database))
            continue;
        database.once(u"BEGIN IMMEDIATE"_s);
        try {
            for (const QString &statement : statementsOf(migration.script)) {
                database.once(statement);
                crashPoint("migration.step");
            }
            database.once(u"PRAGMA user_version = %1"_s.arg(migration.version));
            database.once(u"COMMIT"_s);
        } catch (StoreFailure &failure) {
            failure.error.where = u"%1_%2"_s.arg(QString::number(migration.version), migration.name);
            try {
                database.once(u"ROLLBACK"_s);
            } catch (const StoreFailure &) { // SQLite has rolled back already; the first error counts
            }
            throw;
        }
    }
}

Done migrateFile(const QString &path, bool exists, const QList<Migration> &migrations)
{
    try {
        exists ? upgrade(path, migrations) : create(path, migrations);
        return {};
    } catch (const StoreFailure &problem) {
        return failure(problem.error.where.isEmpty() ? problem.error.at(path) : problem.error);
    }
}

} // namespace remindesk
