// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/rows.h"

#include "domain/time.h"
#include "wording/why.h"
#include "wording/wording.h"
#include "workflow/backupplan.h"

namespace remindesk::ctl {

using namespace Qt::StringLiterals;

QJsonValue jsonTime(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(isoUtc(*instant)) : QJsonValue(QJsonValue::Null);
}

QString concernWords(const HealthConcern &concern)
{
    const QString words = reasonWords(concern.code, concern.arguments);
    return concern.code.startsWith("stop."_L1) ? words + u" To let it go on: remindeskctl sending resume"_s : words;
}

QJsonObject toJson(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        object.insert(entry.key(), entry.value());
    return object;
}

QJsonObject toJson(const TicketRow &row)
{
    return {{u"id"_s, row.id.value},
            {u"number"_s, row.number},
            {u"customer"_s, row.customerName},
            {u"subject"_s, row.subject},
            {u"stage"_s, stageKey(row.stage)},
            {u"priority"_s, priorityKey(row.priority)},
            {u"due"_s, jsonTime(row.due)},
            {u"updated"_s, isoUtc(row.updated)},
            {u"last_reminder_at"_s, jsonTime(row.lastReminderAt)},
            {u"last_reminder_channel"_s,
             row.lastReminderAt ? QJsonValue(channelKey(row.lastReminderChannel)) : QJsonValue()},
            {u"last_reminder_state"_s,
             row.lastReminderAt ? QJsonValue(deliveryStateKey(row.lastReminderState)) : QJsonValue()}};
}

QJsonObject toJson(const Customer &customer)
{
    QJsonArray contacts;
    for (const ContactPoint &contact : customer.contacts) {
        contacts += QJsonObject{{u"channel"_s, channelKey(contact.channel)},
                                {u"address"_s, contact.address},
                                {u"verified"_s, contact.isVerified},
                                {u"consent"_s, consentKey(contact.consent)}};
    }
    return {{u"id"_s, customer.id.value},
            {u"name"_s, customer.name},
            {u"salutation"_s, customer.salutation},
            {u"locale"_s, customer.locale},
            {u"zone"_s, customer.zone.text()},
            {u"zone_known"_s, customer.zoneIsKnown},
            {u"quiet"_s, QJsonObject{{u"from"_s, customer.quiet.from.toString(u"HH:mm"_s)},
                                     {u"to"_s, customer.quiet.to.toString(u"HH:mm"_s)},
                                     {u"own"_s, customer.quiet.isOwn}}},
            {u"segment"_s, customer.segment},
            {u"postal"_s, QJsonArray::fromStringList(customer.postal)},
            {u"contacts"_s, contacts}};
}

namespace {

QJsonObject sizeJson(const Message &message)
{
    const MessageMeasure &measure = message.measure;
    QJsonObject object{{u"characters"_s, measure.characters}, {u"units"_s, measure.units}};
    if (message.channel == Channel::Sms) {
        object.insert(u"encoding"_s, measure.encoding == SmsEncoding::Gsm7 ? u"gsm7"_s : u"ucs2"_s);
        object.insert(u"segments"_s, measure.segments);
        if (!measure.ucs2Culprit.isEmpty())
            object.insert(u"ucs2_because"_s, measure.ucs2Culprit);
    }
    if (message.channel == Channel::Voice)
        object.insert(u"seconds"_s, measure.seconds);
    return object;
}

} // namespace

QJsonObject toJson(const TicketDetail &detail)
{
    QJsonArray events;
    for (const TicketEvent &event : detail.events) {
        events += QJsonObject{{u"at"_s, isoUtc(event.at)},
                              {u"kind"_s, ticketEventKindKey(event.kind)},
                              {u"author"_s, event.author},
                              {u"text"_s, event.text}};
    }
    const Ticket &ticket = detail.ticket;
    return {{u"id"_s, ticket.id.value},
            {u"source"_s, ticket.source.value},
            {u"number"_s, ticket.number},
            {u"subject"_s, ticket.subject},
            {u"product"_s, ticket.product},
            {u"queue"_s, ticket.queue},
            {u"status"_s, ticket.sourceStatus},
            {u"stage"_s, stageKey(ticket.stage)},
            {u"priority"_s, priorityKey(ticket.priority)},
            {u"owner"_s, ticket.owner},
            {u"accountable"_s, ticket.accountable},
            {u"due"_s, jsonTime(ticket.due)},
            {u"created"_s, isoUtc(ticket.created)},
            {u"updated"_s, isoUtc(ticket.updated)},
            {u"revision"_s, ticket.revision},
            {u"url"_s, ticket.url},
            {u"fields"_s, toJson(ticket.fields)},
            {u"customer"_s, toJson(detail.customer)},
            {u"events"_s, events}};
}

QJsonObject toJson(const Message &message)
{
    return {{u"channel"_s, channelKey(message.channel)},
            {u"locale"_s, message.locale},
            {u"scenario"_s, message.scenario},
            {u"template_version"_s, message.templateVersion},
            {u"recipient"_s, message.recipient},
            {u"recipient_name"_s, message.recipientName},
            {u"parts"_s, toJson(message.parts)},
            {u"size"_s, sizeJson(message)}};
}

QJsonObject toJson(const OutboxItem &item)
{
    QJsonObject object = toJson(item.message);
    object.insert(u"id"_s, item.id.value);
    object.insert(u"reminder"_s, item.reminder.value);
    object.insert(u"ticket"_s, item.ticketNumber);
    object.insert(u"customer"_s, item.customerName);
    object.insert(u"state"_s, deliveryStateKey(item.state));
    object.insert(u"reason"_s, item.reason);
    object.insert(u"key"_s, item.idempotencyKey);
    object.insert(u"gateway"_s, item.gateway.value);
    object.insert(u"class"_s, reminderClassKey(item.reminderClass));
    object.insert(u"attempts"_s, item.attempts);
    object.insert(u"created"_s, isoUtc(item.created));
    object.insert(u"next_try"_s, isoUtc(item.nextTry));
    object.insert(u"not_after"_s, jsonTime(item.notAfter));
    object.insert(u"author"_s, item.author);
    object.insert(u"owner"_s, item.owner);
    return object;
}

namespace {

QJsonArray marksOf(const QList<Engagement> &engagement)
{
    QJsonArray marks;
    for (const Engagement mark : engagement)
        marks += engagementKey(mark);
    return marks;
}

} // namespace

QJsonObject toJson(const HistoryRow &row)
{
    return {{u"message"_s, row.message.value},   {u"reminder"_s, row.reminder.value},
            {u"at"_s, isoUtc(row.at)},           {u"ticket"_s, row.ticketNumber},
            {u"customer"_s, row.customerName},   {u"scenario"_s, row.scenario},
            {u"template_version"_s, row.templateVersion},
            {u"channel"_s, channelKey(row.channel)},
            {u"recipient"_s, row.recipient},
            {u"author"_s, row.author},           {u"owner"_s, row.owner},
            {u"state"_s, deliveryStateKey(row.state)},
            {u"reason"_s, row.reason},           {u"created"_s, isoUtc(row.created)},
            {u"customer_id"_s, row.customer.value},
            {u"engagement"_s, marksOf(row.engagement)},
            {u"needs_person"_s, row.needsPerson}, {u"masked"_s, row.isMasked}};
}

QJsonObject toJson(const HistoryDetail &detail)
{
    QJsonArray events;
    for (const HistoryEvent &event : detail.events) {
        events += QJsonObject{{u"seq"_s, event.seq},       {u"at"_s, isoUtc(event.at)},
                              {u"kind"_s, event.kind},     {u"state"_s, deliveryStateKey(event.state)},
                              {u"reason"_s, event.reason}, {u"source"_s, event.source},
                              {u"detail"_s, event.detail}, {u"chain"_s, event.chain}};
    }
    QJsonObject object = toJson(detail.item);
    object.insert(u"events"_s, events);
    object.insert(u"why"_s, whySentence(detail.item, detail.events));
    object.insert(u"provider_id"_s, detail.providerId);
    object.insert(u"frozen_bytes"_s, detail.frozen.size());
    object.insert(u"masked"_s, detail.isMasked);
    return object;
}

QJsonObject toJson(const GatewayConfig &config)
{
    return {{u"name"_s, config.name},       {u"kind"_s, config.kind},
            {u"channel"_s, channelKey(config.channel)},
            {u"settings"_s, toJson(config.settings)},
            {u"secret"_s, config.secretRef}, {u"enabled"_s, config.isEnabled}};
}

QJsonObject toJson(const SourceConfig &config)
{
    return {{u"name"_s, config.name},
            {u"kind"_s, config.kind},
            {u"settings"_s, toJson(config.settings)},
            {u"secret"_s, config.secretRef},
            {u"enabled"_s, config.isEnabled}};
}

} // namespace remindesk::ctl
