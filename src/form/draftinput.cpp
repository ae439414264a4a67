// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/draftfields.h"
#include "form/fieldkeys.h"
#include "form/fieldtext.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QLocale>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// A value as setField() reads it. Numbers keep their digits as far as JSON keeps them.
Result<QString> textOf(const QJsonValue &value, const QString &key)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        if (value.toInteger(0) == value.toInteger(1))
            return QString::number(value.toInteger());
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QJsonValue::Null:
        return QString();
    default:
        return failure(u"E-FLD-03"_s, {key}, key);
    }
}

Result<NeededItem> itemOf(const QJsonValue &value)
{
    if (value.isString()) {
        const Result<QList<NeededItem>> items = itemsOf(value.toString());
        if (!items)
            return failure(items.error());
        if (items->size() == 1)
            return items->first();
        return failure(u"E-FLD-04"_s, {shown(value.toString())}, u"items"_s);
    }
    const QJsonObject object = value.toObject();
    const QJsonValue isReceived = object.value(u"received"_s);
    const bool isRight = object.value(u"name"_s).isString()
                         && (isReceived.isBool() || isReceived.isUndefined())
                         && object.size() == (isReceived.isUndefined() ? 1 : 2);
    if (!isRight)
        return failure(u"E-FLD-03"_s, {u"items"_s}, u"items"_s);
    return NeededItem{object.value(u"name"_s).toString().trimmed(), isReceived.toBool()};
}

Done setItemList(ReminderDraft &draft, const QJsonArray &array)
{
    QList<NeededItem> items;
    for (const auto value : array) {
        const Result<NeededItem> item = itemOf(value);
        if (!item)
            return failure(item.error().at(u"items"_s));
        if (item->name.isEmpty())
            return failure(u"E-FLD-04"_s, {QString::number(items.size() + 1)}, u"items"_s);
        items.append(*item);
    }
    draft.items = items;
    return {};
}

Done setList(ReminderDraft &draft, const QString &key, const QJsonArray &array, const TimeAnchor &anchor)
{
    if (key == "items"_L1)
        return setItemList(draft, array);
    static const QStringList lists{u"consulted"_s, u"informed"_s, u"attachments"_s, u"channels"_s};
    if (!lists.contains(key))
        return failure(u"E-FLD-03"_s, {key}, key);
    QStringList texts;
    for (const auto value : array) {
        if (!value.isString() || splitList(value.toString()).size() > 1)
            return failure(u"E-FLD-03"_s, {key}, key);
        texts.append(value.toString());
    }
    return setField(draft, key, texts.join(u';'), anchor);
}

/// {"raci": {"responsible": …}}, {"contact": {"name": …}}, {"details": {…}}: each part by its own name.
Done setParts(ReminderDraft &draft, const QString &key, const QJsonObject &parts, const TimeAnchor &anchor);

Done setValue(ReminderDraft &draft, const QString &name, const QJsonValue &value, const TimeAnchor &anchor)
{
    const QString key = fieldKey(name);
    if (value.isArray())
        return setList(draft, key, value.toArray(), anchor);
    if (value.isObject())
        return setParts(draft, key, value.toObject(), anchor);
    const Result<QString> text = textOf(value, key);
    if (!text)
        return failure(text.error());
    // A file may repeat which ticket and scenario it is about; it cannot change them.
    if (isTicketFact(key) && !text->isEmpty() && fieldText(draft, key) == *text)
        return {};
    return setField(draft, key, *text, anchor);
}

Done setParts(ReminderDraft &draft, const QString &key, const QJsonObject &parts, const TimeAnchor &anchor)
{
    static const QStringList groups{u"raci"_s, u"contact"_s, u"evidence"_s, u"details"_s};
    if (!groups.contains(key))
        return failure(u"E-FLD-03"_s, {key}, key);
    for (auto it = parts.constBegin(); it != parts.constEnd(); ++it) {
        const QString part = key + u'.' + it.key();
        const bool isKnown = key == "details"_L1 || isContractField(fieldKey(part));
        if (!isKnown || it.value().isObject())
            return failure(u"E-FLD-01"_s, {shown(part)}, shown(part));
        if (Done done = setValue(draft, part, it.value(), anchor); !done)
            return done;
    }
    return {};
}

} // namespace

Done setFields(ReminderDraft &draft, const QJsonObject &fields, const TimeAnchor &anchor)
{
    // All or nothing: a half-filled draft would be sent by somebody. The zone first: it decides what
    // the times mean.
    ReminderDraft changed = draft;
    for (const bool isZonePass : {true, false}) {
        for (auto it = fields.constBegin(); it != fields.constEnd(); ++it) {
            if ((fieldKey(it.key()) == "zone"_L1) != isZonePass)
                continue;
            if (Done done = setValue(changed, it.key(), it.value(), anchor); !done)
                return done;
        }
    }
    draft = changed;
    return {};
}

} // namespace remindesk
