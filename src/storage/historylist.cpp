// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/historylist.h"

#include "storage/chain.h"
#include "storage/cursor.h"
#include "storage/jsontext.h"
#include "storage/messagerows.h"
#include "storage/searchterms.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto rowColumns = "m.id, m.reminder_id, m.ticket_id, m.last_ms, m.ticket_number, m.customer_name, "
                            "m.scenario, m.template_version, m.channel, m.recipient, m.author, m.owner, m.state, "
                            "m.reason, m.seq"_L1;

HistoryRow rowFrom(const Row &row)
{
    HistoryRow history;
    history.message = {row.text(0)};
    history.reminder = {row.text(1)};
    history.ticket = {row.text(2)};
    history.at = row.instant(3);
    history.ticketNumber = row.text(4);
    history.customerName = row.text(5);
    history.scenario = row.text(6);
    history.templateVersion = int(row.number(7));
    history.channel = keyed(channelFromKey, row.text(8), "channel");
    history.recipient = row.text(9);
    history.author = row.text(10);
    history.owner = row.text(11);
    history.state = keyed(deliveryStateFromKey, row.text(12), "state");
    history.reason = row.text(13);
    return history;
}

struct Filter
{
    QString sql;
    SqlValues values;
    QString index = u"message_last"_s; ///< walks the rest in order of the last event

    /// The last one added decides the index: call with the most selective last.
    void equals(QLatin1StringView column, const QString &value, const QString &itsIndex)
    {
        sql += u" AND m."_s + column + " = ?"_L1;
        values.append(value);
        index = itsIndex;
    }
};

Filter filterOf(const HistoryQuery &query)
{
    Filter filter;
    if (query.channel)
        filter.equals("channel"_L1, channelKey(*query.channel), u"message_channel"_s);
    if (query.state)
        filter.equals("state"_L1, deliveryStateKey(*query.state), u"message_state"_s);
    if (!query.author.isEmpty())
        filter.equals("author"_L1, query.author, u"message_author"_s);
    if (!query.ticketNumber.isEmpty())
        filter.equals("ticket_number"_L1, query.ticketNumber, u"message_number"_s);
    if (query.from) {
        filter.sql += " AND m.last_ms >= ?"_L1;
        filter.values.append(query.from->ms);
    }
    if (query.until) {
        filter.sql += " AND m.last_ms < ?"_L1;
        filter.values.append(query.until->ms);
    }
    return filter;
}

Page<HistoryRow> pageOf(Database &database, const QString &sql, const SqlValues &values, int limit)
{
    Page<HistoryRow> page;
    PageCursor last;
    int count = 0;
    database.each(sql + " LIMIT ?"_L1, values + SqlValues{limit + 1}, [&](const Row &row) {
        if (++count > limit) {
            page.next = cursorText(last);
            return;
        }
        page.rows.append(rowFrom(row));
        last = {row.number(3), row.number(14)};
    });
    return page;
}

Page<HistoryRow> foundPage(Database &database, const HistoryQuery &query)
{
    const QString match = matchIn(database, "message"_L1, query.text);
    if (match.isEmpty())
        return {};
    const Filter filter = filterOf(query);
    QString sql = u"SELECT "_s + rowColumns
                  + " FROM message_fts CROSS JOIN message m ON m.seq = message_fts.rowid "
                    "WHERE message_fts MATCH ?"_L1;
    SqlValues values{match};
    if (const auto after = cursorFromText(query.after)) {
        sql += " AND message_fts.rowid < ?"_L1;
        values.append(after->seq);
    }
    if (!filter.sql.isEmpty()) {
        const QString rows = u"SELECT m.seq FROM message m INDEXED BY "_s + filter.index + " WHERE 1 = 1"_L1 + filter.sql;
        const QString among = amongClause(database, "message"_L1, rows, filter.values);
        sql += among;
        values += among.isEmpty() ? SqlValues() : filter.values;
    }
    return pageOf(database, sql + filter.sql + " ORDER BY message_fts.rowid DESC"_L1, values + filter.values,
                  pageLimit(query.limit));
}

} // namespace

