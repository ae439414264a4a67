// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodel.h"

#include "ui/common/celldelegate.h"
#include "translations/language.h"
#include "ui/common/timewords.h"
#include "ui/common/tones.h"
#include "wording/engagement.h"
#include "wording/wording.h"
#include "workflow/masking.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

struct HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(History)
};

} // namespace

HistoryModel::HistoryModel(const Clock &clock, QObject *parent)
    : PagedModel<HistoryRow>(parent)
    , m_clock(clock)
{
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case At: return HistoryWords::tr("Time");
    case Ticket: return HistoryWords::tr("Ticket");
    case Customer: return HistoryWords::tr("Customer");
    case ScenarioColumn: return HistoryWords::tr("Template");
    case ChannelColumn: return HistoryWords::tr("Channel");
    case To: return HistoryWords::tr("To");
    case Author: return HistoryWords::tr("Agent");
    case Owner: return HistoryWords::tr("Owner");
    case StateColumn: return HistoryWords::tr("State");
    case EngagementColumn: return HistoryWords::tr("Customer did");
    default: return {};
    }
}

QStringList HistoryModel::exportHeads() const
{
    QStringList heads;
    for (int column = 0; column < ColumnCount; ++column)
        heads += headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return heads + QStringList{HistoryWords::tr("Why"), HistoryWords::tr("Message")};
}

QStringList HistoryModel::exportCells(const HistoryRow &row, bool isClear) const
{
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells += column == At              ? isoLocal(row.created, m_zone)
                 : column == To            ? isClear ? row.recipient : maskedRecipient(row.channel, row.recipient)
                                           : text(row, column);
    return cells + QStringList{reasonWords(row.reason), row.message.value};
}

QVariant HistoryModel::cell(const HistoryRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case ToneRole: return int(column == StateColumn ? toneOf(row.state) : column == At ? Tone::Dim : Tone::Plain);
    case PillRole: return column == StateColumn;
    case Qt::ToolTipRole:
        return column == At            ? absoluteWords(row.created, m_zone)
               : column == StateColumn ? HistoryWords::tr("Since %1").arg(absoluteWords(row.at, m_zone))
                                       : QString();
    default: return {};
    }
}

QString HistoryModel::text(const HistoryRow &row, int column) const
{
    switch (column) {
    case At: return timeWords(row.created, m_clock.now(), m_zone);
    case Ticket: return row.ticketNumber;
    case Customer: return row.customerName;
    case ScenarioColumn: {
        const Scenario *scenario = m_kit ? m_kit->schema.scenario(row.scenario) : nullptr;
        const QString name = scenario ? scenario->name.in(uiLocale()) : row.scenario;
        return u"%1 v%2"_s.arg(name).arg(row.templateVersion);
    }
    case ChannelColumn: return channelWords(row.channel);
    case To:
        return QString(row.recipient).replace(u'\n', u", "_s); // masked below the screens for whoever may not see it
    case Author: return m_kit ? m_kit->person(row.author).name : row.author;
    case Owner: return row.owner;
    case StateColumn: return stateWords(row.state);
    case EngagementColumn: {
        QStringList words;
        for (const Engagement mark : row.engagement)
            words += engagementWords(mark);
        return words.join(u", "_s);
    }
    default: return {};
    }
}

} // namespace remindesk
