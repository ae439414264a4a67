// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pending.h"

#include "storage/database.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

void writeCount(Database &database, const QString &name, qint64 delta)
{
    if (delta != 0)
        database.run(u"INSERT INTO counter (name, value) VALUES (?, ?) "
                     "ON CONFLICT (name) DO UPDATE SET value = counter.value + excluded.value"_s,
                     {name, delta});
}

void writeHead(Database &database, const HistoryHead &head)
{
    database.run(u"UPDATE history_head SET seq = ?, chain = ? WHERE only = 1"_s, {head.seq, head.chain});
}

constexpr qsizetype rowsTogether = 32; // a statement is kept for each number of rows up to it

QString insertOf(const QString &table, qsizetype rows)
{
    return u"INSERT INTO "_s + table + " (rowid, body) VALUES (?,?)"_L1 + u",(?,?)"_s.repeated(rows - 1);
}

} // namespace

void Pending::begin()
{
    forget();
    m_isCollecting = true;
}

void Pending::flush(Database &database)
{
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
        writeCount(database, it.key(), it.value());
    if (m_isHeadMoved)
        writeHead(database, *m_head);
    flushIndex(database);
    forget();
}

void Pending::forget()
{
    m_counts.clear();
    m_indexRows.clear();
    m_head.reset(); // another process may write before the next transaction
    m_isHeadMoved = false;
    m_isCollecting = false;
}

void Pending::count(Database &database, const QString &name, qint64 delta)
{
    if (m_isCollecting)
        m_counts[name] += delta;
    else
        writeCount(database, name, delta);
}

void Pending::index(Database &database, const QString &table, qint64 rowid, const QString &body)
{
    if (m_isCollecting)
        m_indexRows[table].append({rowid, body});
    else
        database.run(insertOf(table, 1), {rowid, body});
}

void Pending::flushIndex(Database &database)
{
    for (auto it = m_indexRows.cbegin(); it != m_indexRows.cend(); ++it) {
        const QList<IndexRow> &rows = it.value();
        for (qsizetype done = 0; done < rows.size(); done += rowsTogether) {
            const QList<IndexRow> some = rows.mid(done, rowsTogether);
            SqlValues values;
            for (const IndexRow &row : some)
                values << row.rowid << row.body;
            database.run(insertOf(it.key(), some.size()), values);
        }
    }
    m_indexRows.clear();
}

HistoryHead Pending::head(Database &database)
{
    if (m_isCollecting && m_head)
        return *m_head;
    const auto head = database.one(u"SELECT seq, chain, coalesce((SELECT key_id FROM history_segment ORDER BY first_seq DESC "
                                   "LIMIT 1), '') FROM history_head WHERE only = 1"_s,
                                   {}, [](const Row &row) {
                                       return HistoryHead{row.number(0), row.text(1), row.text(2)};
                                   });
    if (!head) // somebody took it away: nothing may be appended to a chain without an end
        throw StoreFailure{Error{u"E-STO-18"_s, {u"history_head"_s, u"-"_s}, {}}, 0};
    return *head;
}

void Pending::moveHead(Database &database, const HistoryHead &head)
{
    if (!m_isCollecting)
        return writeHead(database, head);
    m_head = head;
    m_isHeadMoved = true;
}

} // namespace remindesk
