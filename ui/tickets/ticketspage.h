// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "ui/tickets/ticketlist.h"
#include "ui/tickets/ticketpane.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace remindesk {

class BulkDialog;
class TicketListView;
class TicketPaneView;
class Revealing;

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
    /// The one shown in the pane; nothing: none is.
    [[nodiscard]] const std::optional<TicketDetail> &ticket() const { return m_pane.detail(); }

    [[nodiscard]] TicketList &list() { return m_list; }

    static constexpr int seenAfterMs = 1200; ///< an answer counts as seen when its ticket was in sight for so long

Q_SIGNALS:
    void composeAsked(const remindesk::TicketId &id);
    void undoOffered(const QString &words, const std::function<void()> &undo); ///< done, and the way back
    void undoLeft(const QList<remindesk::MessageId> &messages); ///< sent to many, may still be taken back
    void failed(const remindesk::Error &error);
    void sourcesAsked(); ///< where tickets come from is to be set up

private:
    void addCommands();
    void addQueueCommands();
    void addFilterCommands();
    void addRevealing();
    void compose();
    void remindMany();
    void reachCustomer();
    void keepPreferences(const CustomerId &customer, const CustomerPreferences &wanted);
    [[nodiscard]] bool mayEditContact() const;
    void watchAnswer();
    void markSeen();

    Surroundings m_around;
    Seat m_seat;
    QAction *m_reach = nullptr;
    Kit m_kit;
    TicketList m_list;
    TicketPane m_pane;
    TicketListView *m_listView = nullptr;
    TicketPaneView *m_paneView = nullptr;
    Revealing *m_revealing = nullptr;
    QPointer<BulkDialog> m_bulk;
    QTimer m_dwell;
};

} // namespace remindesk
