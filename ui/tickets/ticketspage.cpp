// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketspage.h"

#include "ui/common/widgets.h"
#include "ui/tickets/ticketlistview.h"
#include "ui/tickets/ticketpaneview.h"

#include <QSplitter>

using namespace Qt::StringLiterals;

namespace remindesk {

TicketsPage::TicketsPage(const Surroundings &around, const Seat &seat, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
    , m_list(around.ports, seat)
    , m_pane(around.ports)
{
    setObjectName(u"page.tickets"_s);
    auto *layout = column(this);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"tickets.splitter"_s);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    m_listView = new TicketListView(m_list, around.memory, splitter);
    m_paneView = new TicketPaneView(m_pane, seat.zone, splitter);
    splitter->addWidget(m_listView);
    splitter->addWidget(m_paneView);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 4);
    splitter->setSizes({330, 400});
    around.memory.keep(splitter);
    layout->addWidget(splitter);
    connect(m_listView, &TicketListView::currentChanged, &m_pane, &TicketPane::show);
    connect(m_listView, &TicketListView::opened, this, &TicketsPage::compose);
    connect(&m_list, &TicketList::failed, this, &TicketsPage::failed);
    connect(&m_pane, &TicketPane::failed, this, &TicketsPage::failed);
    addCommands();
}

void TicketsPage::addCommands()
{
    CommandTable &table = m_around.commands;
    const QString group = tr("Tickets");
    QAction *remind = table.add(this, {u"tickets.remind"_s, tr("Write reminder"), QKeySequence(u"Ctrl+N"_s), group},
                                [this] { compose(); });
    QAction *open = table.add(this, {u"tickets.open"_s, tr("Open ticket"), QKeySequence(u"Ctrl+O"_s), group}, [this] {
        if (m_pane.detail() && !m_pane.detail()->ticket.url.isEmpty())
            m_around.prompter.openLink(m_pane.detail()->ticket.url);
    });
    table.add(this, {u"tickets.search"_s, tr("Search tickets"), QKeySequence(u"Ctrl+F"_s), group},
              [this] { m_listView->focusSearch(); });
    table.add(this, {u"tickets.refresh"_s, tr("Refresh"), QKeySequence(u"F5"_s), group}, [this] { refresh(); });
    m_paneView->setActions(remind, open);
}

void TicketsPage::compose()
{
    if (const auto &detail = m_pane.detail())
        Q_EMIT composeAsked(detail->ticket.id);
}

void TicketsPage::setKit(const Kit &kit)
{
    m_pane.setKit(kit);
}

void TicketsPage::setSeat(const Seat &seat)
{
    m_list.setSeat(seat);
    m_paneView->setZone(seat.zone);
}

void TicketsPage::refresh()
{
    m_list.refresh();
    m_pane.refresh();
}

void TicketsPage::showTicket(const TicketId &id)
{
    if (!m_listView->select(id))
        m_pane.show(id); // not in the present list: the pane shows it all the same
}

void TicketsPage::focusList()
{
    m_listView->focusTable();
}

} // namespace remindesk
