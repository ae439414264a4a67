// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/reminderrepository.h"

#include "storage/jsontext.h"
#include "storage/messagerows.h"
#include "storage/policyfacts.h"
#include "storage/storethread.h"
#include "storage/ticketrows.h"

#include <QCryptographicHash>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const OutboxItem &item)
{
    const QString parts = item.reminder.value + u'\n' + channelKey(item.message.channel) + u'\n'
                          + item.message.recipient;
    return QString::fromLatin1(
        QCryptographicHash::hash(parts.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

/// Gives the ticket's source.
SourceId insertReminder(Database &database, const QueuedReminder &reminder)
{
    const TicketId ticket = reminder.items.constFirst().ticket;
    const auto source = database.one(u"SELECT source_id FROM ticket WHERE id = ?"_s, {ticket.value},
                                     [](const Row &row) { return SourceId{row.text(0)}; });
    if (!source)
        refuse(u"E-STO-13"_s, {ticket.value});
    if (database.number(u"SELECT count(*) FROM reminder WHERE id = ?"_s, {reminder.id.value}) > 0)
        refuse(u"E-STO-21"_s);
    database.run(u"INSERT INTO reminder (id, ticket_id, scenario, priority, draft_json, facts_json, created_ms, "
                 "not_before_ms) VALUES (?,?,?,?,?,?,?,?)"_s,
                 {reminder.id.value, ticket.value, reminder.scenario, priorityKey(reminder.priority),
                  reminder.draftJson, factsText(reminder.facts), reminder.created.ms, maybeMs(reminder.notBefore)});
    return *source;
}

/// What goes with the message, for the history. Hashes say which contents; names, which may be personal, stay in the
/// message's own row.
QString filesDetail(const Message &message)
{
    QStringList texts;
    if (const auto files = attachmentsFrom(message.part(attachmentsPart))) {
        for (const Attachment &file : *files)
            texts += u"%1, %2, sha256 %3"_s.arg(file.type, sizeText(file.size), file.sha256.left(12));
    }
    return texts.join(u"; "_s).left(500);
}

void insertItem(Database &database, const QueuedReminder &reminder, OutboxItem item,
                const SourceId &source)
{
    item.reminder = reminder.id;
    if (item.id.isEmpty())
        item.id = {newUuid7(reminder.created.ms)};
    if (item.idempotencyKey.isEmpty())
        item.idempotencyKey = keyOf(item);
    if (item.created == Instant())
        item.created = reminder.created;
    const Instant earliest = reminder.notBefore.value_or(item.created);
    item.nextTry = std::max({item.nextTry, earliest, item.created});
    if (database.number(u"SELECT count(*) FROM message WHERE idempotency_key = ? "
                        "OR (reminder_id = ? AND channel = ? AND recipient = ?)"_s,
                        {item.idempotencyKey, item.reminder.value, channelKey(item.message.channel),
                         item.message.recipient})
        > 0)
        refuse(u"E-STO-21"_s);

    MessageStep step;
    step.to = item.state == DeliveryState::Draft ? DeliveryState::Queued : item.state;
    if (step.to == DeliveryState::Queued && earliest > item.created)
        step.to = DeliveryState::Scheduled;
    step.kind = deliveryStateKey(step.to);
    step.reason = item.reason;
    step.source = u"agent:"_s + item.author;
    step.detail = filesDetail(item.message);
    step.at = item.created;
    StoredMessage stored;
    stored.item = std::move(item);
    stored.source = source.value;
    insertMessage(database, stored, step);
}

/// Both reminders know of each other, and the history of the wrong one's messages says so.
void linkCorrection(Database &database, const QueuedReminder &reminder)
{
    if (reminder.corrects.isEmpty())
        return;
    database.run(u"INSERT INTO correction (reminder_id, corrects_id) VALUES (?, ?)"_s,
                 {reminder.id.value, reminder.corrects.value});
    const QList<StoredMessage> wrong = messagesWhere(database, u"FROM message INDEXED BY message_once WHERE reminder_id = ?"_s,
                                                     {reminder.corrects.value});
    const QString source = u"agent:"_s + reminder.items.constFirst().author;
    for (const StoredMessage &stored : wrong)
        noteMessage(database, stored, {stored.item.state, u"corrected"_s, {}, source, {}, reminder.created});
}

void queueAll(Database &database, const QueuedReminder &reminder)
{
    if (reminder.items.isEmpty())
        refuse(u"E-STO-26"_s);
    const SourceId source = insertReminder(database, reminder);
    for (const OutboxItem &item : reminder.items)
        insertItem(database, reminder, item, source);
    linkCorrection(database, reminder);
    if (!reminder.finishedDraft.isEmpty())
        database.run(u"DELETE FROM draft WHERE id = ?"_s, {reminder.finishedDraft.value});
}

void refuseState(DeliveryState state)
{
    refuse(u"E-STO-22"_s, {deliveryStateKey(state)});
}

} // namespace

Async<void> ReminderRepository::queue(QueuedReminder reminder)
{
    return m_thread.write<void>([reminder = std::move(reminder)](Database &database) { queueAll(database, reminder); });
}

Async<void> ReminderRepository::cancel(MessageId id, QString reason, QString source, Instant at)
{
    return m_thread.write<void>([id = std::move(id), reason = std::move(reason), source = std::move(source),
                                 at](Database &database) {
        StoredMessage stored = messageOrThrow(database, id);
        if (stored.item.state == DeliveryState::Sending)
            refuse(u"E-STO-23"_s);
        // Giving up what failed is a person's decision as well: the events keep what it was.
        const bool isGivenUp = stored.item.state == DeliveryState::Failed;
        if (!isGivenUp && !canMove(stored.item.state, DeliveryState::Canceled))
            refuseState(stored.item.state);
        moveMessage(database, stored, {DeliveryState::Canceled, u"canceled"_s, reason, source, {}, at});
    });
}

Async<void> ReminderRepository::retry(MessageId id, QString source, Instant at)
{
    return m_thread.write<void>([id = std::move(id), source = std::move(source), at](Database &database) {
        StoredMessage stored = messageOrThrow(database, id);
        const DeliveryState state = stored.item.state;
        // A person's decision, and the only way back from `failed`: everything else moves forward only. One that waits
        // for its next try is tried now.
        static const QList<DeliveryState> again{DeliveryState::Failed, DeliveryState::Held, DeliveryState::Unknown,
                                                DeliveryState::Scheduled, DeliveryState::Queued};
        if (!again.contains(state))
            refuseState(state);
        stored.item.nextTry = at;
        stored.crashes = 0;
        stored.pinnedGateway.clear();
        stored.spent.reset();
        moveMessage(database, stored, {DeliveryState::Queued, u"retried"_s, {}, source, {}, at});
    });
}

Async<void> ReminderRepository::markArrived(MessageId id, QString source, Instant at)
{
    return m_thread.write<void>([id = std::move(id), source = std::move(source), at](Database &database) {
        StoredMessage stored = messageOrThrow(database, id);
        if (stored.item.state != DeliveryState::Unknown)
            refuseState(stored.item.state);
        moveMessage(database, stored, {DeliveryState::Delivered, u"delivered"_s, u"arrived"_s, source, {}, at});
    });
}

Async<void> ReminderRepository::replace(MessageId old, OutboxItem by, QString source, Instant at)
{
    return m_thread.write<void>([old = std::move(old), by = std::move(by), source = std::move(source), at](Database &database) {
        StoredMessage stored = messageOrThrow(database, old);
        const DeliveryState state = stored.item.state;
        if (state != DeliveryState::Failed && state != DeliveryState::Unknown && state != DeliveryState::Held)
            refuseState(state);
        QueuedReminder same;
        same.id = stored.item.reminder;
        same.created = at;
        insertItem(database, same, by, {stored.source});
        moveMessage(database, stored, {DeliveryState::Canceled, u"canceled"_s, u"switched-channel"_s, source,
                                       channelKey(by.message.channel), at});
    });
}

Async<void> ReminderRepository::attend(MessageId id, QString kind, QString note, QString source, Instant at)
{
    return m_thread.write<void>([id = std::move(id), kind = std::move(kind), note = std::move(note), source = std::move(source), at](Database &database) {
        const StoredMessage stored = messageOrThrow(database, id);
        if (database.run(u"UPDATE message SET attention = 0 WHERE seq = ? AND attention = 1"_s, {stored.seq}) == 0)
            refuseState(stored.item.state);
        noteMessage(database, stored, {stored.item.state, kind, {}, source, note, at});
    });
}

Async<QString> ReminderRepository::draftOf(ReminderId id)
{
    return m_thread.read<QString>([id = std::move(id)](Database &database) {
        const auto json = database.one(u"SELECT draft_json FROM reminder WHERE id = ?"_s, {id.value},
                                       [](const Row &row) { return row.text(0); });
        if (!json)
            refuse(u"E-STO-24"_s, {id.value});
        return *json;
    });
}

Async<OutboxCounts> ReminderRepository::outboxCounts()
{
    return m_thread.read<OutboxCounts>([](Database &database) {
        OutboxCounts counts;
        for (const DeliveryState state : {DeliveryState::Queued, DeliveryState::Scheduled, DeliveryState::Sending})
            counts.waiting += countOf(database, state);
        counts.held = countOf(database, DeliveryState::Held) + countOf(database, DeliveryState::Blocked);
        counts.unknown = countOf(database, DeliveryState::Unknown);
        counts.failed = countOf(database, DeliveryState::Failed);
        return counts;
    });
}

Async<PolicyFacts> ReminderRepository::policyFacts(TicketId ticket, Instant now, PolicyRules rules)
{
    return m_thread.read<PolicyFacts>([ticket = std::move(ticket), now, rules](Database &database) {
        PolicyFacts facts = policyFactsOf(database, ticket);
        if (facts.ticketIsKnown)
            readCap(database, facts, rules, now);
        return facts;
    });
}

} // namespace remindesk
