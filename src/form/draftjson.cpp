// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/draftfields.h"
#include "form/fieldkeys.h"
#include "form/fieldtext.h"
#include "form/strictjson.h"

#include <limits>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 least = std::numeric_limits<qint64>::min();
constexpr qint64 most = std::numeric_limits<qint64>::max();

void insertMoment(QJsonObject &json, const QString &key, const std::optional<Instant> &moment)
{
    if (moment)
        json.insert(key, moment->ms);
}

std::optional<Instant> momentOf(StrictJson &json, const QString &key)
{
    const bool isThere = json.has(key);
    const Instant instant{json.integer(key, 0, least, most)};
    return isThere ? std::optional(instant) : std::nullopt;
}

QJsonObject factsJson(const TicketFacts &facts)
{
    QJsonObject json{{u"number"_s, facts.number},   {u"customer"_s, facts.customerName},
                     {u"product"_s, facts.product}, {u"subject"_s, facts.subject},
                     {u"stage"_s, stageKey(facts.stage)}, {u"owner"_s, facts.owner},
                     {u"revision"_s, facts.revision},
                     {u"last_message_in"_s, facts.lastMessageIn.ms}};
    insertMoment(json, u"due"_s, facts.due);
    return json;
}

TicketFacts factsFrom(StrictJson &json)
{
    TicketFacts facts;
    facts.number = json.text(u"number"_s);
    facts.customerName = json.text(u"customer"_s);
    facts.product = json.text(u"product"_s);
    facts.subject = json.text(u"subject"_s);
    facts.stage = json.word(u"stage"_s, stageFromKey, Stage::Received, u"stage"_s);
    facts.owner = json.text(u"owner"_s);
    facts.revision = json.text(u"revision"_s);
    facts.lastMessageIn = {json.integer(u"last_message_in"_s, 0, least, most)};
    facts.due = momentOf(json, u"due"_s);
    return facts;
}

QJsonArray itemsJson(const QList<NeededItem> &items)
{
    QJsonArray array;
    for (const NeededItem &item : items)
        array.append(QJsonObject{{u"name"_s, item.name}, {u"received"_s, item.isReceived}});
    return array;
}

QJsonObject peopleJson(const Raci &raci)
{
    return {{u"responsible"_s, raci.responsible},
            {u"accountable"_s, raci.accountable},
            {u"consulted"_s, QJsonArray::fromStringList(raci.consulted)},
            {u"informed"_s, QJsonArray::fromStringList(raci.informed)}};
}

void readPeople(StrictJson &json, Raci &raci)
{
    raci.responsible = json.text(u"responsible"_s);
    raci.accountable = json.text(u"accountable"_s);
    raci.consulted = json.texts(u"consulted"_s);
    raci.informed = json.texts(u"informed"_s);
}

void readEvidence(StrictJson &json, Evidence &evidence)
{
    evidence.link = json.text(u"link"_s);
    evidence.summary = json.text(u"summary"_s);
    evidence.attachments = json.texts(u"attachments"_s);
    const auto files = attachmentsFrom(json.text(u"files"_s));
    if (files)
        evidence.files = *files;
    else
        json.adopt(failure(files.error().at(u"files"_s)));
}

QJsonObject evidenceJson(const Evidence &evidence)
{
    QJsonObject json{{u"link"_s, evidence.link},
                     {u"summary"_s, evidence.summary},
                     {u"attachments"_s, QJsonArray::fromStringList(evidence.attachments)}};
    if (!evidence.files.isEmpty())
        json.insert(u"files"_s, attachmentsText(evidence.files));
    return json;
}

QJsonObject approvalJson(const Approval &approval)
{
    return {{u"asked_by"_s, approval.askedBy},
            {u"request"_s, approval.request},
            {u"by"_s, approval.by},
            {u"reason"_s, approval.reason},
            {u"codes"_s, QJsonArray::fromStringList(approval.codes)}};
}

void readApproval(StrictJson &json, Approval &approval)
{
    approval = {json.text(u"asked_by"_s), json.text(u"request"_s), json.text(u"by"_s), json.text(u"reason"_s),
                json.texts(u"codes"_s)};
}

QJsonObject correctionJson(const Correction &correction)
{
    QJsonObject recipients;
    for (auto it = correction.recipients.cbegin(); it != correction.recipients.cend(); ++it)
        recipients.insert(channelKey(it.key()), it.value());
    return {{u"of"_s, correction.of.value}, {u"recipients"_s, recipients}};
}

void readCorrection(StrictJson &json, Correction &correction)
{
    correction.of.value = json.text(u"of"_s);
    const QJsonObject recipients = json.object(u"recipients"_s);
    for (auto it = recipients.constBegin(); it != recipients.constEnd(); ++it) {
        if (const auto channel = channelFromKey(it.key()))
            correction.recipients.insert(*channel, it.value().toString());
        else
            json.fail(u"06"_s, {u"recipients"_s, shown(it.key()), channelWords()});
    }
}

void readChosenChannels(StrictJson &json, QList<Channel> &channels)
{
    const QStringList keys = json.texts(u"channels"_s);
    for (const QString &key : keys) {
        if (const auto channel = channelFromKey(key))
            channels.append(*channel);
        else
            json.fail(u"06"_s, {u"channels"_s, shown(key), channelWords()});
    }
}

/// Reads a nested object with its own strictness.
template<typename Use>
void nested(StrictJson &json, const QString &key, Use use)
{
    StrictJson inner(json.object(key), u"E-DRF-"_s, key);
    use(inner);
    json.adopt(inner.finish());
}

