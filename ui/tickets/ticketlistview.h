// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "ui/tickets/ticketlist.h"
#include "workflow/gathering.h"

#include <QPushButton>
#include <QSet>
#include <QTableView>
#include <QWidget>

#include <functional>

namespace remindesk {

class ElidedLabel;
class EmptyState;
class FilterBar;

/// The filter bar, the table, and what to do with several tickets at once.
class TicketListView final : public QWidget
{
    Q_OBJECT

public:
    TicketListView(TicketList &list, const Surroundings &around, QWidget *parent = nullptr);

    [[nodiscard]] TicketId current() const;
    /// In the order of the list; the current one alone when nothing else is selected.
    [[nodiscard]] QList<TicketRow> selected() const;
    [[nodiscard]] FilterBar &filters() { return *m_filters; }
    [[nodiscard]] QTableView &table() { return *m_table; }
    void focusTable();
    /// Selects what the filter finds, loaded or not; selected() is all of it once it is gathered.
    void selectAllFound();
    /// Runs it once the selection is complete: now, unless it is still being gathered.
    void whenSelected(std::function<void()> run);
    /// Selects a ticket if it is among the rows that are loaded.
    bool select(const TicketId &id);
    /// The button below several selected tickets, with the command's words and key.
    void setBulkAction(QAction *action);

Q_SIGNALS:
    void currentChanged(const remindesk::TicketId &id);
    void selectionChanged();
    void opened(const remindesk::TicketId &id); ///< Enter or double click
    void sourcesAsked();                        ///< there are no tickets: where they come from is to be set up

private:
    void makeTable(WindowMemory &memory);
    void connectHeader();
    void makeSelectionBar();
    void keepPlace();
    void showEmptiness();
    void showSelection();
    void openHeadMenu(const QPoint &at);
    void leaveAllFound();
    [[nodiscard]] QString selectionWords(int count) const;

    TicketList &m_list;
    FilterBar *m_filters = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_selectionBar = nullptr;
    ElidedLabel *m_selectionWords = nullptr;
    QPushButton *m_bulk = nullptr;
    Gathering m_gathering;
    std::function<void()> m_waiting; ///< for the selection
    bool m_canSetUp = false;
    bool m_isAllFound = false; ///< everything the filter finds is selected
    bool m_isSelecting = false;
    QString m_keptCurrent;        ///< over a reset
    QSet<QString> m_keptSelection;
    QString m_keptTop;            ///< the first row in sight before a merge; empty: the list's beginning
    int m_keptOffset = 0;
};

} // namespace remindesk
