// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statement.h"

#include <QStringConverter>

#include <algorithm>
#include <cerrno>

#include <sqlite3.h>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t keptBytes = 64ULL * 1024; // a statement that once had a large text does not keep its room

QString codeFor(int primary)
{
    switch (primary) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return u"E-STO-04"_s;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return u"E-STO-05"_s;
    case SQLITE_IOERR:
        return u"E-STO-08"_s;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return u"E-STO-07"_s;
    case SQLITE_FULL:
        return u"E-STO-09"_s;
    default:
        return u"E-STO-10"_s;
    }
}

/// What the system said when the log could last not be written; SQLite tells it to those who ask its file.
int errorOfTheLog(sqlite3 *connection)
{
    int why = 0;
    sqlite3_file *log = nullptr;
    if (sqlite3_file_control(connection, nullptr, SQLITE_FCNTL_JOURNAL_POINTER, &log) == SQLITE_OK && log != nullptr
        && log->pMethods != nullptr)
        log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &why);
    return why;
}

/// SQLite calls two things a failure of the disk that are none: the index of its log cannot grow on a full one, and a
/// write goes over somebody's quota. As with SQLITE_FULL the statement is undone, and the next may find room.
bool isNoRoom(sqlite3 *connection, int code)
{
    if (connection == nullptr || (code != SQLITE_IOERR_SHMSIZE && code != SQLITE_IOERR_WRITE))
        return false;
    const int why = code == SQLITE_IOERR_WRITE ? errorOfTheLog(connection) : sqlite3_system_errno(connection);
    return why == ENOSPC || why == EDQUOT;
}

std::size_t roomFor(const SqlArguments &values)
{
    std::size_t room = 1; // never none: a text at a null pointer would be NULL
    for (const SqlValue &value : values) {
        if (const auto *text = std::get_if<QString>(&value.held()))
            room += std::size_t(text->size()) * 3; // UTF-8 takes at most three bytes for a UTF-16 unit
    }
    return room;
}

char *putUtf8(char *to, const QString &text)
{
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    return encoder.appendToBuffer(to, text);
}

QString fromUtf8(QByteArrayView bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf")) // a character of the text here, which QString::fromUtf8() takes off
        return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(bytes);
    return QString::fromUtf8(bytes);
}

} // namespace

qint64 SqlValue::number() const
{
    if (const auto *number = std::get_if<qint64>(&m_held))
        return *number;
    return isText() ? std::get<QString>(m_held).toLongLong() : 0;
}

QString SqlValue::text() const
{
    if (const auto *number = std::get_if<qint64>(&m_held))
        return QString::number(*number);
    return isText() ? std::get<QString>(m_held) : QString();
}

StoreFailure sqlFailure(sqlite3 *connection, int code)
{
    // SQLite's words name tables and columns, never values.
    const QString words = QString::fromUtf8(connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code));
    const int told = isNoRoom(connection, code) ? SQLITE_FULL : code;
    return {Error{codeFor(told & 0xff), {QString::number(code), shown(words)}, {}}, told};
}

QString Row::text(int column) const
{
    // First the text, then its size: the first call may convert.
    const unsigned char *text = sqlite3_column_text(m_statement, column);
    return text == nullptr ? QString() : fromUtf8({text, qsizetype(sqlite3_column_bytes(m_statement, column))});
}

qint64 Row::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArray Row::bytes(int column) const
{
    const void *bytes = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char *>(bytes), qsizetype(sqlite3_column_bytes(m_statement, column))};
}

QByteArrayView Row::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {text, sqlite3_column_bytes(m_statement, column)};
}

SqlValue Row::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return number(column);
    case SQLITE_NULL:
        return {};
    case SQLITE_BLOB:
        return bytes(column);
    default:
        return text(column);
    }
}

bool Row::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement); // repeats the last step's error, which was told
}

Statement::Statement(sqlite3 *connection, const QString &sql, bool isKept) : m_connection(connection)
{
    const QByteArray text = sql.toUtf8();
    const char *rest = nullptr;
    sqlite3_stmt *handle = nullptr;
    check(sqlite3_prepare_v3(connection, text.constData(), int(text.size()), isKept ? SQLITE_PREPARE_PERSISTENT : 0,
                             &handle, &rest));
    m_handle.reset(handle);
    sqlite3_stmt *second = nullptr; // stays null for blanks and comments
    const int code = sqlite3_prepare_v3(connection, rest, int(text.constEnd() - rest), 0, &second, nullptr);
    sqlite3_finalize(second);
    if (code != SQLITE_OK || second != nullptr || handle == nullptr)
        throw StoreFailure{Error{codeFor(SQLITE_MISUSE), {QString::number(SQLITE_MISUSE), u"one statement"_s}, {}},
                           SQLITE_MISUSE};
    m_parameters = sqlite3_bind_parameter_count(handle);
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        throw sqlFailure(m_connection, code);
}

void Statement::bind(const SqlArguments &values)
{
    if (values.size() != m_parameters)
        throw StoreFailure{Error{codeFor(SQLITE_RANGE), {QString::number(SQLITE_RANGE), u"number of values"_s}, {}},
                           SQLITE_RANGE};
    const std::size_t room = roomFor(values);
    if (m_texts.size() < room)
        m_texts.resize(std::max<std::size_t>(room, 512));
    char *free = m_texts.data();
    int place = 0;
    for (const SqlValue &value : values) {
        sqlite3_stmt *handle = m_handle.get();
        const SqlValue::Held &held = value.held();
        ++place;
        if (const auto *text = std::get_if<QString>(&held)) {
            char *end = putUtf8(free, *text);
            check(sqlite3_bind_text(handle, place, free, int(end - free), SQLITE_STATIC));
            free = end;
        } else if (const auto *number = std::get_if<qint64>(&held)) {
            check(sqlite3_bind_int64(handle, place, *number));
        } else if (const auto *bytes = std::get_if<QByteArray>(&held)) {
            check(sqlite3_bind_blob64(handle, place, bytes->constData(), quint64(bytes->size()), SQLITE_TRANSIENT));
        } else {
            check(sqlite3_bind_null(handle, place));
        }
    }
}

bool Statement::step()
{
    const int code = sqlite3_step(m_handle.get());
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        throw sqlFailure(m_connection, code);
    return false;
}

void Statement::reset()
{
    sqlite3_reset(m_handle.get()); // repeats the last step's error, which was told
    if (m_texts.size() > keptBytes) {
        sqlite3_clear_bindings(m_handle.get());
        m_texts = {};
    }
}

} // namespace remindesk
