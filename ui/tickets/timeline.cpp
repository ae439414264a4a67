// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/timeline.h"

#include "ui/common/tones.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

struct Timeline
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString kindWords(TicketEventKind kind)
{
    switch (kind) {
    case TicketEventKind::Created: return Timeline::tr("Ticket opened");
    case TicketEventKind::Comment: return Timeline::tr("Note");
    case TicketEventKind::MessageIn: return Timeline::tr("Customer wrote");
    case TicketEventKind::MessageOut: return Timeline::tr("We wrote");
    case TicketEventKind::StageChange: return Timeline::tr("State");
    case TicketEventKind::FieldChange: return Timeline::tr("Change");
    }
    return {};
}

TimelineLine lineOf(const TicketEvent &event)
{
    const bool isTalk = event.kind != TicketEventKind::StageChange && event.kind != TicketEventKind::FieldChange;
    const QString text = event.author.isEmpty() || !isTalk ? event.text : Timeline::tr("%1: %2").arg(event.author, event.text);
    return {event.at, kindWords(event.kind), isTalk ? Tone::Plain : Tone::Dim, text, {}};
}

TimelineLine lineOf(const HistoryRow &row, const FormSchema &schema, const QString &locale)
{
    const Scenario *scenario = schema.scenario(row.scenario);
    QString text = scenario ? scenario->name.in(locale) : row.scenario;
    if (!row.recipient.isEmpty() && row.channel != Channel::Letter)
        text += u" → "_s + row.recipient; // masked by the use case for whom it is not (workflow/masking.h)
    if (!row.reason.isEmpty())
        text += u" · "_s + reasonWords(row.reason);
    return {row.at, u"%1 %2"_s.arg(channelWords(row.channel), stateWords(row.state)), toneOf(row.state), text,
            row.message, row.isMasked};
}

} // namespace

QList<TimelineLine> timelineOf(const QList<TicketEvent> &events, const QList<HistoryRow> &reminders,
                               const FormSchema &schema, const QString &locale)
{
    QList<TimelineLine> lines;
    lines.reserve(events.size() + reminders.size());
    for (const TicketEvent &event : events)
        lines += lineOf(event);
    for (const HistoryRow &row : reminders)
        lines += lineOf(row, schema, locale);
    std::stable_sort(lines.begin(), lines.end(),
                     [](const TimelineLine &a, const TimelineLine &b) { return a.at > b.at; });
    return lines;
}

} // namespace remindesk
