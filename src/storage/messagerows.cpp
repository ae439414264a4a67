// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/messagerows.h"

#include "domain/keytable.h"
#include "storage/chain.h"
#include "storage/counters.h"
#include "storage/jsontext.h"
#include "storage/messagetags.h"
#include "storage/searchtext.h"
#include "storage/ticketrows.h"
#include "workflow/concerns.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto messageColumns =
    "seq, id, reminder_id, ticket_id, customer_id, ticket_number, customer_name, gateway_id, pinned_gateway, "
    "idempotency_key, reminder_class, unknown_policy, state, reason, created_ms, next_try_ms, not_after_ms, "
    "attempts, crashes, author, owner, channel, locale, scenario, template_version, recipient, recipient_name, "
    "(SELECT parts_json FROM message_text WHERE message_text.seq = message.seq), "
    "(SELECT measure_json FROM message_text WHERE message_text.seq = message.seq), spent_ms"_L1;

constexpr KeyTable<UnknownPolicy, 3> unknownPolicies{{"ask"_L1, "resend"_L1, "reconcile"_L1}};

QString policyKey(UnknownPolicy policy)
{
    return unknownPolicies.key(policy);
}

std::optional<UnknownPolicy> policyFromKey(const QString &key)
{
    return unknownPolicies.value(key);
}

Message textFrom(const Row &row)
{
    Message message;
    message.channel = keyed(channelFromKey, row.text(21), "channel");
    message.locale = row.text(22);
    message.scenario = row.text(23);
    message.templateVersion = int(row.number(24));
    message.recipient = row.text(25);
    message.recipientName = row.text(26);
    return message;
}

UnreadMessage unreadFrom(const Row &row)
{
    UnreadMessage unread;
    StoredMessage &stored = unread.stored;
    OutboxItem &item = stored.item;
    stored.seq = row.number(0);
    item.id = {row.text(1)};
    item.reminder = {row.text(2)};
    item.ticket = {row.text(3)};
    item.customer = {row.text(4)};
    item.ticketNumber = row.text(5);
    item.customerName = row.text(6);
    item.gateway = {row.text(7)};
    stored.pinnedGateway = row.text(8);
    item.idempotencyKey = row.text(9);
    item.reminderClass = keyed(reminderClassFromKey, row.text(10), "class");
    item.unknownPolicy = keyed(policyFromKey, row.text(11), "policy");
    item.state = keyed(deliveryStateFromKey, row.text(12), "state");
    item.reason = row.text(13);
    item.created = row.instant(14);
    item.nextTry = row.instant(15);
    item.notAfter = row.maybeInstant(16);
    item.attempts = int(row.number(17));
    stored.crashes = int(row.number(18));
    item.author = row.text(19);
    item.owner = row.text(20);
    item.message = textFrom(row);
    unread.parts = row.text(27);
    unread.measure = row.text(28);
    stored.spent = row.maybeInstant(29);
    return unread;
}

StoredMessage messageFrom(const Row &row)
{
    return read(unreadFrom(row));
}

OpenAttempt openFrom(const Row &row)
{
    OpenAttempt open;
    open.phase = row.text(0);
    open.stored.seq = row.number(1);
    OutboxItem &item = open.stored.item;
    item.id = {row.text(2)};
    item.reminder = {row.text(3)};
    item.ticket = {row.text(4)};
    item.gateway = {row.text(5)};
    open.stored.pinnedGateway = row.text(6);
    item.state = keyed(deliveryStateFromKey, row.text(7), "state");
    item.nextTry = row.instant(8);
    item.attempts = int(row.number(9));
    open.stored.crashes = int(row.number(10));
    item.message.channel = keyed(channelFromKey, row.text(11), "channel");
    open.stored.spent = row.maybeInstant(12);
    return open;
}

void insertRow(Database &database, const StoredMessage &stored, Instant at)
{
    const OutboxItem &item = stored.item;
    const Message &text = item.message;
    database.run(u"INSERT INTO message (id, reminder_id, ticket_id, customer_id, ticket_number, customer_name, "
                 "gateway_id, pinned_gateway, idempotency_key, reminder_class, unknown_policy, state, reason, "
                 "created_ms, next_try_ms, not_after_ms, attempts, crashes, author, owner, channel, locale, "
                 "scenario, template_version, recipient, recipient_name, last_ms, source_id, noted) "
                 "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0)"_s,
                 {item.id.value, item.reminder.value, item.ticket.value, item.customer.value, item.ticketNumber,
                  item.customerName, item.gateway.value, stored.pinnedGateway, item.idempotencyKey,
                  reminderClassKey(item.reminderClass), policyKey(item.unknownPolicy),
                  deliveryStateKey(item.state), item.reason, item.created.ms, item.nextTry.ms,
                  maybeMs(item.notAfter), item.attempts, stored.crashes, item.author, item.owner,
                  channelKey(text.channel), text.locale, text.scenario, text.templateVersion, text.recipient,
                  text.recipientName, at.ms, stored.source});
}

QString counterOf(DeliveryState state)
{
    return u"messages."_s + deliveryStateKey(state);
}

/// The counters and the message in memory; its row is the caller's.
void takeStep(Database &database, StoredMessage &stored, const MessageStep &step)
{
    OutboxItem &item = stored.item;
    database.pending().count(database, counterOf(item.state), -1);
    database.pending().count(database, counterOf(step.to), 1);
    item.state = step.to;
    item.reason = step.reason;
}

void noteMove(Database &database, const StoredMessage &stored, const MessageStep &step)
{
    noteMessage(database, stored, step);
    noteReminder(database, stored.item, step.at, false);
}

