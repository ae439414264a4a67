// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outboxmodel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/timewords.h"
#include "ui/common/tones.h"
#include "wording/wording.h"

#include <QCoreApplication>

namespace remindesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Outbox)
};

} // namespace

OutboxActions actionsFor(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Queued: return {.canCancel = true};
    case DeliveryState::Scheduled: return {.canCancel = true, .canRetry = true};
    case DeliveryState::Held: return {.canCancel = true, .canRetry = true, .canSwitch = true};
    case DeliveryState::Unknown:
        return {.canCancel = true, .canRetry = true, .canMarkArrived = true, .canSwitch = true};
    case DeliveryState::Failed: return {.canCancel = true, .canRetry = true, .canSwitch = true};
    default: return {};
    }
}

OutboxModel::OutboxModel(const Clock &clock, QObject *parent)
    : PagedModel<OutboxItem>(parent)
    , m_clock(clock)
{
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Ticket: return Words::tr("Ticket");
    case Customer: return Words::tr("Customer");
    case ChannelColumn: return Words::tr("Channel");
    case To: return Words::tr("To");
    case StateColumn: return Words::tr("State");
    case Why: return Words::tr("Why");
    case Next: return Words::tr("Next try");
    default: return {};
    }
}

QVariant OutboxModel::cell(const OutboxItem &item, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(item, column);
    case ToneRole: return int(column == StateColumn ? toneOf(item.state) : column == Why ? Tone::Dim : Tone::Plain);
    case PillRole: return column == StateColumn;
    case Qt::ToolTipRole: return column == Next ? absoluteWords(item.nextTry, m_zone) : QString();
    default: return {};
    }
}

void OutboxModel::showInTheClear(const OutboxItem &item)
{
    m_inTheClear.insert(item.id, item);
    if (const int row = rowOf(item.id.value); row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount({}) - 1));
}

QString OutboxModel::text(const OutboxItem &shown, int column) const
{
    const auto clear = m_inTheClear.constFind(shown.id);
    const bool isPersonal = column == Customer || column == To;
    const OutboxItem &item = isPersonal && clear != m_inTheClear.constEnd() ? *clear : shown;
    switch (column) {
    case Ticket: return item.ticketNumber;
    case Customer: return item.customerName;
    case ChannelColumn: return channelWords(item.message.channel);
    case To: // masked by the use case for whom it is not (workflow/masking.h)
        return item.message.channel == Channel::Letter ? item.message.recipient.section(QLatin1Char('\n'), -1)
                                                       : item.message.recipient;
    case StateColumn: return stateWords(item.state);
    case Why: return item.reason.isEmpty() ? QString() : reasonWords(item.reason);
    case Next: {
        const bool isWaiting = item.state == DeliveryState::Queued || item.state == DeliveryState::Scheduled
                               || item.state == DeliveryState::Held;
        if (!isWaiting)
            return {};
        return item.nextTry <= m_clock.now() ? Words::tr("now") : timeWords(item.nextTry, m_clock.now(), m_zone);
    }
    default: return {};
    }
}

} // namespace remindesk
