// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tickets/ticketlist.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QWidget>

namespace remindesk {

class Prompter;

/// Above the list: queues with their counts, unread answers, the filter menu and the search field; below them the
/// agent's own filters, if there are any.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    FilterBar(TicketList &list, Prompter &prompter, QWidget *parent = nullptr);

    void focusSearch();
    void openFilters();
    /// Asks for a name and keeps what is shown under it.
    void saveFilter();
    void renameFilter();
    void removeFilter();

Q_SIGNALS:
    void leftDown(); ///< Enter or Down in the search field: on to the rows

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeChips(QLayout *line);
    void makeFilters(QLayout *line);
    void makeSearch(QLayout *line);
    void fillMenu();
    void showCounts();
    void showFilter();
    void showSaved();

    TicketList &m_list;
    Prompter &m_prompter;
    QList<std::pair<TicketView, QPushButton *>> m_chips;
    QPushButton *m_answered = nullptr;
    QPushButton *m_filters = nullptr;
    QMenu *m_menu = nullptr;
    QLineEdit *m_search = nullptr;
    QWidget *m_savedLine = nullptr;
    QList<QPushButton *> m_savedChips;
};

} // namespace remindesk
