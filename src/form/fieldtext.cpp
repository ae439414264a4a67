// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/fieldtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

bool looksReachable(const QString &text)
{
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    return text.contains("://"_L1) || std::count_if(text.begin(), text.end(), isDigit) >= 5;
}

} // namespace

QStringList splitList(const QString &text)
{
    static const QRegularExpression border(u"[;\uff1b\n\r]"_s);
    QStringList parts;
    const QStringList raw = text.split(border);
    for (const QString &part : raw) {
        if (!part.trimmed().isEmpty())
            parts.append(part.trimmed());
    }
    return parts;
}

Result<QList<NeededItem>> itemsOf(const QString &text)
{
    static const QRegularExpression received(
        u"\\s*[(\uff08]\\s*(?:received|已收到?|已提供)\\s*[)\uff09]$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<NeededItem> items;
    const QStringList parts = splitList(text);
    for (QString part : parts) {
        NeededItem item;
        item.isReceived = part.contains(received);
        item.name = part.remove(received).trimmed();
        if (item.name.isEmpty())
            return failure(u"E-FLD-04"_s, {QString::number(items.size() + 1)});
        items.append(item);
    }
    return items;
}

QString itemsText(const QList<NeededItem> &items)
{
    QStringList parts;
    for (const NeededItem &item : items)
        parts.append(item.isReceived ? item.name + u" (received)"_s : item.name);
    return parts.join(u"; "_s);
}

ContactPerson contactOf(const QString &text)
{
    const QString plain = text.trimmed();
    const qsizetype comma = std::max(plain.lastIndexOf(u','), plain.lastIndexOf(u'\uff0c'));
    if (comma >= 0)
        return {plain.left(comma).trimmed(), plain.mid(comma + 1).trimmed()};
    if (looksReachable(plain)) // a number or link alone; the name is still missing
        return {QString(), plain};
    return {plain, QString()};
}

QString contactText(const ContactPerson &contact)
{
    if (contact.name.isEmpty() && looksReachable(contact.reach) && !contact.reach.contains(u','))
        return contact.reach;
    if (contact.reach.isEmpty() && !contact.name.contains(u',') && !looksReachable(contact.name))
        return contact.name;
    return contact.name + u", "_s + contact.reach;
}

QString timeText(Instant instant, const TimeZoneId &zone)
{
    const bool isWholeMinuteOffset = offsetSeconds(instant, zone) % 60 == 0;
    return instant.ms % 1000 == 0 && isWholeMinuteOffset ? isoLocal(instant, zone)
                                                         : isoUtc(instant);
}

QString factText(const ReminderDraft &draft, const QString &key)
{
    const TicketFacts &facts = draft.facts;
    if (key == "ticket"_L1)
        return facts.number;
    if (key == "customer"_L1)
        return facts.customerName;
    if (key == "product"_L1)
        return facts.product;
    if (key == "subject"_L1)
        return facts.subject;
    if (key == "stage"_L1)
        return stageKey(facts.stage);
    if (key == "owner"_L1)
        return facts.owner;
    if (key == "due"_L1)
        return facts.due ? timeText(*facts.due, draft.zone) : QString();
    return key == "scenario"_L1 ? draft.scenario : QString();
}

} // namespace remindesk
