// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of a bulk reminder say: every result in words and in its tone.
#include "ui/tickets/bulkreminder.h"

#include "ui/common/celldelegate.h"
#include "ui/common/kitlabels.h"
#include "ui/common/tones.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QString firstBlocking(const Findings &findings, const Labels &labels)
{
    const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.severity == Severity::Blocking;
    });
    return found == findings.end() ? QString() : sentence(*found, labels);
}

} // namespace

QString BulkReminderModel::summary() const
{
    const auto part = [this](BulkState state, const QString &words) {
        return m_run.count(state) > 0 ? words : QString();
    };
    QStringList parts;
    if (m_wish.scenario.isEmpty())
        return tr("Choose a scenario.");
    parts += part(BulkState::Queued, tr("%n in the outbox", nullptr, m_run.count(BulkState::Queued)));
    parts += part(BulkState::Ready, tr("%n ready", nullptr, m_run.count(BulkState::Ready)));
    parts += part(BulkState::Blocked, tr("%n blocked", nullptr, m_run.count(BulkState::Blocked)));
    parts += part(BulkState::Failed, tr("%n failed", nullptr, m_run.count(BulkState::Failed)));
    parts += part(BulkState::Canceled, tr("%n not sent", nullptr, m_run.count(BulkState::Canceled)));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

int BulkReminderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tickets.size());
}

int BulkReminderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BulkReminderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TicketRow &ticket = m_tickets.at(index.row());
    const bool isResult = index.column() == ResultColumn;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return isResult ? words(index.row()) : index.column() == Number ? ticket.number : ticket.customerName;
    if (role == ToneRole)
        return int(isResult ? tone(index.row()) : Tone::Plain);
    return {};
}

QVariant BulkReminderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Number ? tr("No.") : section == CustomerName ? tr("Customer") : tr("Result");
}

QString BulkReminderModel::words(int row) const
{
    const BulkRow &result = m_run.rows().at(row);
    switch (result.state) {
    case BulkState::Waiting: return m_wish.scenario.isEmpty() ? QString() : u"…"_s;
    case BulkState::Ready: return tr("Ready. %1").arg(decisionSentence(result.decision, m_seat.zone));
    case BulkState::Queued:
        if (const auto known = m_states.constFind(row); known != m_states.cend() && known->first != DeliveryState::Queued)
            return known->second.isEmpty() ? stateWords(known->first)
                                           : u"%1 · %2"_s.arg(stateWords(known->first), reasonWords(known->second));
        return tr("In the outbox. %1").arg(decisionSentence(result.decision, m_seat.zone));
    case BulkState::Canceled: return tr("Not sent: stopped or taken back");
    case BulkState::Blocked:
    case BulkState::Failed: break;
    }
    if (result.error)
        return sentence(*result.error);
    const QString finding = firstBlocking(result.findings, labels());
    return finding.isEmpty() ? decisionSentence(result.decision, m_seat.zone) : finding;
}

Tone BulkReminderModel::tone(int row) const
{
    const BulkRow &result = m_run.rows().at(row);
    const bool isHeld = result.decision.verdict == Verdict::HoldUntil;
    switch (result.state) {
    case BulkState::Ready: return isHeld ? Tone::Attention : Tone::Plain;
    case BulkState::Queued:
        if (m_states.contains(row) && m_states.value(row).first != DeliveryState::Queued)
            return toneOf(m_states.value(row).first);
        return isHeld ? Tone::Attention : Tone::Good;
    case BulkState::Blocked:
    case BulkState::Failed: return Tone::Wrong;
    case BulkState::Waiting:
    case BulkState::Canceled: break;
    }
    return Tone::Dim;
}

} // namespace remindesk
