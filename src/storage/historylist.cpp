// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/historylist.h"

#include "storage/chain.h"
#include "storage/cursor.h"
#include "storage/jsontext.h"
#include "storage/historyfilter.h"
#include "storage/messagerows.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto historyRowColumns = "m.id, m.reminder_id, m.ticket_id, m.last_ms, m.ticket_number, m.customer_name, "
                            "m.scenario, m.template_version, m.channel, m.recipient, m.author, m.owner, m.state, "
                            "m.reason, m.seq, m.customer_id, m.created_ms, m.attention, "
                            "(SELECT group_concat(mark) FROM engagement INDEXED BY engagement_message "
                            "WHERE message_seq = m.seq)"_L1;

constexpr qint64 budgetOfPage = 8'000; // a page takes a few milliseconds, whatever is asked

QList<Engagement> engagementFrom(const QString &marks)
{
    const QStringList keys = marks.split(u',', Qt::SkipEmptyParts);
    QList<Engagement> found;
    for (const Engagement mark : allEngagements()) {
        if (keys.contains(engagementKey(mark)))
            found += mark;
    }
    return found;
}

HistoryRow historyRowFrom(const Row &row)
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
    history.customer = {row.text(15)};
    history.created = row.instant(16);
    history.needsPerson = row.flag(17);
    history.engagement = engagementFrom(row.text(18));
    return history;
}

/// By the last event: what happened since an instant.
Page<HistoryRow> recentPage(Database &database, const HistoryQuery &query)
{
    QString sql = u"SELECT "_s + historyRowColumns + " FROM message m INDEXED BY message_last WHERE m.last_ms >= ?"_L1;
    SqlValues values{query.since->ms};
    if (const auto after = cursorFromText(query.after)) {
        sql += " AND (m.last_ms, m.seq) < (?, ?)"_L1;
        values += {after->key, after->seq};
    }
    const int limit = pageLimit(query.limit);
    Page<HistoryRow> page;
    PageCursor last;
    int count = 0;
    database.each(sql + " ORDER BY m.last_ms DESC, m.seq DESC LIMIT ?"_L1, values + SqlValues{limit + 1}, [&](const Row &row) {
        if (++count > limit) {
            page.next = cursorText(last);
            return;
        }
        page.rows.append(historyRowFrom(row));
        last = {row.number(3), row.number(14)};
    });
    return page;
}

} // namespace

Page<HistoryRow> historyPage(Database &database, const HistoryQuery &query)
{
    if (query.since)
        return recentPage(database, query);
    SeqRange range = rangeOf(database, query);
    if (const auto after = cursorFromText(query.after))
        range.bound = std::min(range.bound, after->seq - 1);
    Page<HistoryRow> page;
    auto join = joinOf(database, query, range, &page.wholeWords);
    if (!join)
        return page;
    static const QString sql = u"SELECT "_s + historyRowColumns + " FROM message m WHERE m.seq = ?"_L1;
    WorkBudget budget(budgetOfPage);
    const int limit = pageLimit(query.limit);
    while (page.rows.size() < limit) {
        const auto seq = join->next(database, budget);
        if (!seq)
            break;
        constexpr int rowCost = 6;
        budget.take(rowCost);
        const auto row = database.one(sql, {*seq}, historyRowFrom);
        if (row && wasQueuedIn(query, row->created))
            page.rows.append(*row);
    }
    if (!join->isAtEnd())
        page.next = cursorText({0, join->bound() + 1});
    return page;
}

QList<HistoryRow> historyOfTicket(Database &database, const TicketId &ticket)
{
    return database.all(u"SELECT "_s + historyRowColumns
                            + " FROM message m INDEXED BY message_ticket WHERE m.ticket_id = ? "
                              "ORDER BY m.seq DESC LIMIT 500"_L1,
                        {ticket.value}, historyRowFrom);
}

QList<HistoryRow> historyOfCustomer(Database &database, const CustomerId &customer, int limit)
{
    return database.all(u"SELECT "_s + historyRowColumns
                            + " FROM ticket t INDEXED BY ticket_customer CROSS JOIN message m INDEXED BY message_ticket "
                              "ON m.ticket_id = t.id WHERE t.customer_id = ? ORDER BY m.seq DESC LIMIT ?"_L1,
                        {customer.value, pageLimit(limit)}, historyRowFrom);
}

Page<OutboxItem> waitingPage(Database &database, const QString &after, int limit)
{
    QString rest = u"FROM message INDEXED BY message_waiting WHERE "_s + QLatin1StringView(waitingStates);
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

namespace {

QList<ReminderLink> linksOf(Database &database, const ReminderId &reminder)
{
    constexpr auto first = ", (SELECT id FROM message INDEXED BY message_once WHERE reminder_id = r.id ORDER BY seq LIMIT 1), "
                           "r.created_ms FROM correction c CROSS JOIN reminder r ON r.id = "_L1;
    const auto read = [&](ReminderLink::Kind kind, const QString &sql) {
        return database.all(sql, {reminder.value}, [kind](const Row &row) {
            return ReminderLink{kind, {row.text(0)}, {row.text(1)}, row.instant(2)};
        });
    };
    return read(ReminderLink::Corrects, u"SELECT c.corrects_id"_s + first + "c.corrects_id WHERE c.reminder_id = ?"_L1)
           + read(ReminderLink::CorrectedBy,
                  u"SELECT c.reminder_id"_s + first + "c.reminder_id WHERE c.corrects_id = ? ORDER BY r.created_ms"_L1);
}

} // namespace

HistoryDetail historyDetail(Database &database, const MessageId &id)
{
    HistoryDetail detail;
    detail.item = messageOrThrow(database, id).item;
    const ReminderId &reminder = detail.item.reminder;
    detail.needsPerson = database.number(u"SELECT attention FROM message WHERE id = ?"_s, {id.value}) != 0;
    detail.draftJson = database
                           .one(u"SELECT draft_json FROM reminder WHERE id = ?"_s, {reminder.value},
                                [](const Row &row) { return row.text(0); })
                           .value_or(QString());
    detail.engagement = database.all(u"SELECT mark, message_id, at_ms FROM engagement WHERE reminder_id = ? ORDER BY at_ms, mark"_s,
                                     {reminder.value}, [](const Row &row) {
                                         return EngagementMark{keyed(engagementFromKey, row.text(0), "mark"), {row.text(1)},
                                                               row.instant(2)};
                                     });
    detail.links = linksOf(database, reminder);
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
