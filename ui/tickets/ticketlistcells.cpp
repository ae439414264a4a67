// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells and heads of the ticket list say.
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

int TicketListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TicketListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString name = columnWords(section);
    if (role == Qt::ToolTipRole)
        return sortOf(section) ? TicketWords::tr("Click to sort by this, Shift+click to sort by it next") : QString();
    for (int i = 0; i < m_order.size(); ++i) {
        if (sortOf(section) != m_order.at(i).by)
            continue;
        const QString arrow = m_order.at(i).descending ? u"↓"_s : u"↑"_s;
        return m_order.size() > 1 ? u"%1 %2%3"_s.arg(name, arrow, QString::number(i + 1)) : name + u' ' + arrow;
    }
    return name;
}

QString TicketListModel::columnWords(int column)
{
    switch (column) {
    case Number: return TicketWords::tr("No.");
    case CustomerName: return TicketWords::tr("Customer");
    case Subject: return TicketWords::tr("Subject");
    case StageColumn: return TicketWords::tr("Stage");
    case Due: return TicketWords::tr("Due");
    case LastReminder: return TicketWords::tr("Last reminder");
    case LastState: return TicketWords::tr("State");
    case Updated: return TicketWords::tr("Changed");
    default: return {};
    }
}

std::optional<TicketSort> TicketListModel::sortOf(int column)
{
    switch (column) {
    case Number: return TicketSort::Number;
    case CustomerName: return TicketSort::Customer;
    case StageColumn: return TicketSort::Stage;
    case Due: return TicketSort::Due;
    case LastReminder: return TicketSort::LastReminder;
    case Updated: return TicketSort::Updated;
    default: return std::nullopt;
    }
}

void TicketListModel::setOrder(const QList<TicketOrder> &order)
{
    m_order = order;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QVariant TicketListModel::data(const QModelIndex &index, int role) const
{
    const TicketRow *row = at(index);
    if (!row)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(*row, column);
    case ToneRole: return int(tone(*row, column));
    case PillRole: return column == StageColumn;
    case StrongRole: return row->hasUnreadAnswer && (column == CustomerName || column == Subject || column == LastState);
    case Qt::ToolTipRole: return hover(*row, column);
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
    case LastState:
        if (row.hasUnreadAnswer)
            return TicketWords::tr("● answered");
        return row.lastReminderAt ? stateWords(row.lastReminderState) : QString();
    case Updated: return agoWords(row.updated, now, m_zone);
    default: return {};
    }
}

Tone TicketListModel::tone(const TicketRow &row, int column) const
{
    switch (column) {
    case StageColumn: return toneOf(row.stage);
    case Due: return toneOfDue(row.due, row.stage, m_clock.now(), dayOf(m_clock.now(), m_zone).end);
    case LastReminder: return row.lastReminderAt ? Tone::Plain : Tone::Dim;
    case LastState: return row.hasUnreadAnswer ? Tone::Accent : toneOf(row.lastReminderState);
    default: return Tone::Plain;
    }
}

QString TicketListModel::hover(const TicketRow &row, int column) const
{
    if (column == Due && row.due)
        return absoluteWords(*row.due, m_zone);
    if (column == Updated)
        return absoluteWords(row.updated, m_zone);
    if (column == LastReminder && row.lastReminderAt)
        return absoluteWords(*row.lastReminderAt, m_zone);
    if (column == LastState && row.hasUnreadAnswer)
        return TicketWords::tr("The customer wrote after the last reminder (%1); nobody has looked at it yet.")
            .arg(stateWords(row.lastReminderState));
    return {};
}

} // namespace remindesk
