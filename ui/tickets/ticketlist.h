// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tickets/ticketfilter.h"
#include "ui/tickets/ticketlistmodel.h"

namespace remindesk {

/// State of the ticket list: which queue, which words, which order, how many. No widgets.
/// Signals come on the window's thread.
class TicketList final : public QObject
{
    Q_OBJECT

public:
    TicketList(const ConsolePorts &ports, const Seat &seat, QObject *parent = nullptr);

    [[nodiscard]] TicketListModel &model() { return m_model; }
    [[nodiscard]] SavedFilters &saved() { return m_saved; }
    [[nodiscard]] const TicketFilter &filter() const { return m_filter; }
    [[nodiscard]] TicketView view() const { return m_filter.view; }
    [[nodiscard]] const TicketCounts &counts() const { return m_counts; }
    [[nodiscard]] QString text() const { return m_filter.text; }
    [[nodiscard]] static qint64 countOf(const TicketCounts &counts, TicketView view);
    /// The saved filter that is shown just as it was saved; empty: none.
    [[nodiscard]] QString activeName() const;

    void setSeat(const Seat &seat);
    /// A queue, no longer narrowed to stages or answers.
    void setView(TicketView view);
    /// Searches at once. While an answer is on its way the newest words wait for it: questions never pile up.
    void setText(const QString &text);
    void setStages(const QList<Stage> &stages);
    void setOnlyAnswered(bool onlyAnswered);
    void setOrder(const QList<TicketOrder> &order);
    /// Sorts by this, or turns the order round when it is sorted by this already; `adds`: behind the keys there are.
    void sortBy(TicketSort by, bool adds);
    void setFilter(const TicketFilter &filter);
    /// Asks again now: a sync or a reminder changed something. Selection and place stay.
    void refresh();

    /// What brings every ticket the present filter finds, for Gathering.
    [[nodiscard]] TicketQuery everything() const;

    static constexpr int mostKeys = 3;
    static constexpr int firstFound = 60; ///< rows of a search's first page

Q_SIGNALS:
    void filterChanged();
    void countsChanged();
    void failed(const remindesk::Error &error);

private:
    [[nodiscard]] TicketQuery query(const QString &after, int limit) const;
    void change(const TicketFilter &filter);
    void ask();
    void answered();
    void askForCounts();

    TicketStore &m_tickets;
    const Clock &m_clock;
    Seat m_seat;
    TicketFilter m_filter;
    TicketFilter m_asked; ///< what the present rows answer
    TicketCounts m_counts;
    TicketListModel m_model;
    SavedFilters m_saved;
};

} // namespace remindesk
