// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "storage/standshere.h"

#include <QFile>

#include <sqlite3.h>

#include <mutex>
#include <utility>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int busyPatienceMs = 10'000;
constexpr int pagesAtOnce = 4096; // 16 MB
// Room that a connection hands out by itself, without the allocator: enough for the cursors of our widest statements.
constexpr int piece = 1200;
constexpr int pieces = 400;

/// Before the first connection: nobody asks how much memory SQLite has, and counting it takes a lock every time.
void setUpOnce()
{
    static std::once_flag once;
    std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

} // namespace

bool isDiskFull(const StoreFailure &failure)
{
    return (failure.sqlite & 0xff) == SQLITE_FULL;
}

bool isDamaged(const StoreFailure &failure)
{
    const int primary = failure.sqlite & 0xff;
    return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
}

bool isFatal(const StoreFailure &failure)
{
    return isDamaged(failure) || (failure.sqlite & 0xff) == SQLITE_IOERR;
}

void Database::Close::operator()(sqlite3 *connection) const
{
    sqlite3_close(connection); // its statements are gone: it can only work
}

Database::~Database()
{
    close();
}

void Database::open(const QString &path, bool isReadOnly)
{
    setUpOnce();
    // One thread uses it: without a mutex.
    const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
                      | (isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    sqlite3 *connection = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &connection, flags, nullptr);
    m_connection.reset(connection);
    if (code != SQLITE_OK) {
        const auto failed = std::move(m_connection); // closed once its words are read
        throw sqlFailure(connection, code);
    }
    if (!addStandsHere(connection))
        throw sqlFailure(connection, SQLITE_ERROR);
    sqlite3_busy_timeout(connection, busyPatienceMs);
    sqlite3_db_config(connection, SQLITE_DBCONFIG_LOOKASIDE, nullptr, piece, pieces); // refused: slower, no more
}

void Database::close()
{
    m_prepared.clear();
    m_connection.reset();
}

void Database::leaveLog()
{
    sqlite3_db_config(m_connection.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

std::unique_ptr<LogFile> Database::openLog()
{
    return std::make_unique<LogFile>(m_connection.get());
}

void Database::copyTo(Database &target, const std::atomic<bool> *cancel)
{
    // One snapshot for all steps: without it every write of others would make the copy begin anew.
    once(u"BEGIN"_s);
    (void)onceValue(u"SELECT count(*) FROM sqlite_master"_s);
    sqlite3_backup *backup = sqlite3_backup_init(target.m_connection.get(), "main", m_connection.get(), "main");
    if (backup == nullptr)
        throw sqlFailure(target.m_connection.get(), sqlite3_errcode(target.m_connection.get()));
    int code = SQLITE_OK;
    while (code == SQLITE_OK && (cancel == nullptr || !*cancel))
        code = sqlite3_backup_step(backup, pagesAtOnce);
    sqlite3_backup_finish(backup);
    once(u"ROLLBACK"_s);
    if (code == SQLITE_OK)
        throw StoreFailure{Error{u"E-STO-29"_s, {}, {}}, 0};
    if (code != SQLITE_DONE)
        throw sqlFailure(target.m_connection.get(), code);
}

void Database::endWhen(const std::atomic<bool> *cancel)
{
    const auto isCanceled = [](void *flag) { return int(*static_cast<const std::atomic<bool> *>(flag)); };
    sqlite3_progress_handler(m_connection.get(), cancel != nullptr ? 100'000 : 0, isCanceled,
                             const_cast<std::atomic<bool> *>(cancel));
}

qint64 Database::lastRowId() const
{
    return sqlite3_last_insert_rowid(m_connection.get());
}

Statement &Database::prepared(const QString &sql)
{
    std::unique_ptr<Statement> &statement = m_prepared[sql];
    if (!statement) {
        try {
            statement = std::make_unique<Statement>(m_connection.get(), sql, true);
        } catch (const StoreFailure &) {
            m_prepared.erase(sql);
            throw;
        }
    }
    return *statement;
}

Database::Cursor::Cursor(Database &database, const QString &sql, const SqlArguments &values)
    : statement(database.prepared(sql))
{
    statement.bind(values);
}

int Database::run(const QString &sql, const SqlArguments &values)
{
    const Cursor cursor(*this, sql, values);
    while (cursor.statement.step()) { // a statement that answers with rows is at its end after the last
    }
    return sqlite3_changes(m_connection.get());
}

void Database::once(const QString &sql, const SqlArguments &values)
{
    Statement statement(m_connection.get(), sql, false);
    statement.bind(values);
    while (statement.step()) { // a PRAGMA does its work while it is stepped
    }
}

SqlValue Database::onceValue(const QString &sql)
{
    Statement statement(m_connection.get(), sql, false);
    return statement.step() ? statement.row().value(0) : SqlValue();
}

ReadsTogether::~ReadsTogether()
{
    try {
        m_database.run(u"COMMIT"_s);
    } catch (const StoreFailure &) { // a read that failed has ended it already
    }
}

void Database::setChainKey(ChainKey key)
{
    m_chainKey = std::move(key);
    m_keySource = {};
}

const ChainKey &Database::chainKey()
{
    if (m_keySource) {
        const KeySource source = std::exchange(m_keySource, {}); // it reads from this very database
        m_chainKey = source(*this);
    }
    return m_chainKey;
}

} // namespace remindesk
