// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketlist.h"

namespace remindesk {

TicketList::TicketList(const ConsolePorts &ports, const Seat &seat, QObject *parent)
    : QObject(parent)
    , m_tickets(ports.tickets)
    , m_clock(ports.clock)
    , m_seat(seat)
    , m_model(ports.clock, seat.zone)
{
    m_query.view = TicketView::MyOpen;
    m_query.owner = seat.me.key;
    m_model.setFetch([this](const QString &after) { return m_tickets.list(query(after)); });
    connect(&m_model, &PagedModelBase::failed, this, &TicketList::failed);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &TicketList::refresh);
}

qint64 TicketList::countOf(const TicketCounts &counts, TicketView view)
{
    switch (view) {
    case TicketView::MyOpen: return counts.myOpen;
    case TicketView::WaitingOnCustomer: return counts.waiting;
    case TicketView::DueToday: return counts.dueToday;
    case TicketView::NeverReminded: return counts.neverReminded;
    case TicketView::All: return counts.all;
    }
    return 0;
}

TicketQuery TicketList::query(const QString &after) const
{
    TicketQuery query = m_query;
    const DayBounds day = dayOf(m_clock.now(), m_seat.zone);
    query.dayBegin = day.begin;
    query.dayEnd = day.end;
    query.after = after;
    return query;
}

void TicketList::setSeat(const Seat &seat)
{
    m_seat = seat;
    m_query.owner = seat.me.key;
    m_model.setZone(seat.zone);
    refresh();
}

void TicketList::setView(TicketView view)
{
    if (view == m_query.view)
        return;
    m_query.view = view;
    refresh();
    Q_EMIT viewChanged(view);
}

void TicketList::setText(const QString &text)
{
    const QString wanted = text.simplified();
    if (wanted == m_query.text)
        return;
    m_query.text = wanted;
    m_typing.start();
}

void TicketList::refresh()
{
    m_typing.stop();
    m_model.reload();
    askForCounts();
}

void TicketList::askForCounts()
{
    listen(this, m_tickets.counts(query({})), [this](const Result<TicketCounts> &counts) {
        if (!counts) {
            Q_EMIT failed(counts.error());
            return;
        }
        m_counts = *counts;
        Q_EMIT countsChanged();
    });
}

} // namespace remindesk
