// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/ticketspage.h"

#include "ui/common/revealing.h"
#include "ui/common/widgets.h"
#include "ui/tickets/bulkdialog.h"
#include "ui/tickets/columnsdialog.h"
#include "ui/tickets/customerdialog.h"
#include "ui/tickets/filterbar.h"
#include "ui/tickets/ticketlistview.h"
#include "ui/tickets/ticketpaneview.h"
#include "ui/tickets/timelineview.h"

#include <QSplitter>

using namespace Qt::StringLiterals;

namespace remindesk {

TicketsPage::TicketsPage(const Surroundings &around, const Seat &seat, QWidget *parent)
    : QWidget(parent)
    , m_around(around)
    , m_seat(seat)
    , m_list(around.ports, seat)
    , m_pane(around.ports)
{
    setObjectName(u"page.tickets"_s);
    auto *layout = column(this);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"tickets.splitter"_s);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    m_listView = new TicketListView(m_list, around, splitter);
    m_paneView = new TicketPaneView(m_pane, seat.zone, splitter);
    splitter->addWidget(m_listView);
    splitter->addWidget(m_paneView);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 4);
    splitter->setSizes({330, 400});
    around.memory.keep(splitter);
    layout->addWidget(splitter);
    setFocusProxy(m_listView);
    connect(m_listView, &TicketListView::currentChanged, &m_pane, &TicketPane::show);
    connect(m_listView, &TicketListView::opened, this, &TicketsPage::compose);
    connect(m_listView, &TicketListView::sourcesAsked, this, &TicketsPage::sourcesAsked);
    connect(&m_list, &TicketList::failed, this, &TicketsPage::failed);
    connect(&m_pane, &TicketPane::failed, this, &TicketsPage::failed);
    m_dwell.setSingleShot(true);
    m_dwell.setInterval(seenAfterMs);
    connect(&m_dwell, &QTimer::timeout, this, &TicketsPage::markSeen);
    connect(&m_pane, &TicketPane::changed, this, &TicketsPage::watchAnswer);
    addCommands();
    addQueueCommands();
    addFilterCommands();
    addRevealing();
}

void TicketsPage::addRevealing()
{
    m_revealing = new Revealing(m_around, this);
    TimelineView &lines = m_paneView->timeline();
    connect(&lines, &TimelineView::revealAsked, m_revealing, &Revealing::ask);
    connect(m_revealing, &Revealing::failed, this, &TicketsPage::failed);
    connect(m_revealing, &Revealing::revealed, this,
            [this](const HistoryDetail &detail) { m_pane.showInTheClear(detail.item); });
    m_around.commands.add(this, {u"tickets.revealLine"_s, tr("Show personal data of this reminder…"), {}, tr("Tickets")},
                          [this, &lines] {
                              if (const MessageId id = lines.maskedMessage(); !id.isEmpty() && m_revealing->isAllowed())
                                  m_revealing->ask(id);
                          });
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
    QAction *many = table.add(this, {u"tickets.remindMany"_s, tr("Remind selected tickets…"),
                                     QKeySequence(u"Ctrl+Shift+N"_s), group},
                              [this] { m_listView->whenSelected([this] { remindMany(); }); });
    m_reach = table.add(this, {u"tickets.customer"_s, tr("How to reach the customer…"), QKeySequence(u"Ctrl+Shift+B"_s), group},
                        [this] { reachCustomer(); });
    m_paneView->setCustomerAction(mayEditContact() ? m_reach : nullptr);
    table.add(this, {u"tickets.refresh"_s, tr("Refresh"), QKeySequence(u"F5"_s), group}, [this] { refresh(); });
    m_paneView->setActions(remind, open);
    m_listView->setBulkAction(many);
    table.add(this, {u"tickets.selectAll"_s, tr("Select all tickets found"), QKeySequence::SelectAll, group},
              [this] { m_listView->selectAllFound(); });
}

void TicketsPage::addQueueCommands()
{
    int digit = 0;
    for (const TicketView view : {TicketView::MyOpen, TicketView::WaitingOnCustomer, TicketView::DueToday,
                                  TicketView::NeverReminded, TicketView::All}) {
        ++digit;
        m_around.commands.add(this,
                              {u"tickets.queue%1"_s.arg(digit), tr("Tickets: %1").arg(viewWords(view)),
                               QKeySequence(u"Alt+%1"_s.arg(digit)), tr("Tickets")},
                              [this, view] { m_list.setView(view); });
    }
    m_around.commands.add(this,
                          {u"tickets.queue6"_s, tr("Tickets: new answers"), QKeySequence(u"Alt+6"_s), tr("Tickets")},
                          [this] { m_list.setOnlyAnswered(!m_list.filter().onlyAnswered); });
}