Page<HistoryRow> historyPage(Database &database, const HistoryQuery &query)
{
    if (!query.text.trimmed().isEmpty())
        return foundPage(database, query);
    Filter filter = filterOf(query);
    if (const auto after = cursorFromText(query.after)) {
        filter.sql += " AND (m.last_ms, m.seq) < (?, ?)"_L1;
        filter.values += {after->key, after->seq};
    }
    return pageOf(database,
                  u"SELECT "_s + rowColumns + " FROM message m INDEXED BY "_L1 + filter.index + " WHERE 1 = 1"_L1
                      + filter.sql + " ORDER BY m.last_ms DESC, m.seq DESC"_L1,
                  filter.values, pageLimit(query.limit));
}

QList<HistoryRow> historyOfTicket(Database &database, const TicketId &ticket)
{
    return database.all(u"SELECT "_s + rowColumns
                            + " FROM message m INDEXED BY message_ticket WHERE m.ticket_id = ? "
                              "ORDER BY m.seq DESC LIMIT 500"_L1,
                        {ticket.value}, rowFrom);
}

QList<HistoryRow> historyOfCustomer(Database &database, const CustomerId &customer, int limit)
{
    return database.all(u"SELECT "_s + rowColumns
                            + " FROM ticket t INDEXED BY ticket_customer CROSS JOIN message m INDEXED BY message_ticket "
                              "ON m.ticket_id = t.id WHERE t.customer_id = ? ORDER BY m.seq DESC LIMIT ?"_L1,
                        {customer.value, pageLimit(limit)}, rowFrom);
}

Page<OutboxItem> waitingPage(Database &database, const QString &after, int limit)
{
    QString rest = u"FROM message INDEXED BY message_waiting WHERE state IN "
                   "('blocked', 'scheduled', 'held', 'queued', 'sending', 'unknown', 'failed')"_s;
    SqlValues values;
    if (const auto cursor = cursorFromText(after)) {
        rest += " AND (next_try_ms, seq) > (?, ?)"_L1;
        values += {cursor->key, cursor->seq};
    }
    const int size = pageLimit(limit);
    QList<StoredMessage> found = messagesWhere(database, rest + " ORDER BY next_try_ms, seq LIMIT ?"_L1,
                                               values + SqlValues{size + 1});
    Page<OutboxItem> page;
    if (found.size() > size) {
        found.removeLast();
        page.next = cursorText({found.constLast().item.nextTry.ms, found.constLast().seq});
    }
    for (const StoredMessage &stored : found)
        page.rows.append(stored.item);
    return page;
}

QList<OutboxItem> unnotedMessages(Database &database, const QList<SourceId> &sources, int limit)
{
    QList<StoredMessage> found;
    for (const SourceId &source : sources)
        found += messagesWhere(database,
                               u"FROM message INDEXED BY message_unnoted WHERE source_id = ? AND noted = 0 "
                               "AND state IN ('sent', 'delivered') ORDER BY seq LIMIT ?"_s,
                               {source.value, limit});
    std::sort(found.begin(), found.end(),
              [](const StoredMessage &a, const StoredMessage &b) { return a.seq < b.seq; });
    QList<OutboxItem> items;
    for (const StoredMessage &stored : found.first(std::min(found.size(), qsizetype(limit))))
        items.append(stored.item);
    return items;
}

HistoryDetail historyDetail(Database &database, const MessageId &id)
{
    HistoryDetail detail;
    detail.item = messageOrThrow(database, id).item;
    detail.events = database.all(u"SELECT "_s + QLatin1StringView(historyColumns)
                                     + " FROM history WHERE message_id = ? ORDER BY seq"_L1,
                                 {id.value}, eventFrom);
    detail.frozen = database
                        .one(u"SELECT bytes FROM frozen WHERE message_id = ?"_s, {id.value},
                             [](const Row &row) { return row.bytes(0); })
                        .value_or(QByteArray());
    detail.providerId = database
                            .one(u"SELECT provider_id FROM attempt WHERE message_id = ? "
                                 "ORDER BY number DESC LIMIT 1"_s,
                                 {id.value}, [](const Row &row) { return row.text(0); })
                            .value_or(QString());
    return detail;
}

} // namespace remindesk
