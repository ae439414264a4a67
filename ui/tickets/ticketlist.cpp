// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketlist.h"

#include <algorithm>

namespace remindesk {

TicketList::TicketList(const ConsolePorts &ports, const Seat &seat, QObject *parent)
    : QObject(parent)
    , m_tickets(ports.tickets)
    , m_clock(ports.clock)
    , m_seat(seat)
    , m_model(ports.clock, seat.zone)
    , m_saved(ports.settings)
{
    m_model.setFetch([this](const QString &after, int limit) { return m_tickets.list(query(after, limit)); });
    m_model.setOrder(m_filter.order);
    connect(&m_model, &PagedModelBase::pageArrived, this, &TicketList::answered);
    connect(&m_model, &PagedModelBase::failed, this, [this](const Error &error) {
        Q_EMIT failed(error);
        answered();
    });
    connect(&m_saved, &SavedFilters::failed, this, &TicketList::failed);
    connect(&m_saved, &SavedFilters::orderLoaded, this, [this](const QList<TicketOrder> &order) {
        if (m_filter.order == TicketFilter().order) // nobody sorted meanwhile
            setOrder(order);
    });
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

TicketQuery TicketList::query(const QString &after, int limit) const
{
    TicketQuery query;
    query.view = m_asked.view;
    query.owner = m_seat.me.key;
    query.text = m_asked.text;
    query.stages = m_asked.stages;
    query.onlyAnswered = m_asked.onlyAnswered;
    query.sort = m_asked.order.constFirst().by;
    query.descending = m_asked.order.constFirst().descending;
    query.thenBy = m_asked.order.mid(1);
    if (!query.text.isEmpty()) // what matches comes newest first
        query.descending = true;
    const DayBounds day = dayOf(m_clock.now(), m_seat.zone);
    query.dayBegin = day.begin;
    query.dayEnd = day.end;
    query.after = after;
    const bool isFirst = after.isEmpty() && m_model.isAsking();
    query.limit = isFirst && !query.text.isEmpty() ? firstFound : limit; // the first rows soon, while one types
    return query;
}

TicketQuery TicketList::everything() const
{
    TicketQuery all = query({}, 0);
    all.after.clear();
    return all;
}

QString TicketList::activeName() const
{
    for (const SavedFilter &saved : m_saved.all()) {
        if (saved.filter == m_filter)
            return saved.name;
    }
    return {};
}

void TicketList::setSeat(const Seat &seat)
{
    m_seat = seat;
    m_model.setZone(seat.zone);
    m_saved.load();
    ask();
    askForCounts();
}

void TicketList::setView(TicketView view)
{
    TicketFilter filter = m_filter;
    filter.view = view;
    filter.stages.clear();
    filter.onlyAnswered = false;
    change(filter);
}

void TicketList::setText(const QString &text)
{
    TicketFilter filter = m_filter;
    filter.text = text.simplified();
    change(filter);
}

void TicketList::setStages(const QList<Stage> &stages)
{
    TicketFilter filter = m_filter;
    filter.stages = stages;
    std::sort(filter.stages.begin(), filter.stages.end());
    change(filter);
}

void TicketList::setOnlyAnswered(bool onlyAnswered)
{
    TicketFilter filter = m_filter;
    filter.onlyAnswered = onlyAnswered;
    change(filter);
}

void TicketList::setOrder(const QList<TicketOrder> &order)
{
    TicketFilter filter = m_filter;
    filter.order.clear();
    for (const TicketOrder &key : order) {
        const bool isKnown = std::any_of(filter.order.begin(), filter.order.end(),
                                         [&](const TicketOrder &known) { return known.by == key.by; });
        if (!isKnown && filter.order.size() < mostKeys)
            filter.order += key;
    }
    if (filter.order.isEmpty())
        filter.order = TicketFilter().order;
    change(filter);
}

void TicketList::sortBy(TicketSort by, bool adds)
{
    QList<TicketOrder> order = m_filter.order;
    const auto found = std::find_if(order.begin(), order.end(), [&](const TicketOrder &key) { return key.by == by; });
    // Times begin with the newest, all else with the first; a due time with the next.
    const bool isTime = by == TicketSort::Updated || by == TicketSort::LastReminder;
    TicketOrder key{by, isTime};
    if (found != order.end() && (adds || order.size() == 1))
        key.descending = !found->descending;
    if (!adds)
        order = {key};
    else if (found != order.end())
        *found = key;
    else
        order += key;
    setOrder(order);
}

void TicketList::setFilter(const TicketFilter &filter)
{
    change(filter);
}

void TicketList::change(const TicketFilter &filter)
{
    if (filter == m_filter)
        return;
    if (filter.order != m_filter.order)
        m_saved.keepOrder(filter.order);
    m_filter = filter;
    m_model.setOrder(m_filter.text.isEmpty() ? m_filter.order : QList<TicketOrder>());
    Q_EMIT filterChanged();
    if (!m_model.isAsking())
        ask();
}

void TicketList::ask()
{
    m_asked = m_filter;
    m_model.ask();
}

void TicketList::answered()
{
    if (m_asked != m_filter && !m_model.isAsking())
        ask();
}

void TicketList::refresh()
{
    m_model.refresh();
    askForCounts();
}

void TicketList::askForCounts()
{
    listen(this, m_tickets.counts(query({}, 1)), [this](const Result<TicketCounts> &counts) {
        if (!counts) {
            Q_EMIT failed(counts.error());
            return;
        }
        m_counts = *counts;
        Q_EMIT countsChanged();
    });
}

} // namespace remindesk
