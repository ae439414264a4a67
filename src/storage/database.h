// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/chainkey.h"
#include "storage/logfile.h"
#include "storage/pending.h"
#include "storage/statement.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <unordered_map>

namespace remindesk {

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
    /// Closing it leaves the log as it is: what stands there may not be on the disk.
    void leaveLog();
    /// A second way to its log, for another thread; goes before close().
    [[nodiscard]] std::unique_ptr<LogFile> openLog();

    /// Runs one statement; the number of rows it changed.
    int run(const QString &sql, const SqlArguments &values = {});
    /// Runs a statement once without keeping it prepared (schema, PRAGMA, VACUUM).
    void once(const QString &sql, const SqlArguments &values = {});
    [[nodiscard]] SqlValue onceValue(const QString &sql);
    /// Copies all of it into `target` by SQLite's online backup: one moment's state, while others go on writing.
    /// E-STO-29 when `cancel` becomes true.
    void copyTo(Database &target, const std::atomic<bool> *cancel = nullptr);
    /// Long statements end with E-STO-10 (interrupted) when `cancel`, which outlives the connection, becomes true.
    void endWhen(const std::atomic<bool> *cancel);
    /// The row id of the INSERT that was run last.
    [[nodiscard]] qint64 lastRowId() const;

    /// Calls use(Row) for each row. `use` must not run the same statement.
    template<typename Use>
    void each(const QString &sql, const SqlArguments &values, Use use)
    {
        const Cursor cursor(*this, sql, values);
        while (cursor.statement.step())
            use(cursor.statement.row());
    }

    template<typename Make>
    auto all(const QString &sql, const SqlArguments &values, Make make)
    {
        QList<std::invoke_result_t<Make, Row>> rows;
        each(sql, values, [&](const Row &row) { rows.append(make(row)); });
        return rows;
    }

    template<typename Make>
    auto one(const QString &sql, const SqlArguments &values, Make make)
    {
        std::optional<std::invoke_result_t<Make, Row>> found;
        const Cursor cursor(*this, sql, values);
        if (cursor.statement.step())
            found = make(cursor.statement.row());
        return found;
    }

    [[nodiscard]] qint64 number(const QString &sql, const SqlArguments &values = {})
    {
        return one(sql, values, [](const Row &row) { return row.number(0); }).value_or(0);
    }

    /// What the transaction of a group adds up (storethread.h).
    [[nodiscard]] Pending &pending() { return m_pending; }

    /// What rows of the history are chained with: asked for once, when it is first needed.
    using KeySource = std::function<ChainKey(Database &)>;
    void setKeySource(KeySource source) { m_keySource = std::move(source); }
    void setChainKey(ChainKey key);
    [[nodiscard]] const ChainKey &chainKey();

private:
    struct Close
    {
        void operator()(sqlite3 *connection) const;
    };

    /// One use of a kept statement; resets it at the end.
    struct Cursor
    {
        Cursor(Database &database, const QString &sql, const SqlArguments &values);
        ~Cursor() { statement.reset(); }
        Cursor(const Cursor &) = delete;
        Cursor &operator=(const Cursor &) = delete;
        Statement &statement;
    };

    /// Statements differ in their ends or lengths: no need to look at all of a long one each time it is used.
    struct HashOfEnd
    {
        size_t operator()(const QString &sql) const
        {
            return qHash(QStringView(sql).last(std::min<qsizetype>(sql.size(), 24)), size_t(sql.size()));
        }
    };
    Statement &prepared(const QString &sql);

    std::unique_ptr<sqlite3, Close> m_connection;
    std::unordered_map<QString, std::unique_ptr<Statement>, HashOfEnd> m_prepared; // goes before its connection
    Pending m_pending;
    KeySource m_keySource;
    ChainKey m_chainKey;
};

/// Many small reads, outside a transaction, that look at the file once instead of each for itself.
class ReadsTogether
{
public:
    explicit ReadsTogether(Database &database) : m_database(database) { m_database.run(QStringLiteral("BEGIN")); }
    ~ReadsTogether();
    ReadsTogether(const ReadsTogether &) = delete;
    ReadsTogether &operator=(const ReadsTogether &) = delete;

private:
    Database &m_database;
};

[[nodiscard]] bool isDiskFull(const StoreFailure &failure);
/// The file's content is not what was written into it.
[[nodiscard]] bool isDamaged(const StoreFailure &failure);
/// The file or its disk failed: nothing may be written after it (fsync is never asked again).
[[nodiscard]] bool isFatal(const StoreFailure &failure);

} // namespace remindesk
