// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/fieldtable.h"

#include "form/fieldtext.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QString *textOf(ReminderDraft &draft, const QString &key)
{
    const QHash<QString, QString *> texts{{u"goal"_s, &draft.goal},
                                          {u"customer_action"_s, &draft.customerAction},
                                          {u"next_step"_s, &draft.nextStep},
                                          {u"completion"_s, &draft.completion},
                                          {u"responsible"_s, &draft.raci.responsible},
                                          {u"accountable"_s, &draft.raci.accountable},
                                          {u"evidence"_s, &draft.evidence.summary},
                                          {u"locale"_s, &draft.locale},
                                          {u"scenario"_s, &draft.scenario}};
    return texts.value(key, nullptr);
}

constexpr QLatin1StringView detailPrefix("details.");

} // namespace

QString editText(const ReminderDraft &draft, const QString &key)
{
    if (key.startsWith(detailPrefix))
        return draft.details.value(key.mid(detailPrefix.size()));
    if (key == "contact"_L1)
        return contactText(draft.contact);
    if (key == "consulted"_L1)
        return draft.raci.consulted.join(u"; "_s);
    if (key == "informed"_L1)
        return draft.raci.informed.join(u"; "_s);
    ReminderDraft copy = draft;
    const QString *text = textOf(copy, key);
    return text ? *text : QString();
}

void setEditText(ReminderDraft &draft, const QString &key, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (key.startsWith(detailPrefix)) {
        const QString detail = key.mid(detailPrefix.size());
        if (trimmed.isEmpty())
            draft.details.remove(detail);
        else
            draft.details.insert(detail, trimmed);
    } else if (key == "contact"_L1) {
        draft.contact = contactOf(trimmed);
    } else if (key == "consulted"_L1) {
        draft.raci.consulted = splitList(trimmed);
    } else if (key == "informed"_L1) {
        draft.raci.informed = splitList(trimmed);
    } else if (QString *known = textOf(draft, key)) {
        *known = trimmed;
    }
}

void copyField(const QString &key, const ReminderDraft &from, ReminderDraft &to)
{
    if (key == "items"_L1)
        to.items = from.items;
    else if (key == "expected_response"_L1)
        to.expected = from.expected;
    else if (key == "deadline"_L1)
        to.deadline = from.deadline;
    else if (key == "priority"_L1)
        to.priority = from.priority;
    else if (key == "channels"_L1)
        to.channels = from.channels;
    else if (key == "files"_L1)
        to.evidence.files = from.evidence.files;
    else if (key == "approval"_L1)
        to.approval = from.approval;
    else if (key == "facts"_L1)
        to.facts = from.facts;
    else if (key == "not_before"_L1)
        to.notBefore = from.notBefore;
    else if (key == "contact"_L1)
        to.contact = from.contact;
    else
        setEditText(to, key, editText(from, key));
}

QString rowKeyOf(const Finding &finding)
{
    const QString &field = finding.field;
    if (field.startsWith("evidence"_L1))
        return u"evidence"_s;
    if (field == "attachments"_L1)
        return u"files"_s;
    if (field.startsWith("contact"_L1))
        return u"contact"_s;
    if (field.startsWith("channel"_L1))
        return u"channels"_s;
    return field;
}

QString timeEditText(Instant at, Instant now, const TimeZoneId &zone)
{
    const WallTime wall = wallTime(at, zone);
    const bool isThisYear = wall.date.year() == wallTime(now, zone).date.year();
    return wall.date.toString(isThisYear ? u"MM-dd"_s : u"yyyy-MM-dd"_s) + wall.time.toString(u" HH:mm"_s);
}

} // namespace remindesk
