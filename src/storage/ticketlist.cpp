// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ticketlist.h"

#include "storage/counters.h"
#include "storage/cursor.h"
#include "storage/jsontext.h"
#include "storage/searchtext.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dueTodayCap = 10'000; // more than anybody reads: shown as "10000+"

/// SQL and its values, grown together.
struct Clause
{
    QString sql;
    QVariantList values;

    void add(QLatin1StringView text, const QVariantList &more = {})
    {
        sql += text;
        values += more;
    }
};

Clause filterOf(const TicketQuery &query)
{
    Clause clause;
    switch (query.view) {
    case TicketView::MyOpen:
        clause.add(" AND t.is_open = 1"_L1);
        if (!query.owner.isEmpty())
            clause.add(" AND t.owner = ?"_L1, {query.owner});
        break;
    case TicketView::WaitingOnCustomer:
        clause.add(" AND t.stage = 'waiting-customer'"_L1);
        break;
    case TicketView::DueToday:
        clause.add(" AND t.is_open = 1 AND t.due_sort >= ? AND t.due_sort < ?"_L1,
                   {query.dayBegin.ms, query.dayEnd.ms});
        break;
    case TicketView::NeverReminded:
        clause.add(" AND t.is_open = 1 AND t.last_reminder_ms IS NULL"_L1);
        break;
    case TicketView::All:
        break;
    }
    return clause;
}

QLatin1StringView sortColumn(TicketSort sort)
{
    switch (sort) {
    case TicketSort::Due:
        return "due_sort"_L1;
    case TicketSort::Updated:
        return "updated_ms"_L1;
    case TicketSort::Number:
        break;
    }
    return "number_sort"_L1;
}

/// The index that walks the view in its order: named, so that no plan depends on statistics.
QString indexOf(const TicketQuery &query)
{
    QString view = u"all"_s;
    switch (query.view) {
    case TicketView::MyOpen:
        view = query.owner.isEmpty() ? u"open"_s : u"mine"_s;
        break;
    case TicketView::WaitingOnCustomer:
        view = u"waiting"_s;
        break;
    case TicketView::DueToday: // a day's tickets are few: found by due time, sorted if need be
        return u"ticket_open_due"_s;
    case TicketView::NeverReminded:
        view = u"never"_s;
        break;
    case TicketView::All:
        break;
    }
    return u"ticket_"_s + view + u'_' + sortColumn(query.sort).toString().section(u'_', 0, 0);
}

constexpr auto rowColumns = "t.id, t.number, t.customer_name, t.subject, t.stage, t.priority, t.due_ms, "
                            "t.updated_ms, t.last_reminder_ms, t.last_reminder_channel, "
                            "t.last_reminder_state, t.seq"_L1;

TicketRow rowFrom(const Row &row)
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
    return ticket;
}

/// One row more than the page is asked for: its presence says that there is a next page.
Page<TicketRow> pageOf(Database &database, const Clause &clause, const QString &order, int limit)
{
    Page<TicketRow> page;
    PageCursor last;
    int count = 0;
    database.each(clause.sql + order + " LIMIT ?"_L1, clause.values + QVariantList{limit + 1},
                  [&](const Row &row) {
                      if (++count > limit) {
                          page.next = cursorText(last);
                          return;
                      }
                      page.rows.append(rowFrom(row));
                      last.seq = row.number(11);
                      last.key = row.value(12);
                  });
    return page;
}

Page<TicketRow> foundPage(Database &database, const TicketQuery &query)
{
    const QString match = matchExpression(query.text);
    if (match.isEmpty())
        return {};
    Clause clause;
    clause.add("SELECT "_L1);
    clause.add(rowColumns);
    // CROSS JOIN keeps the index outside: rows come in its order and stop at the limit.
    clause.add(", t.seq FROM ticket_fts CROSS JOIN ticket t ON t.seq = ticket_fts.rowid "
               "WHERE ticket_fts MATCH ?"_L1,
               {match});
    if (const auto after = cursorFromText(query.after))
        clause.add(query.descending ? " AND ticket_fts.rowid < ?"_L1 : " AND ticket_fts.rowid > ?"_L1,
                   {after->seq});
    const Clause filter = filterOf(query);
    clause.sql += filter.sql;
    clause.values += filter.values;
    return pageOf(database, clause, u" ORDER BY ticket_fts.rowid"_s + (query.descending ? " DESC"_L1 : ""_L1),
                  pageLimit(query.limit));
}

} // namespace

Page<TicketRow> ticketPage(Database &database, const TicketQuery &query)
{
    if (!query.text.trimmed().isEmpty())
        return foundPage(database, query);
    const QString column = sortColumn(query.sort);
    const QLatin1StringView direction = query.descending ? " DESC"_L1 : ""_L1;
    const Clause filter = filterOf(query);
    Clause clause;
    clause.sql = u"SELECT "_s + rowColumns + ", t."_L1 + column + " FROM ticket t INDEXED BY "_L1 + indexOf(query)
                 + " WHERE 1 = 1"_L1 + filter.sql;
    clause.values = filter.values;
    if (const auto after = cursorFromText(query.after)) {
        clause.sql += " AND (t."_L1 + column + ", t.seq) "_L1 + (query.descending ? u'<' : u'>') + " (?, ?)"_L1;
        clause.values += {after->key, after->seq};
    }
    return pageOf(database, clause, " ORDER BY t."_L1 + column + direction + ", t.seq"_L1 + direction,
                  pageLimit(query.limit));
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
                                      {query.dayBegin.ms, query.dayEnd.ms, dueTodayCap});
    return counts;
}

} // namespace remindesk