void readZone(StrictJson &json, ReminderDraft &draft)
{
    const auto zone = TimeZoneId::parse(json.text(u"zone"_s, u"UTC"_s));
    if (zone)
        draft.zone = *zone;
    else
        json.adopt(failure(zone.error().at(u"zone"_s)));
}

void readTexts(StrictJson &json, ReminderDraft &draft)
{
    draft.id.value = json.text(u"id"_s);
    draft.ticket.value = json.text(u"ticket"_s);
    draft.customer.value = json.text(u"customer"_s);
    draft.scenario = json.text(u"scenario"_s);
    draft.locale = json.text(u"locale"_s);
    draft.goal = json.text(u"goal"_s);
    draft.customerAction = json.text(u"customer_action"_s);
    draft.nextStep = json.text(u"next_step"_s);
    draft.completion = json.text(u"completion"_s);
    draft.author = json.text(u"author"_s);
}

void readChoices(StrictJson &json, ReminderDraft &draft)
{
    if (json.has(u"class"_s))
        draft.reminderClass = json.word(u"class"_s, reminderClassFromKey, ReminderClass::Transaction,
                                        u"transaction, progress, care"_s);
    if (json.has(u"expected_response"_s))
        draft.expected = json.word(u"expected_response"_s, expectedResponseFromKey,
                                   ExpectedResponse::None, u"none, text, file, click, call"_s);
    draft.priority = json.word(u"priority"_s, priorityFromKey, Priority::Normal,
                               u"low, normal, high, urgent"_s);
    draft.deadline = momentOf(json, u"deadline"_s);
    draft.notBefore = momentOf(json, u"not_before"_s);
    draft.notAfter = momentOf(json, u"not_after"_s);
}

} // namespace

QJsonObject draftJson(const ReminderDraft &draft)
{
    QJsonObject json{{u"id"_s, draft.id.value},
                     {u"ticket"_s, draft.ticket.value},
                     {u"customer"_s, draft.customer.value},
                     {u"facts"_s, factsJson(draft.facts)},
                     {u"scenario"_s, draft.scenario},
                     {u"locale"_s, draft.locale},
                     {u"goal"_s, draft.goal},
                     {u"customer_action"_s, draft.customerAction},
                     {u"next_step"_s, draft.nextStep},
                     {u"items"_s, itemsJson(draft.items)},
                     {u"zone"_s, draft.zone.text()},
                     {u"priority"_s, priorityKey(draft.priority)},
                     {u"raci"_s, peopleJson(draft.raci)},
                     {u"completion"_s, draft.completion},
                     {u"author"_s, draft.author}};
    json.insert(u"contact"_s,
                QJsonObject{{u"name"_s, draft.contact.name}, {u"reach"_s, draft.contact.reach}});
    json.insert(u"evidence"_s, evidenceJson(draft.evidence));
    if (draft.approval != Approval())
        json.insert(u"approval"_s, approvalJson(draft.approval));
    if (draft.correction != Correction())
        json.insert(u"correction"_s, correctionJson(draft.correction));
    QJsonObject details;
    for (auto it = draft.details.cbegin(); it != draft.details.cend(); ++it)
        details.insert(it.key(), it.value());
    json.insert(u"details"_s, details);
    QJsonArray channels;
    for (const Channel channel : draft.channels)
        channels.append(channelKey(channel));
    json.insert(u"channels"_s, channels);
    if (draft.reminderClass)
        json.insert(u"class"_s, reminderClassKey(*draft.reminderClass));
    if (draft.expected)
        json.insert(u"expected_response"_s, expectedResponseKey(*draft.expected));
    insertMoment(json, u"deadline"_s, draft.deadline);
    insertMoment(json, u"not_before"_s, draft.notBefore);
    insertMoment(json, u"not_after"_s, draft.notAfter);
    return json;
}

Result<ReminderDraft> draftFromJson(const QJsonObject &object)
{
    StrictJson json(object, u"E-DRF-"_s);
    ReminderDraft draft;
    readTexts(json, draft);
    readChoices(json, draft);
    readZone(json, draft);
    readChosenChannels(json, draft.channels);
    nested(json, u"facts"_s, [&](StrictJson &inner) { draft.facts = factsFrom(inner); });
    nested(json, u"raci"_s, [&](StrictJson &inner) { readPeople(inner, draft.raci); });
    nested(json, u"evidence"_s, [&](StrictJson &inner) { readEvidence(inner, draft.evidence); });
    nested(json, u"approval"_s, [&](StrictJson &inner) { readApproval(inner, draft.approval); });
    nested(json, u"correction"_s, [&](StrictJson &inner) { readCorrection(inner, draft.correction); });
    nested(json, u"contact"_s, [&](StrictJson &inner) {
        draft.contact = {inner.text(u"name"_s), inner.text(u"reach"_s)};
    });
    nested(json, u"details"_s, [&](StrictJson &inner) {
        const QJsonObject details = object.value(u"details"_s).toObject();
        for (auto it = details.constBegin(); it != details.constEnd(); ++it)
            draft.details.insert(it.key(), inner.text(it.key()));
    });
    json.objects(u"items"_s, [&](StrictJson &item) {
        draft.items.append({item.text(u"name"_s), item.flag(u"received"_s, false)});
    });
    if (const Done done = json.finish(); !done)
        return failure(done.error());
    return draft;
}

} // namespace remindesk