HistoryEvent eventOf(const OutboxItem &item, const MessageStep &step)
{
    HistoryEvent event;
    event.at = step.at;
    event.message = item.id;
    event.reminder = item.reminder;
    event.ticket = item.ticket;
    event.kind = step.kind;
    event.state = item.state;
    event.reason = step.reason;
    event.source = step.source;
    event.detail = step.detail;
    return event;
}

} // namespace

std::optional<StoredMessage> readMessage(Database &database, const MessageId &id)
{
    static const QString sql = u"SELECT "_s + messageColumns + " FROM message WHERE id = ?"_L1;
    return database.one(sql, {id.value}, messageFrom);
}

StoredMessage messageOrThrow(Database &database, const MessageId &id)
{
    auto stored = readMessage(database, id);
    if (!stored)
        throw StoreFailure{Error{u"E-STO-24"_s, {id.value}, {}}, 0};
    return std::move(*stored);
}

OpenAttempt attemptOrThrow(Database &database, const AttemptId &id)
{
    auto open = database.one(u"SELECT a.phase, m.seq, m.id, m.reminder_id, m.ticket_id, m.gateway_id, m.pinned_gateway, "
                             "m.state, m.next_try_ms, m.attempts, m.crashes, m.channel, m.spent_ms "
                             "FROM attempt a CROSS JOIN message m ON m.id = a.message_id WHERE a.id = ?"_s,
                             {id.value}, openFrom);
    if (!open)
        throw StoreFailure{Error{u"E-STO-25"_s, {id.value}, {}}, 0};
    return std::move(*open);
}

QList<StoredMessage> messagesWhere(Database &database, const QString &rest, const SqlArguments &values)
{
    return database.all(u"SELECT "_s + messageColumns + u' ' + rest, values, messageFrom);
}

QList<UnreadMessage> unreadMessagesWhere(Database &database, const QString &rest, const SqlArguments &values)
{
    return database.all(u"SELECT "_s + messageColumns + u' ' + rest, values, unreadFrom);
}

StoredMessage read(UnreadMessage unread)
{
    Message &message = unread.stored.item.message;
    message.parts = mapFromText(unread.parts);
    message.measure = measureFromText(unread.measure);
    return std::move(unread.stored);
}

QString messageSearchText(const OutboxItem &item)
{
    return indexedText(item.ticketNumber + u'\n' + item.customerName + u'\n' + item.message.recipient + u'\n'
                       + plainText(item.message));
}

void removeMessageFromIndex(Database &database, const StoredMessage &stored)
{
    database.pending().flushIndex(database);
    database.run(u"INSERT INTO message_fts (message_fts, rowid, body) VALUES ('delete', ?, ?)"_s,
                 {stored.seq, messageSearchText(stored.item)});
}

void insertMessage(Database &database, StoredMessage &stored, const MessageStep &step)
{
    OutboxItem &item = stored.item;
    item.state = step.to;
    item.reason = step.reason;
    insertRow(database, stored, step.at);
    stored.seq = database.lastRowId();
    database.run(u"INSERT INTO message_text (seq, parts_json, measure_json) VALUES (?, ?, ?)"_s,
                 {stored.seq, mapText(item.message.parts), measureText(item.message.measure)});
    database.pending().index(database, u"message_fts"_s, stored.seq,
                             tagsOf(item, stored.seq) + u' ' + messageSearchText(item));
    CounterDeltas deltas;
    deltas.add(counterOf(item.state), 1);
    deltas.write(database);
    HistoryEvent event = eventOf(item, step);
    appendHistory(database, event);
    noteReminder(database, item, step.at, true);
}

void moveMessage(Database &database, StoredMessage &stored, const MessageStep &step)
{
    const OutboxItem &item = stored.item;
    takeStep(database, stored, step);
    database.run(u"UPDATE message SET state = ?, reason = ?, next_try_ms = ?, last_ms = ?, gateway_id = ?, "
                 "pinned_gateway = ?, attempts = ?, crashes = ?, spent_ms = ?, attention = ? WHERE seq = ?"_s,
                 {deliveryStateKey(item.state), item.reason, item.nextTry.ms, step.at.ms, item.gateway.value,
                  stored.pinnedGateway, item.attempts, stored.crashes, maybeMs(stored.spent), needsPerson(step.to),
                  stored.seq});
    noteMove(database, stored, step);
}

void moveToSending(Database &database, StoredMessage &stored, const MessageStep &step)
{
    const OutboxItem &item = stored.item;
    takeStep(database, stored, step);
    database.run(u"UPDATE message SET state = ?, reason = ?, gateway_id = ?, attempts = ?, spent_ms = ? WHERE seq = ?"_s,
                 {deliveryStateKey(item.state), item.reason, item.gateway.value, item.attempts, maybeMs(stored.spent),
                  stored.seq});
    noteMessage(database, stored, step);
}

void moveToEnd(Database &database, StoredMessage &stored, const MessageStep &step)
{
    takeStep(database, stored, step);
    database.run(u"UPDATE message SET state = ?, reason = ?, last_ms = ?, attention = ? WHERE seq = ?"_s,
                 {deliveryStateKey(step.to), step.reason, step.at.ms, needsPerson(step.to), stored.seq});
    noteMove(database, stored, step);
}

void noteMessage(Database &database, const StoredMessage &stored, const MessageStep &step)
{
    if (step.kind == "contradiction"_L1) // two reports deny each other: a person must look, whatever its state
        database.run(u"UPDATE message SET attention = 1 WHERE seq = ?"_s, {stored.seq});
    HistoryEvent event = eventOf(stored.item, step);
    appendHistory(database, event);
}

qint64 countOf(Database &database, DeliveryState state)
{
    return counterValue(database, counterOf(state));
}

} // namespace remindesk
