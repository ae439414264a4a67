// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "ui/tickets/ticketlist.h"
#include "ui/tickets/ticketpane.h"

#include <QWidget>

namespace remindesk {

class TicketListView;
class TicketPaneView;

/// The place "Tickets": list above, ticket below. Asks for nothing before setSeat().
class TicketsPage final : public QWidget
{
    Q_OBJECT

public:
    TicketsPage(const Surroundings &around, const Seat &seat, QWidget *parent = nullptr);

    void setKit(const Kit &kit);
    void setSeat(const Seat &seat);
    /// Something changed: asks the stores again.
    void refresh();
    /// Shows one ticket, wherever it is in the lists.
    void showTicket(const TicketId &id);
    void focusList();

    [[nodiscard]] TicketList &list() { return m_list; }

Q_SIGNALS:
    void composeAsked(const remindesk::TicketId &id);
    void failed(const remindesk::Error &error);

private:
    void addCommands();
    void compose();

    Surroundings m_around;
    TicketList m_list;
    TicketPane m_pane;
    TicketListView *m_listView = nullptr;
    TicketPaneView *m_paneView = nullptr;
};

} // namespace remindesk
