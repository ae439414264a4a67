// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/bulkreminder.h"

#include "form/draftfields.h"
#include "translations/language.h"
#include "ui/common/undobar.h"
#include "ui/common/kitlabels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int statesAtOnce = 100; // queued rows whose state is looked up at each refresh

QList<TicketId> idsOf(const QList<TicketRow> &rows)
{
    QList<TicketId> ids;
    for (const TicketRow &row : rows)
        ids += row.id;
    return ids;
}

} // namespace

BulkReminderModel::BulkReminderModel(const ConsolePorts &ports, const Kit &kit, const Seat &seat,
                                     const QList<TicketRow> &tickets, QObject *parent)
    : QAbstractTableModel(parent)
    , m_ports(ports)
    , m_kit(kit)
    , m_seat(seat)
    , m_tickets(tickets)
    , m_run({ports.tickets, ports.reminders, ports.clock, ports.approvals}, kit, idsOf(tickets))
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &BulkReminderModel::check);
    connect(&m_run, &BulkRun::rowChanged, this, [this](int row) {
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
    connect(&m_run, &BulkRun::failed, this, &BulkReminderModel::failed);
    connect(&m_run, &BulkRun::progressed, this, &BulkReminderModel::progressed);
    connect(&m_run, &BulkRun::finished, this, &BulkReminderModel::finish);
    connect(&m_run, &BulkRun::tookBack, this, &BulkReminderModel::tookBack);
}

QList<const Scenario *> BulkReminderModel::scenarios() const
{
    QList<const Scenario *> all;
    for (const Scenario &scenario : m_kit->schema.scenarios)
        all += &scenario;
    return all;
}

void BulkReminderModel::setScenario(const QString &key)
{
    if (key == m_wish.scenario || !m_kit->schema.scenario(key))
        return;
    m_wish.scenario = key;
    m_wish.fields = {};
    m_asked.clear();
    Q_EMIT askedChanged();
    check();
}

void BulkReminderModel::setField(const QString &key, const QString &text)
{
    if (text.trimmed().isEmpty())
        m_wish.fields.remove(key);
    else
        m_wish.fields.insert(key, text.trimmed());
    m_typing.start();
}

QString BulkReminderModel::labelOf(const QString &field) const
{
    const Scenario *scenario = m_kit->schema.scenario(m_wish.scenario);
    for (const DetailField &detail : scenario ? scenario->details : QList<DetailField>()) {
        if (field == "details."_L1 + detail.key)
            return detail.label.in(uiLocale());
    }
    const FieldRule *rule = m_kit->schema.field(field);
    return rule ? rule->label.in(uiLocale()) : fieldWords(field);
}

Labels BulkReminderModel::labels() const
{
    return labelsOf(m_kit.get(), m_wish.scenario, m_seat.zone);
}

QString BulkReminderModel::problemOf(const QString &field) const
{
    for (const BulkRow &row : m_run.rows()) {
        for (const Finding &finding : row.findings) {
            if (finding.field == field && finding.severity == Severity::Blocking)
                return sentence(finding, labels());
        }
        if (row.error && row.error->where == field)
            return sentence(*row.error);
    }
    return {};
}

void BulkReminderModel::check()
{
    m_typing.stop();
    m_isSending = false;
    if (!m_wish.scenario.isEmpty())
        m_run.check(m_wish);
}

void BulkReminderModel::send()
{
    if (m_typing.isActive() || m_run.isRunning() || m_run.count(BulkState::Ready) + m_run.count(BulkState::Canceled) == 0)
        return;
    m_isSending = true;
    m_run.send(UndoBar::offerMs + 1000); // nothing goes while Undo is offered
}

void BulkReminderModel::takeBack()
{
    m_states.clear();
    m_run.takeBack(m_seat.source());
}

void BulkReminderModel::letGo()
{
    if (m_ports.wakeDispatcher)
        m_ports.wakeDispatcher();
    refresh();
}

QList<MessageId> BulkReminderModel::queuedMessages() const
{
    QList<MessageId> messages;
    for (const BulkRow &row : m_run.rows()) {
        if (row.state == BulkState::Queued)
            messages += row.messages;
    }
    return messages;
}

void BulkReminderModel::cancel()
{
    m_run.cancel();
}

void BulkReminderModel::finish()
{
    if (m_isSending) {
        Q_EMIT sent();
        return;
    }
    collectAsked();
    Q_EMIT judged();
}

void BulkReminderModel::collectAsked()
{
    const QStringList known = draftFieldKeys();
    QStringList asked = m_asked;
    for (const BulkRow &row : m_run.rows()) {
        for (const Finding &finding : row.findings) {
            const bool isOwn = finding.field == "channels"_L1; // how a customer can be reached differs from row to row
            const bool canBeSet = !isOwn && (known.contains(finding.field) || finding.field.startsWith("details."_L1));
            if (finding.severity == Severity::Blocking && canBeSet && !asked.contains(finding.field))
                asked += finding.field;
        }
    }
    if (asked == m_asked)
        return;
    std::stable_sort(asked.begin(), asked.end(), [&](const QString &a, const QString &b) {
        const auto place = [&](const QString &key) { return quint64(known.indexOf(key)); }; // details last
        return place(a) < place(b);
    });
    m_asked = asked;
    Q_EMIT askedChanged();
}

void BulkReminderModel::refresh()
{
    int looked = 0;
    for (int row = 0; row < m_tickets.size() && looked < statesAtOnce; ++row) {
        const bool isOpen = !m_states.contains(row) || !isFinal(m_states.value(row).first);
        if (m_run.rows().at(row).state == BulkState::Queued && !m_run.rows().at(row).messages.isEmpty() && isOpen) {
            ++looked;
            askState(row);
        }
    }
}

void BulkReminderModel::askState(int row)
{
    const MessageId message = m_run.rows().at(row).messages.constFirst();
    listen(this, m_ports.history.detail(message), [this, row](const Result<HistoryDetail> &detail) {
        if (!detail) {
            Q_EMIT failed(detail.error());
            return;
        }
        m_states.insert(row, {detail->item.state, detail->item.reason});
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
}

} // namespace remindesk
