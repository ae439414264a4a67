// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include <QSqlError>
#include <QUuid>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

// Primary result codes of SQLite (sqlite3.h); the low byte of an extended one.
enum SqliteCode { Busy = 5, Locked = 6, NoMemory = 7, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26 };

void bind(QSqlQuery &query, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        // A null QString would be stored as NULL; only QVariant() means that here.
        if (value.typeId() == QMetaType::QString && static_cast<const QString *>(value.constData())->isNull())
            query.bindValue(i, u""_s);
        else
            query.bindValue(i, value);
    }
}

QString codeFor(int primary)
{
    switch (primary) {
    case Busy:
    case Locked:
        return u"E-STO-04"_s;
    case ReadOnly:
    case CannotOpen:
        return u"E-STO-05"_s;
    case IoError:
        return u"E-STO-08"_s;
    case Corrupt:
    case NotADatabase:
        return u"E-STO-07"_s;
    case Full:
        return u"E-STO-09"_s;
    default:
        return u"E-STO-10"_s;
    }
}

} // namespace

StoreFailure sqlFailure(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt();
    // SQLite's words name tables and columns, never values.
    return {Error{codeFor(code & 0xff), {QString::number(code), shown(error.databaseText())}, {}}, code};
}

bool isDiskFull(const StoreFailure &failure)
{
    return (failure.sqlite & 0xff) == Full;
}

bool isFatal(const StoreFailure &failure)
{
    const int primary = failure.sqlite & 0xff;
    return primary == IoError || primary == Corrupt || primary == NotADatabase;
}

Database::~Database()
{
    close();
}

void Database::open(const QString &path, bool isReadOnly)
{
    const QString name = QUuid::createUuid().toString(QUuid::Id128);
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    m_connection.setDatabaseName(path);
    m_connection.setConnectOptions(isReadOnly ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000"_s
                                              : u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    if (!m_connection.open())
        throw sqlFailure(m_connection.lastError());
}

void Database::close()
{
    if (!m_connection.isValid())
        return;
    qDeleteAll(m_prepared); // every query must be gone before its connection
    m_prepared.clear();
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

QSqlQuery &Database::prepared(const QString &sql)
{
    QSqlQuery *&query = m_prepared[sql];
    if (query == nullptr) {
        auto fresh = std::make_unique<QSqlQuery>(m_connection);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            m_prepared.remove(sql);
            throw sqlFailure(fresh->lastError());
        }
        query = fresh.release();
    }
    return *query;
}

Database::Cursor::Cursor(Database &database, const QString &sql, const QVariantList &values)
    : query(database.prepared(sql))
{
    bind(query, values);
    if (!query.exec()) {
        const QSqlError error = query.lastError(); // finish() forgets it
        query.finish();
        throw sqlFailure(error);
    }
}

Database::Cursor::~Cursor()
{
    query.finish();
}

void Database::Cursor::checkEnd() const
{
    if (query.lastError().isValid())
        throw sqlFailure(query.lastError());
}

int Database::run(const QString &sql, const QVariantList &values)
{
    const Cursor cursor(*this, sql, values);
    if (sql.startsWith("INSERT"_L1))
        m_lastRowId = cursor.query.lastInsertId().toLongLong();
    return cursor.query.numRowsAffected();
}

void Database::once(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        throw sqlFailure(query.lastError());
    bind(query, values);
    if (!query.exec())
        throw sqlFailure(query.lastError());
    while (query.next()) { // a PRAGMA does its work while it is stepped
    }
    if (query.lastError().isValid())
        throw sqlFailure(query.lastError());
}

QVariant Database::onceValue(const QString &sql)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        throw sqlFailure(query.lastError());
    return query.next() ? query.value(0) : QVariant();
}

} // namespace remindesk
