// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ticketwriter.h"

#include "storage/eraser.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// The source's id of an event; one made of its content where the source has none.
QString eventKey(const TicketEvent &event)
{
    if (!event.externalId.isEmpty())
        return event.externalId;
    const QString content = QString::number(event.at.ms) + u'\n' + ticketEventKindKey(event.kind) + u'\n'
                            + event.author + u'\n' + event.text;
    return u"sha256:"_s
           + QString::fromLatin1(QCryptographicHash::hash(content.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Instant newestMessageIn(const QList<TicketEvent> &events, Instant known)
{
    for (const TicketEvent &event : events) {
        if (event.kind == TicketEventKind::MessageIn)
            known = std::max(known, event.at);
    }
    return known;
}

} // namespace

TicketWriter::TicketWriter(Database &database, SourceId source, Instant now)
    : m_database(database), m_source(std::move(source)), m_now(now)
    , m_hasErased(database.number(u"SELECT EXISTS (SELECT 1 FROM erased_customer)"_s) > 0)
{
}

void TicketWriter::put(const TicketRecord &record)
{
    if (record.ticket.number.isEmpty())
        throw StoreFailure{Error{u"E-STO-19"_s, {m_source.value}, {}}, 0};
    const Customer described = describedIn(record);
    if (m_hasErased
        && m_database.number(u"SELECT count(*) FROM erased_customer WHERE key_hash = ?"_s,
                             {erasedKeyHash(m_database, described.externalKey)}) > 0) {
        ++m_count.unchanged; // erased for good: no source brings them back
        return;
    }
    const MergedCustomer customer = mergeCustomer(m_database, described, record.ticket.updated, m_now);
    if (customer.isRenamed)
        renameCustomer(m_database, customer.id, customer.name);

    StoredTicket incoming;
    incoming.ticket = record.ticket;
    incoming.ticket.source = m_source;
    incoming.ticket.customer = customer.id;
    incoming.customerName = customer.name;
    const auto before = findTicket(m_database, m_source, record.ticket.number);
    if (!before) {
        add(std::move(incoming), record.events);
        return;
    }
    incoming.seq = before->seq;
    incoming.ticket.id = before->ticket.id;
    incoming.isNeverReminded = before->isNeverReminded;
    const QList<TicketEvent> events = newEvents(before->ticket.id, record.events);
    incoming.lastMessageIn = newestMessageIn(events, before->lastMessageIn);
    if (incoming.ticket == before->ticket && events.isEmpty()) {
        ++m_count.unchanged;
        return;
    }
    change(*before, incoming, events);
}

ImportCount TicketWriter::finish()
{
    m_deltas.write(m_database);
    return m_count;
}

Customer TicketWriter::describedIn(const TicketRecord &record) const
{
    Customer customer = record.customer;
    if (customer.externalKey.isEmpty() && !customer.contacts.isEmpty())
        customer.externalKey = customer.contacts.constFirst().address.toLower();
    if (customer.externalKey.isEmpty()) // nobody can be told apart: one customer a ticket
        customer.externalKey = u"ticket:"_s + m_source.value + u':' + record.ticket.number;
    return customer;
}

void TicketWriter::add(StoredTicket fresh, const QList<TicketEvent> &events)
{
    if (fresh.ticket.id.isEmpty())
        fresh.ticket.id = {newUuid7(m_now.ms)};
    fresh.lastMessageIn = newestMessageIn(events, {});
    fresh.seq = insertTicket(m_database, fresh);
    insertEvents(fresh.ticket.id, events);
    addToIndex(m_database, fresh.seq, ticketSearchText(m_database, fresh));
    countTicket(m_deltas, fresh, 1);
    ++m_count.added;
}

void TicketWriter::change(const StoredTicket &before, const StoredTicket &after, const QList<TicketEvent> &events)
{
    const bool isSameText = events.isEmpty() && before.ticket.subject == after.ticket.subject
                            && before.customerName == after.customerName;
    if (!isSameText)
        removeFromIndex(m_database, before.seq, ticketSearchText(m_database, before));
    updateTicket(m_database, after);
    insertEvents(after.ticket.id, events);
    if (!isSameText)
        addToIndex(m_database, after.seq, ticketSearchText(m_database, after));
    countTicket(m_deltas, before, -1);
    countTicket(m_deltas, after, 1);
    ++m_count.changed;
}

QList<TicketEvent> TicketWriter::newEvents(const TicketId &ticket, const QList<TicketEvent> &events)
{
    if (events.isEmpty())
        return {};
    QSet<QString> known;
    m_database.each(u"SELECT external_id FROM ticket_event WHERE ticket_id = ?"_s, {ticket.value},
                    [&](const Row &row) { known.insert(row.text(0)); });
    QList<TicketEvent> fresh;
    for (const TicketEvent &event : events) {
        if (!known.contains(eventKey(event)))
            fresh.append(event);
    }
    return fresh;
}

void TicketWriter::insertEvents(const TicketId &ticket, const QList<TicketEvent> &events)
{
    for (const TicketEvent &event : events)
        m_database.run(u"INSERT INTO ticket_event (ticket_id, external_id, at_ms, kind, author, body) "
                       "VALUES (?,?,?,?,?,?) ON CONFLICT (ticket_id, external_id) DO NOTHING"_s,
                       {ticket.value, eventKey(event), event.at.ms, ticketEventKindKey(event.kind), event.author,
                        event.text});
}

void TicketWriter::renameCustomer(Database &database, const CustomerId &id, const QString &name)
{
    const QStringList tickets = database.all(u"SELECT id FROM ticket WHERE customer_id = ?"_s, {id.value},
                                             [](const Row &row) { return row.text(0); });
    for (const QString &ticket : tickets) {
        StoredTicket stored = *readTicket(database, {ticket});
        if (stored.customerName == name)
            continue;
        removeFromIndex(database, stored.seq, ticketSearchText(database, stored));
        stored.customerName = name;
        updateTicket(database, stored);
        addToIndex(database, stored.seq, ticketSearchText(database, stored));
    }
}

} // namespace remindesk
