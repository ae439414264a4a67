// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tickets/ticketlist.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QWidget>

namespace remindesk {

class EmptyState;
class WindowMemory;

/// Chips with counts, the search field and the table.
class TicketListView final : public QWidget
{
    Q_OBJECT

public:
    TicketListView(TicketList &list, WindowMemory &memory, QWidget *parent = nullptr);

    [[nodiscard]] TicketId current() const;
    [[nodiscard]] EmptyState &emptyState() { return *m_empty; }
    void focusSearch();
    void focusTable();
    /// Selects a ticket if it is among the rows that are loaded.
    bool select(const TicketId &id);

Q_SIGNALS:
    void currentChanged(const remindesk::TicketId &id);
    void opened(const remindesk::TicketId &id); ///< Enter or double click

private:
    QWidget *makeBar();
    void makeTable(WindowMemory &memory);
    void showCounts();
    void showEmptiness();

    TicketList &m_list;
    QList<std::pair<TicketView, QPushButton *>> m_chips;
    QLineEdit *m_search = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace remindesk
