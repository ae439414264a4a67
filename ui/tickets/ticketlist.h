// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tickets/ticketlistmodel.h"

#include <QTimer>

namespace remindesk {

/// State of the ticket list: which view, which words, how many. No widgets.
/// Signals come on the window's thread.
class TicketList final : public QObject
{
    Q_OBJECT

public:
    TicketList(const ConsolePorts &ports, const Seat &seat, QObject *parent = nullptr);

    [[nodiscard]] TicketListModel &model() { return m_model; }
    [[nodiscard]] TicketView view() const { return m_query.view; }
    [[nodiscard]] const TicketCounts &counts() const { return m_counts; }
    [[nodiscard]] QString text() const { return m_query.text; }
    [[nodiscard]] static qint64 countOf(const TicketCounts &counts, TicketView view);

    void setSeat(const Seat &seat);
    void setView(TicketView view);
    /// Searches once the typing pauses.
    void setText(const QString &text);
    /// Asks again now: a sync or a reminder changed something.
    void refresh();

    static constexpr int typingPauseMs = 160;

Q_SIGNALS:
    void viewChanged(remindesk::TicketView view);
    void countsChanged();
    void failed(const remindesk::Error &error);

private:
    [[nodiscard]] TicketQuery query(const QString &after) const;
    void askForCounts();

    TicketStore &m_tickets;
    const Clock &m_clock;
    Seat m_seat;
    TicketQuery m_query;
    TicketCounts m_counts;
    TicketListModel m_model;
    QTimer m_typing;
};

} // namespace remindesk
