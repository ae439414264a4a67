// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/answerwriter.h"

#include "storage/customerrows.h"
#include "storage/ticketwriter.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 holdMs = 24LL * 3600 * 1000; // a person has a day to decide what "no more" meant
const QString byCustomer = u"customer"_s;

QString eventId(const Answer &answer)
{
    return u"remindesk:"_s + answer.provider + u':' + answer.eventId;
}

} // namespace

TakenAnswer AnswerWriter::take()
{
    if (!keep())
        return {true, {}, {}, 0};
    const auto stored = answeredMessage();
    if (stored)
        link(*stored);
    if (m_answer.meaning == Meaning::Stop)
        denyConsent();
    if (m_answer.meaning == Meaning::MaybeStop)
        holdForSender();
    if (!stored)
        return m_taken;
    if (m_answer.meaning == Meaning::Acknowledge) {
        engage(*stored, Engagement::Acked, u"acked"_s);
        stop(u"FROM message INDEXED BY message_once WHERE reminder_id = ?"_s, {stored->item.reminder.value},
             DeliveryState::Canceled, u"customer-acked"_s);
        return m_taken;
    }
    const bool isStop = m_answer.meaning == Meaning::Stop;
    engage(*stored, isStop ? Engagement::OptedOut : Engagement::Replied, isStop ? u"opted-out"_s : u"replied"_s);
    tellTicket(*stored);
    stop(u"FROM message INDEXED BY message_ticket WHERE ticket_id = ?"_s, {stored->item.ticket.value},
         DeliveryState::Canceled, u"customer-answered"_s);
    return m_taken;
}

bool AnswerWriter::keep()
{
    const int added = m_database.run(
        u"INSERT INTO answer (provider, event_id, channel, sender, text, meaning, at_ms, message_id, ticket_id, "
        "source_id, noted) VALUES (?,?,?,?,?,?,?,'','','',0) ON CONFLICT (provider, event_id) DO NOTHING"_s,
        {m_answer.provider, m_answer.eventId, channelKey(m_answer.channel), m_answer.sender,
         m_answer.text.left(answerLength), meaningKey(m_answer.meaning), m_answer.at.ms});
    m_seq = m_database.lastRowId();
    return added > 0;
}

/// The message it names; else the newest that left for its sender.
std::optional<StoredMessage> AnswerWriter::answeredMessage()
{
    const auto idFrom = [](const Row &row) { return MessageId{row.text(0)}; };
    auto id = m_database.one(u"SELECT id FROM message WHERE idempotency_key = ?"_s, {m_answer.key}, idFrom);
    if (!id)
        id = m_database.one(u"SELECT id FROM message INDEXED BY message_recipient WHERE channel = ? AND recipient = ? "
                            "AND attempts > 0 ORDER BY seq DESC LIMIT 1"_s,
                            {channelKey(m_answer.channel), m_answer.sender}, idFrom);
    return id ? readMessage(m_database, *id) : std::nullopt;
}

void AnswerWriter::link(const StoredMessage &stored)
{
    const OutboxItem &item = stored.item;
    m_taken.message = item.id;
    m_taken.ticket = item.ticket;
    const auto ticket = readTicket(m_database, item.ticket);
    m_database.run(u"UPDATE answer SET message_id = ?, ticket_id = ?, source_id = ? WHERE seq = ?"_s,
                   {item.id.value, item.ticket.value, ticket ? ticket->ticket.source.value : u""_s, m_seq});
}

void AnswerWriter::engage(const StoredMessage &stored, Engagement engagement, const QString &kind)
{
    const OutboxItem &item = stored.item;
    m_database.run(u"INSERT INTO engagement (reminder_id, mark, message_id, at_ms) VALUES (?,?,?,?) "
                   "ON CONFLICT (reminder_id, mark) DO NOTHING"_s,
                   {item.reminder.value, engagementKey(engagement), item.id.value, m_answer.at.ms});
    MessageStep step{item.state, kind, {}, byCustomer, m_answer.provider, m_answer.at};
    const bool isGood = item.state == DeliveryState::Sent || item.state == DeliveryState::Delivered;
    if (!isGood || engagement == Engagement::Acked)
        return noteMessage(m_database, stored, step);
    // The list and the bell show it at its message; what went wrong with one is not covered by it.
    step.reason = engagement == Engagement::OptedOut ? u"answered.stop"_s : u"answered"_s;
    StoredMessage answered = stored;
    moveToEnd(m_database, answered, step);
}

/// As a message of the customer: it counts as an unread answer, and the claim sees that the customer wrote.
void AnswerWriter::tellTicket(const StoredMessage &stored)
{
    const auto ticket = readTicket(m_database, stored.item.ticket);
    const auto customer = readCustomer(m_database, stored.item.customer);
    if (!ticket || !customer)
        return; // the ticket vanished from its source: the answer itself is kept
    TicketRecord record;
    record.ticket = ticket->ticket;
    record.customer = *customer;
    record.events = {{eventId(m_answer), m_answer.at, TicketEventKind::MessageIn, customer->name,
                      m_answer.text.left(answerLength)}};
    TicketWriter writer(m_database, ticket->ticket.source, m_answer.at);
    writer.put(record);
    std::ignore = writer.finish();
}

void AnswerWriter::denyConsent()
{
    const QString channel = channelKey(m_answer.channel);
    m_database.run(u"INSERT INTO opt_out (channel, address, at_ms) VALUES (?,?,?) "
                   "ON CONFLICT (channel, address) DO UPDATE SET at_ms = excluded.at_ms"_s,
                   {channel, m_answer.sender, m_answer.at.ms});
    // As if a person had set it: no sync takes it back.
    m_database.run(u"UPDATE contact_point SET consent = 'denied', by_person = 1 WHERE channel = ? AND address = ?"_s,
                   {channel, m_answer.sender});
    stop(u"FROM message INDEXED BY message_recipient WHERE channel = ? AND recipient = ?"_s,
         {channel, m_answer.sender}, DeliveryState::Skipped, u"opted-out"_s);
}

void AnswerWriter::holdForSender()
{
    QList<StoredMessage> waiting = messagesWhere(
        m_database,
        u"FROM message INDEXED BY message_recipient WHERE channel = ? AND recipient = ? AND "_s
            + QLatin1StringView(claimableStates),
        {channelKey(m_answer.channel), m_answer.sender});
    for (StoredMessage &stored : waiting) {
        stored.item.nextTry = std::max(stored.item.nextTry, m_answer.at.plusMs(holdMs));
        moveMessage(m_database, stored,
                    {DeliveryState::Held, u"held"_s, u"stop-unclear"_s, byCustomer, {}, m_answer.at});
        ++m_taken.stopped;
    }
}

void AnswerWriter::stop(const QString &where, const SqlArguments &values, DeliveryState to, const QString &reason)
{
    QList<StoredMessage> waiting
        = messagesWhere(m_database, where + " AND state IN ('blocked', 'queued', 'held', 'scheduled')"_L1, values);
    for (StoredMessage &stored : waiting) {
        stored.spent.reset();
        moveMessage(m_database, stored, {to, deliveryStateKey(to), reason, byCustomer, {}, m_answer.at});
        ++m_taken.stopped;
    }
}

} // namespace remindesk
