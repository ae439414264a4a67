// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketpane.h"

#include "translations/language.h"

namespace remindesk {

TicketPane::TicketPane(const ConsolePorts &ports, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
{
}

void TicketPane::setZone(const TimeZoneId &zone)
{
    m_zone = zone;
    Q_EMIT changed();
}

void TicketPane::setKit(const Kit &kit)
{
    m_kit = kit;
    if (m_detail) {
        loadTimeline(m_id);
        loadFrequency(m_id);
    }
}

void TicketPane::show(const TicketId &id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_frequency.reset();
    m_reminders.clear();
    m_lastReminders.clear();
    m_inTheClear.clear();
    if (id.isEmpty()) {
        m_detail.reset();
        m_timeline.clear();
        Q_EMIT changed();
        return;
    }
    refresh();
}

void TicketPane::refresh()
{
    if (m_id.isEmpty())
        return;
    listen(this, m_ports.tickets.detail(m_id), [this, id = m_id](const Result<TicketDetail> &detail) {
        if (id != m_id)
            return;
        if (!detail) {
            Q_EMIT failed(detail.error());
            return;
        }
        m_detail = *detail;
        drawTimeline();
        loadTimeline(id);
        loadFrequency(id);
        loadLastReminders(id);
    });
}

void TicketPane::loadTimeline(const TicketId &id)
{
    listen(this, m_ports.history.ofTicket(id), [this, id](const Result<QList<HistoryRow>> &rows) {
        if (id != m_id || !m_detail)
            return;
        if (!rows) {
            Q_EMIT failed(rows.error());
            return;
        }
        m_reminders = *rows;
        drawTimeline();
    });
}

void TicketPane::drawTimeline()
{
    QList<HistoryRow> rows = m_reminders;
    for (HistoryRow &row : rows) {
        const auto clear = m_inTheClear.constFind(row.message);
        if (clear == m_inTheClear.constEnd())
            continue;
        row.recipient = clear->message.recipient;
        row.customerName = clear->customerName;
        row.isMasked = false;
    }
    m_timeline = timelineOf(m_detail->events, rows, m_kit ? m_kit->schema : FormSchema(), uiLocale());
    Q_EMIT changed();
}

void TicketPane::showInTheClear(const OutboxItem &item)
{
    if (item.ticket != m_id || !m_detail)
        return;
    m_inTheClear.insert(item.id, item);
    drawTimeline();
}

/// What this customer was written lately, about whatever ticket.
void TicketPane::loadLastReminders(const TicketId &id)
{
    constexpr int shown = 3;
    listen(this, m_ports.history.ofCustomer(m_detail->customer.id, shown), [this, id](const Result<QList<HistoryRow>> &rows) {
        if (id != m_id)
            return;
        if (!rows) {
            Q_EMIT failed(rows.error());
            return;
        }
        m_lastReminders = *rows;
        Q_EMIT changed();
    });
}

void TicketPane::loadFrequency(const TicketId &id)
{
    if (!m_kit)
        return;
    const auto facts = m_ports.reminders.policyFacts(id, m_ports.clock.now(), m_kit->rules);
    listen(this, facts, [this, id](const Result<PolicyFacts> &known) {
        if (id != m_id || !known)
            return; // the card has one line less; composing asks again and says so
        m_frequency = frequencyFact(*known, m_kit->rules);
        Q_EMIT changed();
    });
}

QList<CustomerFact> TicketPane::customer() const
{
    if (!m_detail)
        return {};
    QList<CustomerFact> facts = customerFacts(m_detail->customer, m_ports.clock.now());
    if (m_frequency)
        facts += *m_frequency;
    facts += remindersFact(m_lastReminders, m_detail->ticket.number, m_ports.clock.now(), m_zone);
    return facts;
}

QString TicketPane::ownerName() const
{
    if (!m_detail || m_detail->ticket.owner.isEmpty())
        return {};
    return m_kit ? m_kit->person(m_detail->ticket.owner).name : m_detail->ticket.owner;
}

} // namespace remindesk
