// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "storage/sqlvalue.h"

#include <memory>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace remindesk {

/// How SQL fails inside storage/. Thrown below a job and turned into a Result at its border
/// (storethread.h): no exception leaves this module.
struct StoreFailure
{
    Error error;
    int sqlite = 0; ///< extended SQLite result code; 0 when SQLite did not fail
};

/// Throws it for what the rules of the store forbid.
[[noreturn]] inline void refuse(const QString &code, const QStringList &arguments = {}, const QString &where = {})
{
    throw StoreFailure{Error{code, arguments, where}, 0};
}

/// The row a statement stands on. Valid until the next step.
class Row
{
public:
    explicit Row(sqlite3_stmt *statement) : m_statement(statement) {}
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QByteArrayView utf8(int column) const; ///< a text as it lies in the file; gone with the next step
    [[nodiscard]] SqlValue value(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] bool flag(int column) const { return number(column) != 0; }
    [[nodiscard]] Instant instant(int column) const { return {number(column)}; }
    [[nodiscard]] std::optional<Instant> maybeInstant(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(instant(column));
    }

private:
    sqlite3_stmt *m_statement;
};

/// One prepared statement of SQLite's C interface: bind, step until false, reset. Belongs to its connection's
/// thread and goes before the connection does. Throws StoreFailure.
class Statement
{
public:
    /// More than one statement in `sql` is an error: none of them runs.
    Statement(sqlite3 *connection, const QString &sql, bool isKept);

    /// As many values as question marks, or it throws. They are copied.
    void bind(const SqlArguments &values);
    /// Whether there is a (further) row.
    [[nodiscard]] bool step();
    /// Ends its read; an open one holds back checkpoints and commits.
    void reset();
    [[nodiscard]] Row row() const { return Row(m_handle.get()); }

private:
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };

    void check(int code) const;

    sqlite3 *m_connection;
    std::unique_ptr<sqlite3_stmt, Finalize> m_handle;
    int m_parameters = 0;
    std::vector<char> m_texts; ///< what is bound, as UTF-8: SQLite reads it here until reset()
};

/// What a failed call means to a person: E-STO-04 … 10.
[[nodiscard]] StoreFailure sqlFailure(sqlite3 *connection, int code);

} // namespace remindesk
