// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ticketlist.h"

#include "storage/counters.h"
#include "storage/cursor.h"
#include "storage/jsontext.h"
#include "storage/searchterms.h"
#include "storage/ticketlistorder.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 countedAtMost = 10'000; // more than anybody reads: shown as "10000+"
constexpr qint64 sortedAtMost = 20'000; // rows that are sorted rather than walked in another key's order

constexpr auto answeredSql = "t.reminded_ms > 0 AND t.last_message_in_ms > t.reminded_ms "
                            "AND t.last_message_in_ms > t.seen_ms"_L1;

SqlClause filterOf(const TicketQuery &query)
{
    SqlClause clause;
    switch (query.view) {
    case TicketView::MyOpen:
        clause.add(u" AND t.is_open = 1"_s);
        if (!query.owner.isEmpty())
            clause.add(u" AND t.owner = ?"_s, {query.owner});
        break;
    case TicketView::WaitingOnCustomer:
        clause.add(u" AND t.stage = 'waiting-customer'"_s);
        break;
    case TicketView::DueToday:
        clause.add(u" AND t.is_open = 1 AND t.due_sort >= ? AND t.due_sort < ?"_s,
                   {query.dayBegin.ms, query.dayEnd.ms});
        break;
    case TicketView::NeverReminded:
        clause.add(u" AND t.is_open = 1 AND t.last_reminder_ms IS NULL"_s);
        break;
    case TicketView::All:
        break;
    }
    if (!query.stages.isEmpty()) {
        clause.add(u" AND t.stage IN (?%1)"_s.arg(u",?"_s.repeated(query.stages.size() - 1)));
        for (const Stage stage : query.stages)
            clause.values.append(stageKey(stage));
    }
    if (query.onlyAnswered)
        clause.add(u" AND "_s + answeredSql);
    return clause;
}

constexpr auto listColumns = "t.id, t.number, t.customer_name, t.subject, t.stage, t.priority, t.due_ms, "
                            "t.updated_ms, t.last_reminder_ms, t.last_reminder_channel, "
                            "t.last_reminder_state, t.seq, t.reminded_ms, t.last_message_in_ms, t.seen_ms"_L1;
constexpr int firstKeyColumn = 15;

TicketRow ticketRowFrom(const Row &row)
{
    TicketRow ticket;
    ticket.id = {row.text(0)};
    ticket.number = row.text(1);
    ticket.customerName = row.text(2);
    ticket.subject = row.text(3);
    ticket.stage = keyed(stageFromKey, row.text(4), "stage");
    ticket.priority = keyed(priorityFromKey, row.text(5), "priority");
    ticket.due = row.maybeInstant(6);
    ticket.updated = row.instant(7);
    ticket.lastReminderAt = row.maybeInstant(8);
    if (ticket.lastReminderAt) {
        ticket.lastReminderChannel = keyed(channelFromKey, row.text(9), "channel");
        ticket.lastReminderState = keyed(deliveryStateFromKey, row.text(10), "state");
    }
    const Instant reminded = row.instant(12);
    const Instant answered = row.instant(13);
    ticket.hasUnreadAnswer = reminded.ms > 0 && answered > reminded && answered > row.instant(14);
    return ticket;
}

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

/// Few rows of a view are found by their index.
SqlClause amongFew(Database &database, const TicketQuery &query)
{
    TicketQuery few;
    QString index;
    if (query.onlyAnswered) {
        few.onlyAnswered = true;
        index = u"ticket_answered"_s;
    } else if (query.view == TicketView::DueToday || (query.view == TicketView::MyOpen && !query.owner.isEmpty())) {
        few.view = query.view;
        few.owner = query.owner;
        few.dayBegin = query.dayBegin;
        few.dayEnd = query.dayEnd;
        index = query.view == TicketView::DueToday ? u"ticket_open_due"_s : u"ticket_mine_due"_s;
    } else {
        return {};
    }
    const SqlClause filter = filterOf(few);
    const QString rows = u"SELECT t.seq FROM ticket t INDEXED BY "_s + index + " WHERE 1 = 1"_L1 + filter.sql;
    const QString among = amongClause(database, "ticket"_L1, rows, filter.values);
    return among.isEmpty() ? SqlClause() : SqlClause{among, filter.values};
}

Page<TicketRow> foundPage(Database &database, const TicketQuery &query)
{
    const QString match = matchIn(database, "ticket"_L1, query.text);
    if (match.isEmpty())
        return {};
    SqlClause clause;
    // CROSS JOIN keeps the index outside: rows come in its order and stop at the limit.
    clause.add(u"SELECT "_s + listColumns + " FROM ticket_fts CROSS JOIN ticket t ON t.seq = ticket_fts.rowid "
               "WHERE ticket_fts MATCH ?"_L1,
               {match});
    if (const auto after = cursorFromText(query.after))
        clause.add(query.descending ? u" AND ticket_fts.rowid < ?"_s : u" AND ticket_fts.rowid > ?"_s, {after->seq});
    clause.add(amongFew(database, query));
    clause.add(filterOf(query));
    clause.add(u" ORDER BY ticket_fts.rowid"_s + (query.descending ? " DESC"_L1 : ""_L1));
    Page<TicketRow> page;
    PageCursor last;
    last.key = qint64(0);
    if (fill(database, page, clause, pageLimit(query.limit), [&](const Row &row) { last.seq = row.number(11); }))
        page.next = cursorText(last);
    return page;
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
    clause.add(u"SELECT "_s + listColumns);
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
        return foundPage(database, query);
    const QList<OrderedPart> parts = orderedParts(query);
    auto after = orderCursorFrom(query.after, parts);
    const SqlClause filter = filterOf(query);
    const int limit = pageLimit(query.limit);
    Page<TicketRow> page;
    OrderCursor last;
    for (int number = after ? after->part : 0; number < parts.size(); ++number) {
        const OrderedPart &part = parts.at(number);
        const SqlClause clause = partClause(part, indexOf(database, part, filter), filter, after);
        const bool hasMore = fill(database, page, clause, limit, [&](const Row &row) {
            last = {number, {}, row.number(11)};
            for (int i = 0; i < part.keys.size(); ++i)
                last.values.append(row.value(firstKeyColumn + i));
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
                                          + answeredSql + " LIMIT ?)"_L1,
                                      {countedAtMost});
    return counts;
}

} // namespace remindesk