void TicketsPage::addFilterCommands()
{
    CommandTable &table = m_around.commands;
    const QString group = tr("Tickets");
    FilterBar &filters = m_listView->filters();
    table.add(this, {u"tickets.search"_s, tr("Search tickets"), QKeySequence(u"Ctrl+F"_s), group},
              [&filters] { filters.focusSearch(); });
    table.add(this, {u"tickets.filterMenu"_s, tr("Filter tickets"), QKeySequence(u"Ctrl+Shift+F"_s), group},
              [&filters] { filters.openFilters(); });
    table.add(this, {u"tickets.saveFilter"_s, tr("Save as filter…"), QKeySequence(u"Ctrl+Shift+S"_s), group},
              [&filters] { filters.saveFilter(); });
    table.add(this, {u"tickets.renameFilter"_s, tr("Rename filter…"), {}, group},
              [&filters] { filters.renameFilter(); });
    table.add(this, {u"tickets.removeFilter"_s, tr("Delete filter"), {}, group}, [&filters] { filters.removeFilter(); });
    table.add(this, {u"tickets.columns"_s, tr("Columns and order…"), QKeySequence(u"Ctrl+Shift+L"_s), group}, [this] {
        (new ColumnsDialog(m_list, *m_listView->table().horizontalHeader(), this))->open();
    });
}

void TicketsPage::remindMany()
{
    const QList<TicketRow> tickets = m_listView->selected();
    if (!m_kit || tickets.isEmpty() || m_bulk)
        return;
    m_bulk = new BulkDialog(m_around.ports, m_kit, m_seat, tickets, this);
    connect(m_bulk, &BulkDialog::queued, this, &TicketsPage::refresh);
    connect(m_bulk, &BulkDialog::undoLeft, this, &TicketsPage::undoLeft);
    connect(m_bulk, &BulkDialog::failed, this, &TicketsPage::failed);
    connect(m_bulk, &BulkDialog::composeAsked, this, &TicketsPage::composeAsked);
    m_bulk->open();
}

bool TicketsPage::mayEditContact() const
{
    const Session *session = m_around.ports.session;
    return !session || can(session->actor(), Permission::EditContact);
}

void TicketsPage::reachCustomer()
{
    if (!m_pane.detail() || !mayEditContact())
        return;
    const Customer customer = m_pane.detail()->customer;
    auto *dialog = new CustomerDialog(m_around.ports, m_kit, customer, this);
    connect(dialog, &CustomerDialog::changed, this, [this, customer](const CustomerPreferences &before) {
        refresh();
        Q_EMIT undoOffered(tr("Changed how %1 is reached.").arg(customer.name), [this, id = customer.id, before] { keepPreferences(id, before); });
    });
    dialog->open();
}

void TicketsPage::keepPreferences(const CustomerId &customer, const CustomerPreferences &wanted)
{
    listen(this, m_around.ports.tickets.setPreferences(customer, wanted), [this](const Result<CustomerPreferences> &before) {
        if (!before)
            Q_EMIT failed(before.error());
        refresh();
    });
}

void TicketsPage::watchAnswer()
{
    const TicketRow *row = m_list.model().at(m_list.model().rowOf(m_listView->current().value));
    if (!m_pane.detail() || !row || !row->hasUnreadAnswer || row->id != m_pane.detail()->ticket.id)
        m_dwell.stop();
    else if (!m_dwell.isActive())
        m_dwell.start();
}

void TicketsPage::markSeen()
{
    if (!m_pane.detail() || !isVisible() || !isActiveWindow())
        return;
    const TicketId id = m_pane.detail()->ticket.id;
    listen(this, m_around.ports.tickets.markSeen(id, lastMessageIn(m_pane.detail()->events)), [this](const Done &done) {
        if (done)
            m_list.refresh();
        else
            Q_EMIT failed(done.error());
    });
}

void TicketsPage::compose()
{
    if (const auto &detail = m_pane.detail())
        Q_EMIT composeAsked(detail->ticket.id);
}

void TicketsPage::setKit(const Kit &kit)
{
    m_kit = kit;
    m_pane.setKit(kit);
}

void TicketsPage::setSeat(const Seat &seat)
{
    m_seat = seat;
    m_list.setSeat(seat);
    m_revealing->setSeat(seat);
    m_paneView->timeline().setMayReveal(m_revealing->isAllowed());
    m_pane.forgetTheClear();
    m_paneView->setZone(seat.zone);
    m_paneView->setCustomerAction(mayEditContact() ? m_reach : nullptr);
}

void TicketsPage::refresh()
{
    m_list.refresh();
    m_pane.refresh();
    if (m_bulk)
        m_bulk->refresh();
}

void TicketsPage::showTicket(const TicketId &id)
{
    if (!m_listView->select(id))
        m_pane.show(id); // not in the present list: the pane shows it all the same
}

} // namespace remindesk
