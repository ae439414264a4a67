// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/draftfields.h"

#include "form/fieldkeys.h"
#include "form/fieldtext.h"

#include <QHash>
#include <QRegularExpression>

#include <functional>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

using Set = std::function<Done(ReminderDraft &, const QString &, const TimeAnchor &)>;
using Read = std::function<QString(const ReminderDraft &)>;

struct Field
{
    QString key;
    Set set;
    Read read;
};

Field plainField(const QString &key, const std::function<QString &(ReminderDraft &)> &member)
{
    return {key,
            [member](ReminderDraft &draft, const QString &text, const TimeAnchor &) -> Done {
                member(draft) = text.trimmed();
                return {};
            },
            [member](const ReminderDraft &draft) {
                ReminderDraft copy = draft;
                return member(copy);
            }};
}

Field listField(const QString &key, const std::function<QStringList &(ReminderDraft &)> &member)
{
    return {key,
            [member](ReminderDraft &draft, const QString &text, const TimeAnchor &) -> Done {
                member(draft) = splitList(text);
                return {};
            },
            [member](const ReminderDraft &draft) {
                ReminderDraft copy = draft;
                return member(copy).join(u"; "_s);
            }};
}

using Moment = std::optional<Instant> ReminderDraft::*;

Field timeField(const QString &key, Moment member)
{
    return {key,
            [member](ReminderDraft &draft, const QString &text, const TimeAnchor &anchor) -> Done {
                if (text.trimmed().isEmpty()) {
                    draft.*member = std::nullopt;
                    return {};
                }
                const Result<Instant> instant = parseTime(text, draft.zone, anchor);
                if (!instant)
                    return failure(instant.error());
                draft.*member = *instant;
                return {};
            },
            [member](const ReminderDraft &draft) {
                return draft.*member ? timeText(*(draft.*member), draft.zone) : QString();
            }};
}

/// A word of a fixed set; an empty text takes the value back to `unset`.
template<typename T, typename Member, typename FromKey, typename ToKey>
Field wordField(const QString &key, Member member, T unset, FromKey fromKey, ToKey toKey,
                const QString &allowed)
{
    return {key,
            [=](ReminderDraft &draft, const QString &text, const TimeAnchor &) -> Done {
                const QString word = text.trimmed().toLower();
                if (word.isEmpty()) {
                    draft.*member = unset;
                    return {};
                }
                const auto value = fromKey(word);
                if (!value)
                    return failure(u"E-FLD-02"_s, {shown(text), allowed});
                draft.*member = *value;
                return {};
            },
            [=](const ReminderDraft &draft) { return toKey(draft.*member); }};
}

Done setItems(ReminderDraft &draft, const QString &text, const TimeAnchor &)
{
    const Result<QList<NeededItem>> items = itemsOf(text);
    if (!items)
        return failure(items.error());
    draft.items = *items;
    return {};
}

Done setContact(ReminderDraft &draft, const QString &text, const TimeAnchor &)
{
    draft.contact = contactOf(text);
    return {};
}

/// "evidence" alone: a link goes to the link, anything else is the summary.
Done setEvidence(ReminderDraft &draft, const QString &text, const TimeAnchor &)
{
    const QString plain = text.trimmed();
    if (plain.startsWith("https://"_L1) || plain.startsWith("http://"_L1))
        draft.evidence.link = plain;
    else
        draft.evidence.summary = plain;
    return {};
}

Done setChannels(ReminderDraft &draft, const QString &text, const TimeAnchor &)
{
    QList<Channel> channels;
    const QStringList keys = splitList(QString(text).replace(u',', u';').replace(u'，', u';'));
    for (const QString &key : keys) {
        const auto channel = channelFromKey(key.toLower());
        if (!channel)
            return failure(u"E-FLD-02"_s, {shown(key), channelWords()});
        if (!channels.contains(*channel))
            channels.append(*channel);
    }
    draft.channels = channels;
    return {};
}

Done setZone(ReminderDraft &draft, const QString &text, const TimeAnchor &)
{
    const Result<TimeZoneId> zone = TimeZoneId::parse(text);
    if (!zone)
        return failure(zone.error());
    draft.zone = *zone;
    return {};
}

QString channelsText(const ReminderDraft &draft)
{
    QStringList keys;
    for (const Channel channel : draft.channels)
        keys.append(channelKey(channel));
    return keys.join(u"; "_s);
}

