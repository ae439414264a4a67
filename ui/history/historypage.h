// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "ui/history/historymodel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTimer>
#include <QWidget>

namespace remindesk {

class EmptyState;
class HistoryDetailView;

/// The place "History": every message, searchable, with its proof.
class HistoryPage final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPage(const Surroundings &around, QWidget *parent = nullptr);

    void setKit(const Kit &kit);
    void setSeat(const Seat &seat);
    void refresh();

Q_SIGNALS:
    void failed(const remindesk::Error &error);

private:
    QWidget *makeBar();
    void makeTable();
    void addCommands();
    void ask();
    void showCurrent();
    void verify();
    void showEmptiness();

    Surroundings m_around;
    HistoryModel m_model;
    HistoryQuery m_query;
    QTimer m_typing;
    QLineEdit *m_search = nullptr;
    QComboBox *m_channel = nullptr;
    QComboBox *m_state = nullptr;
    QLabel *m_proof = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    HistoryDetailView *m_detail = nullptr;
    MessageId m_shown;
};

} // namespace remindesk
