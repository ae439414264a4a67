// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketlistmodel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/timewords.h"
#include "ui/common/tones.h"
#include "wording/wording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

struct TicketWords
{
    Q_DECLARE_TR_FUNCTIONS(TicketList)
};

} // namespace

DayBounds dayOf(Instant now, const TimeZoneId &zone)
{
    const QDate today = wallTime(now, zone).date;
    return {resolve({today, QTime(0, 0)}, zone), resolve({today.addDays(1), QTime(0, 0)}, zone)};
}

TicketListModel::TicketListModel(const Clock &clock, TimeZoneId zone, QObject *parent)
    : PagedModel<TicketRow>(parent)
    , m_clock(clock)
    , m_zone(std::move(zone))
{
}

int TicketListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TicketListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return TicketWords::tr("No.");
    case CustomerName: return TicketWords::tr("Customer");
    case Subject: return TicketWords::tr("Subject");
    case StageColumn: return TicketWords::tr("Stage");
    case Due: return TicketWords::tr("Due");
    case LastReminder: return TicketWords::tr("Last reminder");
    case LastState: return TicketWords::tr("State");
    default: return {};
    }
}

QVariant TicketListModel::cell(const TicketRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case ToneRole: return int(tone(row, column));
    case PillRole: return column == StageColumn;
    case Qt::ToolTipRole: return hover(row, column);
    default: return {};
    }
}

QString TicketListModel::text(const TicketRow &row, int column) const
{
    const Instant now = m_clock.now();
    switch (column) {
    case Number: return row.number;
    case CustomerName: return row.customerName;
    case Subject: return row.subject;
    case StageColumn: return stageWords(row.stage);
    case Due: return row.due ? timeWords(*row.due, now, m_zone) : QString();
    case LastReminder:
        if (!row.lastReminderAt)
            return TicketWords::tr("never reminded");
        return u"%1 · %2"_s.arg(channelWords(row.lastReminderChannel), agoWords(*row.lastReminderAt, now, m_zone));
    case LastState: return row.lastReminderAt ? stateWords(row.lastReminderState) : QString();
    default: return {};
    }
}

Tone TicketListModel::tone(const TicketRow &row, int column) const
{
    switch (column) {
    case StageColumn: return toneOf(row.stage);
    case Due: return toneOfDue(row.due, row.stage, m_clock.now(), dayOf(m_clock.now(), m_zone).end);
    case LastReminder: return row.lastReminderAt ? Tone::Plain : Tone::Dim;
    case LastState: return toneOf(row.lastReminderState);
    default: return Tone::Plain;
    }
}

QString TicketListModel::hover(const TicketRow &row, int column) const
{
    if (column == Due && row.due)
        return absoluteWords(*row.due, m_zone);
    if (column == LastReminder && row.lastReminderAt)
        return absoluteWords(*row.lastReminderAt, m_zone);
    return {};
}

} // namespace remindesk