QList<Field> textFields()
{
    return {
        plainField(u"goal"_s, [](ReminderDraft &d) -> QString & { return d.goal; }),
        plainField(u"customer_action"_s,
                   [](ReminderDraft &d) -> QString & { return d.customerAction; }),
        plainField(u"next_step"_s, [](ReminderDraft &d) -> QString & { return d.nextStep; }),
        plainField(u"completion"_s, [](ReminderDraft &d) -> QString & { return d.completion; }),
        plainField(u"responsible"_s,
                   [](ReminderDraft &d) -> QString & { return d.raci.responsible; }),
        plainField(u"accountable"_s,
                   [](ReminderDraft &d) -> QString & { return d.raci.accountable; }),
        plainField(u"contact_name"_s,
                   [](ReminderDraft &d) -> QString & { return d.contact.name; }),
        plainField(u"contact_reach"_s,
                   [](ReminderDraft &d) -> QString & { return d.contact.reach; }),
        plainField(u"evidence_link"_s,
                   [](ReminderDraft &d) -> QString & { return d.evidence.link; }),
        plainField(u"evidence_summary"_s,
                   [](ReminderDraft &d) -> QString & { return d.evidence.summary; }),
        plainField(u"locale"_s, [](ReminderDraft &d) -> QString & { return d.locale; }),
        plainField(u"author"_s, [](ReminderDraft &d) -> QString & { return d.author; }),
        listField(u"consulted"_s,
                  [](ReminderDraft &d) -> QStringList & { return d.raci.consulted; }),
        listField(u"informed"_s,
                  [](ReminderDraft &d) -> QStringList & { return d.raci.informed; }),
        listField(u"attachments"_s,
                  [](ReminderDraft &d) -> QStringList & { return d.evidence.attachments; })};
}

QList<Field> typedFields()
{
    const auto optionalKey = [](auto toKey) {
        return [toKey](const auto &value) { return value ? toKey(*value) : QString(); };
    };
    return {
        timeField(u"deadline"_s, &ReminderDraft::deadline),
        timeField(u"not_before"_s, &ReminderDraft::notBefore),
        timeField(u"not_after"_s, &ReminderDraft::notAfter),
        wordField(u"expected_response"_s, &ReminderDraft::expected,
                  std::optional<ExpectedResponse>(), expectedResponseFromKey,
                  optionalKey(expectedResponseKey), u"none, text, file, click, call"_s),
        wordField(u"class"_s, &ReminderDraft::reminderClass, std::optional<ReminderClass>(),
                  reminderClassFromKey, optionalKey(reminderClassKey),
                  u"transaction, progress, care"_s),
        wordField(u"priority"_s, &ReminderDraft::priority, Priority::Normal, priorityFromKey,
                  priorityKey, u"low, normal, high, urgent"_s),
        {u"items"_s, setItems, [](const ReminderDraft &d) { return itemsText(d.items); }},
        {u"contact"_s, setContact, [](const ReminderDraft &d) { return contactText(d.contact); }},
        {u"evidence"_s, setEvidence,
         [](const ReminderDraft &d) {
             return d.evidence.summary.isEmpty() ? d.evidence.link : d.evidence.summary;
         }},
        {u"channels"_s, setChannels, channelsText},
        {u"zone"_s, setZone, [](const ReminderDraft &d) { return d.zone.text(); }}};
}

const QHash<QString, Field> &fieldTable()
{
    static const QHash<QString, Field> table = [] {
        QHash<QString, Field> all;
        const QList<Field> fields = textFields() + typedFields();
        for (const Field &field : fields)
            all.insert(field.key, field);
        return all;
    }();
    return table;
}

/// The key a scenario's own field is kept under; nothing if the name cannot be one.
std::optional<QString> detailKey(const QString &key)
{
    static const QRegularExpression form(u"^[a-z][a-z0-9_]{0,39}$"_s);
    const QString detail = key.startsWith("details."_L1) ? key.mid(8) : key;
    return form.match(detail).hasMatch() ? std::optional(detail) : std::nullopt;
}

} // namespace

QStringList draftFieldKeys()
{
    // In the order of the form; "contact" and "evidence" stand for their parts.
    static const QStringList keys{
        u"goal"_s,          u"customer_action"_s, u"next_step"_s,     u"expected_response"_s,
        u"items"_s,         u"deadline"_s,        u"priority"_s,      u"responsible"_s,
        u"accountable"_s,   u"consulted"_s,       u"informed"_s,      u"contact"_s,
        u"contact_name"_s,  u"contact_reach"_s,   u"evidence"_s,      u"evidence_link"_s,
        u"evidence_summary"_s, u"attachments"_s,  u"completion"_s,    u"class"_s,
        u"channels"_s,      u"not_before"_s,      u"not_after"_s,     u"locale"_s,
        u"zone"_s,          u"author"_s};
    return keys;
}

Done setField(ReminderDraft &draft, const QString &name, const QString &text, const TimeAnchor &anchor)
{
    const QString key = fieldKey(name);
    if (const auto field = fieldTable().constFind(key); field != fieldTable().cend()) {
        if (const Done done = field->set(draft, text, anchor); !done)
            return failure(done.error().at(key));
        return {};
    }
    if (isTicketFact(key))
        return failure(u"E-FLD-05"_s, {key}, key);
    const auto detail = detailKey(key);
    if (!detail)
        return failure(u"E-FLD-01"_s, {shown(name)}, shown(name));
    if (text.trimmed().isEmpty())
        draft.details.remove(*detail);
    else
        draft.details.insert(*detail, text.trimmed());
    return {};
}

QString fieldText(const ReminderDraft &draft, const QString &name)
{
    const QString key = fieldKey(name);
    if (const auto field = fieldTable().constFind(key); field != fieldTable().cend())
        return field->read(draft);
    if (isTicketFact(key))
        return factText(draft, key);
    return draft.details.value(detailKey(key).value_or(QString()));
}

} // namespace remindesk
