// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/draftfields.h"

#include "base/jsonwriter.h"
#include "form/fieldkeys.h"
#include "form/fieldtext.h"
#include "form/strictjson.h"

#include <limits>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 least = std::numeric_limits<qint64>::min();
constexpr qint64 most = std::numeric_limits<qint64>::max();

void addMoment(JsonWriter &json, QStringView key, const std::optional<Instant> &moment)
{
    if (moment)
        json.add(key, moment->ms);
}

std::optional<Instant> momentOf(StrictJson &json, const QString &key)
{
    const bool isThere = json.has(key);
    const Instant instant{json.integer(key, 0, least, most)};
    return isThere ? std::optional(instant) : std::nullopt;
}

void addFacts(JsonWriter &json, const TicketFacts &facts)
{
    json.beginObject(u"facts");
    json.add(u"number", facts.number);
    json.add(u"customer", facts.customerName);
    json.add(u"product", facts.product);
    json.add(u"subject", facts.subject);
    json.add(u"stage", stageKey(facts.stage));
    json.add(u"owner", facts.owner);
    json.add(u"revision", facts.revision);
    json.add(u"last_message_in", facts.lastMessageIn.ms);
    addMoment(json, u"due", facts.due);
    json.endObject();
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

void addItems(JsonWriter &json, const QList<NeededItem> &items)
{
    json.beginList(u"items");
    for (const NeededItem &item : items) {
        json.beginObject();
        json.add(u"name", item.name);
        json.add(u"received", item.isReceived);
        json.endObject();
    }
    json.endList();
}

void addPeople(JsonWriter &json, const ReminderDraft &draft)
{
    json.beginObject(u"raci");
    json.add(u"responsible", draft.raci.responsible);
    json.add(u"accountable", draft.raci.accountable);
    json.add(u"consulted", draft.raci.consulted);
    json.add(u"informed", draft.raci.informed);
    json.endObject();
    json.beginObject(u"contact");
    json.add(u"name", draft.contact.name);
    json.add(u"reach", draft.contact.reach);
    json.endObject();
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

void addEvidence(JsonWriter &json, const Evidence &evidence)
{
    json.beginObject(u"evidence");
    json.add(u"link", evidence.link);
    json.add(u"summary", evidence.summary);
    json.add(u"attachments", evidence.attachments);
    if (!evidence.files.isEmpty())
        json.add(u"files", attachmentsText(evidence.files));
    json.endObject();
}

void addApproval(JsonWriter &json, const Approval &approval)
{
    if (approval == Approval())
        return;
    json.beginObject(u"approval");
    json.add(u"asked_by", approval.askedBy);
    json.add(u"request", approval.request);
    json.add(u"by", approval.by);
    json.add(u"reason", approval.reason);
    json.add(u"codes", approval.codes);
    json.endObject();
}

void readApproval(StrictJson &json, Approval &approval)
{
    approval = {json.text(u"asked_by"_s), json.text(u"request"_s), json.text(u"by"_s), json.text(u"reason"_s),
                json.texts(u"codes"_s)};
}

void addCorrection(JsonWriter &json, const Correction &correction)
{
    if (correction == Correction())
        return;
    json.beginObject(u"correction");
    json.add(u"of", correction.of.value);
    json.beginObject(u"recipients");
    for (auto it = correction.recipients.cbegin(); it != correction.recipients.cend(); ++it)
        json.add(channelKey(it.key()), it.value());
    json.endObject();
    json.endObject();
}

void addChoices(JsonWriter &json, const ReminderDraft &draft)
{
    json.beginObject(u"details");
    for (auto it = draft.details.cbegin(); it != draft.details.cend(); ++it)
        json.add(it.key(), it.value());
    json.endObject();
    json.beginList(u"channels");
    for (const Channel channel : draft.channels)
        json.addElement(channelKey(channel));
    json.endList();
    if (draft.reminderClass)
        json.add(u"class", reminderClassKey(*draft.reminderClass));
    if (draft.expected)
        json.add(u"expected_response", expectedResponseKey(*draft.expected));
    addMoment(json, u"deadline", draft.deadline);
    addMoment(json, u"not_before", draft.notBefore);
    addMoment(json, u"not_after", draft.notAfter);
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

QString draftText(const ReminderDraft &draft)
{
    JsonWriter json;
    json.beginObject();
    json.add(u"id", draft.id.value);
    json.add(u"ticket", draft.ticket.value);
    json.add(u"customer", draft.customer.value);
    addFacts(json, draft.facts);
    json.add(u"scenario", draft.scenario);
    json.add(u"locale", draft.locale);
    json.add(u"goal", draft.goal);
    json.add(u"customer_action", draft.customerAction);
    json.add(u"next_step", draft.nextStep);
    addItems(json, draft.items);
    json.add(u"zone", draft.zone.text());
    json.add(u"priority", priorityKey(draft.priority));
    addPeople(json, draft);
    json.add(u"completion", draft.completion);
    json.add(u"author", draft.author);
    addEvidence(json, draft.evidence);
    addApproval(json, draft.approval);
    addCorrection(json, draft.correction);
    addChoices(json, draft);
    json.endObject();
    return json.text();
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
