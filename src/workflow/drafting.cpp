// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/drafting.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// What belongs to one ticket has no place in a template.
QString general(QString text, const TicketFacts &facts)
{
    const std::pair<const QString &, QString> values[] = {{facts.number, u"{{ ticket.number }}"_s},
                                                          {facts.customerName, u"{{ customer.name }}"_s},
                                                          {facts.product, u"{{ ticket.product }}"_s}};
    for (const auto &[value, variable] : values) {
        if (value.size() > 1)
            text.replace(value, variable);
    }
    return text;
}

/// Takes `fresh` where the draft still has what was filled in.
template<typename T>
void follow(T &field, const T &filledIn, const T &fresh)
{
    if (field == filledIn)
        field = fresh;
}

} // namespace

ReminderDraft duplicateOf(const ReminderDraft &draft, Instant now)
{
    ReminderDraft copy = draft;
    copy.id = {newUuid7(now.ms)};
    copy.notBefore.reset();
    copy.approval = {};
    copy.correction = {};
    return copy;
}

TemplateSuggestion suggestionOf(const ReminderDraft &draft, const QString &locale, Instant now)
{
    QJsonObject fields;
    const std::pair<QString, QString> texts[] = {{u"goal"_s, draft.goal},
                                                 {u"customer_action"_s, draft.customerAction},
                                                 {u"next_step"_s, draft.nextStep},
                                                 {u"completion"_s, draft.completion}};
    for (const auto &[key, text] : texts) {
        if (!text.trimmed().isEmpty())
            fields.insert(key, general(text, draft.facts));
    }
    const QJsonObject json{{u"scenario"_s, draft.scenario},
                           {u"locale"_s, locale},
                           {u"author"_s, draft.author},
                           {u"at"_s, isoUtc(now)},
                           {u"fields"_s, fields}};
    return {u"suggestion."_s + newUuid7(now.ms), QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))};
}

QList<StoredSuggestion> suggestionsIn(const QMap<QString, QString> &values)
{
    QList<StoredSuggestion> all;
    for (auto value = values.constBegin(); value != values.constEnd(); ++value) {
        const QJsonObject json = value.key().startsWith("suggestion."_L1)
                                     ? QJsonDocument::fromJson(value.value().toUtf8()).object()
                                     : QJsonObject();
        const QJsonObject fields = json[u"fields"_s].toObject();
        if (fields.isEmpty())
            continue;
        StoredSuggestion stored{value.key(), json[u"scenario"_s].toString(), json[u"locale"_s].toString(),
                                json[u"author"_s].toString(), {}, {}};
        const QDateTime at = QDateTime::fromString(json[u"at"_s].toString(), Qt::ISODateWithMs);
        stored.at = {at.isValid() ? at.toMSecsSinceEpoch() : 0};
        for (auto field = fields.constBegin(); field != fields.constEnd(); ++field)
            stored.fields.insert(field.key(), field.value().toString());
        all += stored;
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const StoredSuggestion &a, const StoredSuggestion &b) { return a.at > b.at; });
    return all;
}

QMap<QString, QString> suggestedTexts(const StoredSuggestion &suggestion, const TicketFacts &facts)
{
    QMap<QString, QString> texts = suggestion.fields;
    for (QString &text : texts) {
        text.replace(u"{{ ticket.number }}"_s, facts.number);
        text.replace(u"{{ customer.name }}"_s, facts.customerName);
        text.replace(u"{{ ticket.product }}"_s, facts.product);
    }
    return texts;
}

ReminderDraft withTicketNow(const ReminderDraft &draft, const ComposingKit &kit, const TicketDetail &then,
                            const TicketDetail &now, Instant at, bool follows)
{
    ReminderDraft changed = draft;
    changed.facts = factsOf(now.ticket, now.customer, lastMessageIn(now.events));
    if (!follows)
        return changed;
    const ReminderDraft filledIn = newDraft(kit, then, draft.scenario, at);
    const ReminderDraft fresh = newDraft(kit, now, draft.scenario, at);
    follow(changed.raci.responsible, filledIn.raci.responsible, fresh.raci.responsible);
    follow(changed.raci.accountable, filledIn.raci.accountable, fresh.raci.accountable);
    follow(changed.raci.consulted, filledIn.raci.consulted, fresh.raci.consulted);
    follow(changed.raci.informed, filledIn.raci.informed, fresh.raci.informed);
    follow(changed.contact, filledIn.contact, fresh.contact);
    follow(changed.deadline, filledIn.deadline, fresh.deadline);
    follow(changed.priority, filledIn.priority, fresh.priority);
    follow(changed.evidence.summary, filledIn.evidence.summary, fresh.evidence.summary);
    return changed;
}

} // namespace remindesk
