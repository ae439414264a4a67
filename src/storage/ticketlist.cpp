// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ticketlist.h"

#include "storage/counters.h"
#include "storage/cursor.h"
#include "storage/ticketlistrows.h"
#include "storage/ticketsearch.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 countedAtMost = 10'000; // more than anybody reads: shown as "10000+"
constexpr qint64 sortedAtMost = 20'000; // rows that are sorted rather than walked in another key's order

/// Adds rows until the page has `limit`; true when there is one more. `each` sees every row taken.
template<typename Each>
bool fill(Database &database, Page<TicketRow> &page, const SqlClause &clause, int limit, Each each)
{
    bool hasMore = false;
    database.each(clause.sql + " LIMIT ?"_L1, clause.values + SqlValues{limit + 1 - page.rows.size()},
                  [&](const Row &row) {
                      hasMore = page.rows.size() == limit;
                      if (hasMore)
                          return;
                      page.rows.append(ticketRowFrom(row));
                      each(row);
                  });
    return hasMore;
}

/// Walking another key's order to find few rows would read the whole table: those are sorted.
QString indexOf(Database &database, const OrderedPart &part, const SqlClause &filter)
{
    if (part.fewIndex.isEmpty())
        return part.index;
    const qint64 count = database.number(u"SELECT count(*) FROM (SELECT 1 FROM ticket t INDEXED BY "_s + part.fewIndex
                                             + " WHERE 1 = 1"_L1 + filter.sql + part.where.sql + " LIMIT ?)"_L1,
                                         filter.values + part.where.values + SqlValues{sortedAtMost + 1});
    return count > sortedAtMost ? part.index : part.fewIndex;
}

SqlClause partClause(const OrderedPart &part, const QString &index, const SqlClause &filter,
                     const std::optional<OrderCursor> &after)
{
    SqlClause clause;
    clause.add(u"SELECT "_s + ticketRowColumns);
    for (const TicketOrder &key : part.keys)
        clause.add(u", "_s + keyExpression(key.by));
    clause.add(u" FROM ticket t INDEXED BY "_s + index + " WHERE 1 = 1"_L1);
    clause.add(filter);
    clause.add(part.where);
    if (after)
        clause.add(afterClause(part.keys, *after));
    clause.add(orderClause(part.keys));
    return clause;
}

} // namespace

Page<TicketRow> ticketPage(Database &database, const TicketQuery &query)
{
    if (!query.text.trimmed().isEmpty())
        return foundTickets(database, query);
    const QList<OrderedPart> parts = orderedParts(query);
    auto after = orderCursorFrom(query.after, parts);
    const SqlClause filter = ticketFilterOf(query);
    const int limit = pageLimit(query.limit);
    Page<TicketRow> page;
    OrderCursor last;
    for (int number = after ? after->part : 0; number < parts.size(); ++number) {
        const OrderedPart &part = parts.at(number);
        const SqlClause clause = partClause(part, indexOf(database, part, filter), filter, after);
        const bool hasMore = fill(database, page, clause, limit, [&](const Row &row) {
            last = {number, {}, row.number(ticketSeqColumn)};
            for (int i = 0; i < part.keys.size(); ++i)
                last.values.append(row.value(ticketRowColumnCount + i));
        });
        if (hasMore) {
            page.next = orderCursorText(last);
            break;
        }
        after.reset(); // the next stretch begins at its beginning
    }
    return page;
}

TicketCounts ticketCounts(Database &database, const TicketQuery &query)
{
    TicketCounts counts;
    counts.all = counterValue(database, u"tickets"_s);
    counts.waiting = counterValue(database, u"tickets.waiting"_s);
    counts.neverReminded = counterValue(database, u"tickets.never"_s);
    counts.myOpen = counterValue(database, query.owner.isEmpty() ? u"tickets.open"_s
                                                                 : u"tickets.open.of."_s + query.owner);
    counts.dueToday = database.number(u"SELECT count(*) FROM (SELECT 1 FROM ticket INDEXED BY ticket_open_due "
                                      "WHERE is_open = 1 AND due_sort >= ? AND due_sort < ? LIMIT ?)"_s,
                                      {query.dayBegin.ms, query.dayEnd.ms, countedAtMost});
    counts.answered = database.number(u"SELECT count(*) FROM (SELECT 1 FROM ticket t INDEXED BY ticket_answered WHERE "_s
                                          + ticketIsAnswered + " LIMIT ?)"_L1,
                                      {countedAtMost});
    return counts;
}

} // namespace remindesk
