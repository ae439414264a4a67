// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty list of tickets says: why it is empty, and what fills it.
#include "ui/tickets/ticketlistview.h"

#include "ui/common/emptystate.h"

using namespace Qt::StringLiterals;

namespace remindesk {

void TicketListView::showEmptiness()
{
    const TicketFilter &filter = m_list.filter();
    const bool hasRows = m_list.model().rowCount() > 0;
    m_empty->showContent(hasRows);
    if (hasRows)
        return;
    const auto say = [this](const QString &title, const QString &text, const QString &action = {},
                            std::function<void()> run = [] {}) {
        m_empty->setWords(title, text);
        m_empty->setAction(action, std::move(run));
    };
    const auto lookEverywhere = [this] {
        TicketFilter wide;
        wide.view = TicketView::All;
        wide.text = m_list.text();
        m_list.setFilter(wide);
    };
    if (m_list.counts().all == 0)
        return m_canSetUp ? say(tr("No tickets yet"),
                                tr("Tickets come from your ticket system or from a file. Connect one, and they appear here."),
                                tr("Connect a ticket source"), [this] { Q_EMIT sourcesAsked(); })
                          : say(tr("No tickets yet"), tr("Tickets come from your ticket system or from a file. "
                                                         "An admin connects one in the settings."));
    if (m_list.model().isSeeking())
        return say(tr("Searching…"), tr("These words seldom meet; older tickets are being looked through."));
    if (!filter.text.isEmpty() && filter.view == TicketView::All && filter.stages.isEmpty() && !filter.onlyAnswered)
        return say(tr("Nothing found"), tr("No ticket has these words. Try fewer of them, or the ticket's number."));
    if (!filter.text.isEmpty())
        return say(tr("Nothing found"), tr("No ticket in this view has these words."), tr("Search all tickets"),
                   lookEverywhere);
    if (filter.onlyAnswered)
        return say(tr("No new answers"), tr("When a customer writes after a reminder, the ticket appears here until "
                                            "somebody has looked at it."));
    if (!filter.stages.isEmpty())
        return say(tr("Nothing here"), tr("No ticket of this view is in the chosen stages."), tr("Every stage"),
                   [this] { m_list.setStages({}); });
    switch (filter.view) {
    case TicketView::MyOpen:
        return say(tr("All done"), tr("No open ticket is yours. What is assigned to you appears here."));
    case TicketView::WaitingOnCustomer:
        return say(tr("Nobody is waited for"), tr("Tickets appear here while their customer has to do something."));
    case TicketView::DueToday:
        return say(tr("Nothing is due today"), tr("Open tickets appear here on the day they are due."));
    case TicketView::NeverReminded:
        return say(tr("Everybody knows"), tr("Every open ticket's customer has been reminded at least once."));
    case TicketView::All:
        return say(tr("Nothing here"), tr("No ticket belongs in this view right now."));
    }
}

} // namespace remindesk
