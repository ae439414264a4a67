// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "storage/pending.h"

#include <QHash>
#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <optional>
#include <type_traits>

namespace remindesk {

/// How SQL fails inside storage/. Thrown below a job and turned into a Result at its border
/// (storethread.h): no exception leaves this module.
struct StoreFailure
{
    Error error;
    int sqlite = 0; ///< extended SQLite result code; 0 when SQLite did not fail
};

/// The row a query stands on.
class Row
{
public:
    explicit Row(const QSqlQuery &query) : m_query(query) {}
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] bool flag(int column) const { return number(column) != 0; }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] Instant instant(int column) const { return {number(column)}; }
    [[nodiscard]] std::optional<Instant> maybeInstant(int column) const
    {
        return m_query.isNull(column) ? std::nullopt : std::optional(instant(column));
    }

private:
    const QSqlQuery &m_query;
};

/// NULL for nothing.
[[nodiscard]] inline QVariant maybeMs(const std::optional<Instant> &instant)
{
    return instant ? QVariant(instant->ms) : QVariant();
}

/// One SQLite connection: prepared statements kept, values always bound, every cursor closed when its
/// call returns. Belongs to the thread that opened it. Its functions throw StoreFailure.
class Database
{
public:
    Database() = default;
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    void open(const QString &path, bool isReadOnly = false);
    void close();

    /// Runs one statement; the number of rows it changed.
    int run(const QString &sql, const QVariantList &values = {});
    /// Runs a statement once without keeping it prepared (schema, PRAGMA, VACUUM).
    void once(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] QVariant onceValue(const QString &sql);
    /// The row id of the last INSERT.
    [[nodiscard]] qint64 lastRowId() const { return m_lastRowId; }

    /// Calls use(Row) for each row. `use` must not run the same statement.
    template<typename Use>
    void each(const QString &sql, const QVariantList &values, Use use)
    {
        const Cursor cursor(*this, sql, values);
        while (cursor.query.next())
            use(Row(cursor.query));
        cursor.checkEnd();
    }

    template<typename Make>
    auto all(const QString &sql, const QVariantList &values, Make make)
    {
        QList<std::invoke_result_t<Make, Row>> rows;
        each(sql, values, [&](const Row &row) { rows.append(make(row)); });
        return rows;
    }

    template<typename Make>
    auto one(const QString &sql, const QVariantList &values, Make make)
    {
        std::optional<std::invoke_result_t<Make, Row>> found;
        const Cursor cursor(*this, sql, values);
        if (cursor.query.next())
            found = make(Row(cursor.query));
        else
            cursor.checkEnd();
        return found;
    }

    [[nodiscard]] qint64 number(const QString &sql, const QVariantList &values = {})
    {
        return one(sql, values, [](const Row &row) { return row.number(0); }).value_or(0);
    }

    /// What the transaction of a group adds up (storethread.h).
    [[nodiscard]] Pending &pending() { return m_pending; }

private:
    /// One use of a prepared statement; resets it at the end (an open cursor holds back checkpoints).
    struct Cursor
    {
        Cursor(Database &database, const QString &sql, const QVariantList &values);
        ~Cursor();
        Cursor(const Cursor &) = delete;
        Cursor &operator=(const Cursor &) = delete;
        void checkEnd() const;
        QSqlQuery &query;
    };

    QSqlQuery &prepared(const QString &sql);

    QSqlDatabase m_connection;
    QHash<QString, QSqlQuery *> m_prepared;
    qint64 m_lastRowId = 0;
    Pending m_pending;
};

/// What a failed query means to a person: E-STO-04 … 10.
[[nodiscard]] StoreFailure sqlFailure(const QSqlError &error);
[[nodiscard]] bool isDiskFull(const StoreFailure &failure);
/// The file or its disk failed: nothing may be written after it (fsync is never asked again).
[[nodiscard]] bool isFatal(const StoreFailure &failure);

} // namespace remindesk
