// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ticketrows.h"

#include "storage/jsontext.h"
#include "storage/namekey.h"
#include "storage/searchtext.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 farFuture = 253'402'300'799'999; // end of the year 9999: no due time sorts last
constexpr qsizetype conversationLimit = 200'000;  // characters of a conversation that are searched

constexpr auto ticketColumns =
    "seq, id, source_id, number, customer_id, customer_name, subject, product, queue, source_status, stage, "
    "priority, owner, accountable, consulted_json, informed_json, due_ms, created_ms, updated_ms, revision, "
    "url, fields_json, last_message_in_ms, last_reminder_ms"_L1;

StoredTicket ticketFrom(const Row &row)
{
    StoredTicket stored;
    stored.seq = row.number(0);
    Ticket &ticket = stored.ticket;
    ticket.id = {row.text(1)};
    ticket.source = {row.text(2)};
    ticket.number = row.text(3);
    ticket.customer = {row.text(4)};
    stored.customerName = row.text(5);
    ticket.subject = row.text(6);
    ticket.product = row.text(7);
    ticket.queue = row.text(8);
    ticket.sourceStatus = row.text(9);
    ticket.stage = keyed(stageFromKey, row.text(10), "stage");
    ticket.priority = keyed(priorityFromKey, row.text(11), "priority");
    ticket.owner = row.text(12);
    ticket.accountable = row.text(13);
    ticket.consulted = listFromText(row.text(14));
    ticket.informed = listFromText(row.text(15));
    ticket.due = row.maybeInstant(16);
    ticket.created = row.instant(17);
    ticket.updated = row.instant(18);
    ticket.revision = row.text(19);
    ticket.url = row.text(20);
    ticket.fields = mapFromText(row.text(21));
    stored.lastMessageIn = row.instant(22);
    stored.isNeverReminded = !row.maybeInstant(23).has_value();
    return stored;
}

/// The values of INSERT and UPDATE, in one order.
SqlValues valuesOf(const StoredTicket &stored)
{
    const Ticket &ticket = stored.ticket;
    return {ticket.number,
            sortableNumber(ticket.number),
            ticket.customer.value,
            stored.customerName,
            nameKey(stored.customerName),
            ticket.subject,
            ticket.product,
            ticket.queue,
            ticket.sourceStatus,
            stageKey(ticket.stage),
            int(isOpen(ticket.stage)),
            priorityKey(ticket.priority),
            ticket.owner,
            ticket.accountable,
            listText(ticket.consulted),
            listText(ticket.informed),
            maybeMs(ticket.due),
            ticket.due ? ticket.due->ms : farFuture,
            ticket.created.ms,
            ticket.updated.ms,
            ticket.revision,
            ticket.url,
            mapText(ticket.fields),
            stored.lastMessageIn.ms};
}

} // namespace

bool isOpen(Stage stage)
{
    return stage != Stage::Resolved && stage != Stage::Closed;
}

std::optional<StoredTicket> readTicket(Database &database, const TicketId &id)
{
    return database.one(u"SELECT "_s + ticketColumns + " FROM ticket WHERE id = ?"_L1, {id.value}, ticketFrom);
}

std::optional<StoredTicket> findTicket(Database &database, const SourceId &source, const QString &number)
{
    return database.one(u"SELECT "_s + ticketColumns + " FROM ticket WHERE source_id = ? AND number = ?"_L1,
                        {source.value, number}, ticketFrom);
}

qint64 insertTicket(Database &database, const StoredTicket &stored)
{
    database.run(u"INSERT INTO ticket (number, number_sort, customer_id, customer_name, customer_sort, subject, product, "
                 "queue, source_status, stage, is_open, priority, owner, accountable, consulted_json, informed_json, "
                 "due_ms, due_sort, created_ms, updated_ms, revision, url, fields_json, last_message_in_ms, "
                 "id, source_id, last_reminder_id, last_reminder_channel, last_reminder_state) "
                 "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,'','','')"_s,
                 valuesOf(stored) + SqlValues{stored.ticket.id.value, stored.ticket.source.value});
    return database.lastRowId();
}

void updateTicket(Database &database, const StoredTicket &stored)
{
    database.run(u"UPDATE ticket SET number = ?, number_sort = ?, customer_id = ?, customer_name = ?, "
                 "customer_sort = ?, subject = ?, product = ?, queue = ?, source_status = ?, stage = ?, is_open = ?, priority = ?, owner = ?, "
                 "accountable = ?, consulted_json = ?, informed_json = ?, due_ms = ?, due_sort = ?, "
                 "created_ms = ?, updated_ms = ?, revision = ?, url = ?, fields_json = ?, "
                 "last_message_in_ms = ? WHERE seq = ?"_s,
                 valuesOf(stored) + SqlValues{stored.seq});
}

void countTicket(CounterDeltas &deltas, const StoredTicket &stored, int sign)
{
    deltas.add(u"tickets"_s, sign);
    if (stored.ticket.stage == Stage::WaitingCustomer)
        deltas.add(u"tickets.waiting"_s, sign);
    if (!isOpen(stored.ticket.stage))
        return;
    deltas.add(u"tickets.open"_s, sign);
    deltas.add(u"tickets.open.of."_s + stored.ticket.owner, sign);
    if (stored.isNeverReminded)
        deltas.add(u"tickets.never"_s, sign);
}

void noteReminder(Database &database, const OutboxItem &item, Instant at, bool isNew)
{
    const QString channel = channelKey(item.message.channel);
    const QString state = deliveryStateKey(item.state);
    if (!isNew) {
        database.run(u"UPDATE ticket SET last_reminder_ms = ?, last_reminder_channel = ?, "
                     "last_reminder_state = ? WHERE id = ? AND last_reminder_id = ?"_s,
                     {at.ms, channel, state, item.ticket.value, item.reminder.value});
        return;
    }
    const qint64 firsts = database.number(u"SELECT count(*) FROM ticket WHERE id = ? AND is_open = 1 "
                                          "AND last_reminder_ms IS NULL"_s,
                                          {item.ticket.value});
    CounterDeltas deltas;
    deltas.add(u"tickets.never"_s, -firsts);
    deltas.write(database);
    database.run(u"UPDATE ticket SET last_reminder_ms = ?, last_reminder_channel = ?, last_reminder_state = ?, "
                 "last_reminder_id = ?, reminded_ms = ? WHERE id = ?"_s,
                 {at.ms, channel, state, item.reminder.value, at.ms, item.ticket.value});
}

QString ticketSearchText(Database &database, const StoredTicket &stored)
{
    const Ticket &ticket = stored.ticket;
    QString text = ticket.number + u'\n' + stored.customerName + u'\n' + ticket.subject;
    const qsizetype limit = text.size() + conversationLimit;
    // In the order of arrival: what is cut off stays cut off when more arrives.
    database.each(u"SELECT body FROM ticket_event WHERE ticket_id = ? ORDER BY seq"_s, {ticket.id.value},
                  [&](const Row &row) {
                      if (text.size() < limit)
                          text += u'\n' + row.text(0);
                  });
    return indexedText(text.left(limit));
}

void addToIndex(Database &database, qint64 seq, const QString &text)
{
    database.run(u"INSERT INTO ticket_fts (rowid, body) VALUES (?, ?)"_s, {seq, text});
}

void removeFromIndex(Database &database, qint64 seq, const QString &text)
{
    database.run(u"INSERT INTO ticket_fts (ticket_fts, rowid, body) VALUES ('delete', ?, ?)"_s, {seq, text});
}

} // namespace remindesk
