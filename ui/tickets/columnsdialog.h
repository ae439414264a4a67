// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tickets/ticketlist.h"

#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QListWidget>

namespace remindesk {

/// Which columns are shown, in which order, and what the list is sorted by: the keyboard's way to what the table's
/// head does with the mouse. Changes show at once; Escape puts everything back.
class ColumnsDialog final : public QDialog
{
    Q_OBJECT

public:
    ColumnsDialog(TicketList &list, QHeaderView &header, QWidget *parent = nullptr);

private:
    QWidget *makeColumns();
    QWidget *makeOrder();
    QWidget *makeButtons();
    void move(int by);
    void applyColumns();
    void applyOrder();
    void putBack();

    TicketList &m_list;
    QHeaderView &m_header;
    QByteArray m_stateBefore;
    QList<TicketOrder> m_orderBefore;
    QListWidget *m_columns = nullptr;
    QList<std::pair<QComboBox *, QComboBox *>> m_keys; ///< by what, which way
};

} // namespace remindesk
