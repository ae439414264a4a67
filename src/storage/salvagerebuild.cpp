// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"
#include "storage/messagerows.h"
#include "storage/messagetags.h"
#include "storage/salvage.h"
#include "storage/searchtext.h"
#include "storage/storeplace.h"
#include "storage/ticketrows.h"

#include <QSet>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int generations = 10; // of rows that belong to rows that belong to …

void leaveOut(QList<SalvagedTable> &tables, const QString &name, qint64 rows)
{
    for (SalvagedTable &table : tables) {
        if (table.name == name) {
            table.orphans += rows;
            table.saved -= rows;
        }
    }
}

qint64 orphansOf(Database &fresh, QList<SalvagedTable> &tables)
{
    struct Link
    {
        QString table, column, parent, parentColumn;
    };
    const QList<Link> links = fresh.all(
        u"SELECT m.name, f.\"from\", f.\"table\", f.\"to\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f "
        "WHERE m.type = 'table'"_s,
        {}, [](const Row &row) { return Link{row.text(0), row.text(1), row.text(2), row.text(3)}; });
    qint64 all = 0;
    for (const Link &link : links) {
        const int gone = fresh.run(u"DELETE FROM %1 WHERE %2 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %3 p WHERE p.%4 = %1.%2)"_s
                                       .arg(link.table, link.column, link.parent, link.parentColumn));
        leaveOut(tables, link.table, gone);
        all += gone;
    }
    // Without its text a message says nothing, and must not be sent.
    const int silent = fresh.run(u"DELETE FROM message WHERE NOT EXISTS (SELECT 1 FROM message_text t WHERE t.seq = message.seq)"_s);
    leaveOut(tables, u"message"_s, silent);
    return all + silent;
}

void recount(Database &fresh)
{
    fresh.run(u"DELETE FROM counter WHERE name LIKE 'messages.%' OR name LIKE 'tickets%'"_s);
    fresh.run(u"INSERT INTO counter (name, value) SELECT 'messages.' || state, count(*) FROM message GROUP BY state"_s);
    fresh.run(u"INSERT INTO counter (name, value) SELECT 'tickets', count(*) FROM ticket"_s);
    fresh.run(u"INSERT INTO counter (name, value) SELECT 'tickets.waiting', count(*) FROM ticket WHERE stage = 'waiting-customer'"_s);
    fresh.run(u"INSERT INTO counter (name, value) SELECT 'tickets.open', count(*) FROM ticket WHERE is_open = 1"_s);
    fresh.run(u"INSERT INTO counter (name, value) SELECT 'tickets.open.of.' || owner, count(*) FROM ticket "
              "WHERE is_open = 1 GROUP BY owner"_s);
    fresh.run(u"INSERT INTO counter (name, value) SELECT 'tickets.never', count(*) FROM ticket "
              "WHERE is_open = 1 AND last_reminder_ms IS NULL"_s);
}

/// Row by row: one that cannot be understood is found by its number only.
template<typename Text>
void reindex(Database &fresh, const QString &index, const QString &table, Text text)
{
    const QList<std::pair<qint64, QString>> rows
        = fresh.all(u"SELECT seq, id FROM "_s + table + " ORDER BY seq"_L1, {},
                    [](const Row &row) { return std::pair(row.number(0), row.text(1)); });
    for (const auto &[seq, id] : rows) {
        try {
            const QString body = text(id);
            fresh.run(u"INSERT INTO "_s + index + " (rowid, body) VALUES (?, ?)"_L1, {seq, body});
        } catch (const StoreFailure &failure) {
            if (failure.error.code != "E-STO-18"_L1)
                throw;
        }
    }
}

void reindexAll(Database &fresh)
{
    reindex(fresh, u"message_fts"_s, u"message"_s, [&](const QString &id) {
        const StoredMessage stored = messageOrThrow(fresh, {id});
        return tagsOf(stored.item, stored.seq) + u' ' + messageSearchText(stored.item);
    });
    reindex(fresh, u"ticket_fts"_s, u"ticket"_s, [&](const QString &id) {
        const auto ticket = readTicket(fresh, {id});
        return ticket ? ticketSearchText(fresh, *ticket) : QString();
    });
}

/// The history ends where it ended: lines that are lost before that show as a gap, never as if they had not been.
void endHistory(Database &fresh)
{
    const qint64 last = fresh.number(u"SELECT coalesce(max(seq), 0) FROM history"_s);
    fresh.run(u"INSERT OR IGNORE INTO history_head (only, seq, chain) VALUES (1, 0, '')"_s);
    fresh.run(u"UPDATE history_head SET seq = ?, chain = coalesce((SELECT chain FROM history WHERE seq = ?), '') "
              "WHERE only = 1 AND seq < ?"_s,
              {last, last, last});
}

} // namespace

void rebuildDerived(Database &fresh, QList<SalvagedTable> &tables, Instant now)
{
    fresh.once(u"BEGIN"_s);
    for (int i = 0; i < generations && orphansOf(fresh, tables) > 0; ++i) {
    }
    recount(fresh);
    endHistory(fresh);
    fresh.run(u"INSERT OR IGNORE INTO store_place (only, id, machine, file) VALUES (1, ?, '', '')"_s, {newUuid7(now.ms)});
    fresh.run(u"DELETE FROM sending_stop"_s);
    putStop(fresh, {StopKind::Repaired, now, {}});
    fresh.once(u"COMMIT"_s);
    fresh.once(u"BEGIN"_s);
    reindexAll(fresh);
    fresh.once(u"COMMIT"_s);
    // How many lines of history there were stands in it.
    const qint64 lines = fresh.number(u"SELECT seq FROM history_head"_s);
    for (SalvagedTable &table : tables) {
        if (table.name == "history"_L1)
            table.lost = std::max(table.lost.value_or(0), lines - table.saved);
    }
}

} // namespace remindesk
