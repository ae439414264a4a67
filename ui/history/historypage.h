// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "ui/history/historymodel.h"

#include <QTableView>
#include <QTimer>
#include <QWidget>

namespace remindesk {

class EmptyState;
class FiguresStrip;
class HistoryDetailView;
class HistoryFiles;
class HistoryFilter;
class HistoryViews;

/// The place "History": every message, searchable, with its proof and its figures, and what waits for a person.
class HistoryPage final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPage(const Surroundings &around, QWidget *parent = nullptr);

    void setKit(const Kit &kit);
    void setSeat(const Seat &seat);
    void refresh();
    /// What waits for a person.
    void showAttention();

Q_SIGNALS:
    void failed(const remindesk::Error &error);
    void told(const QString &words);
    void changed(); ///< a message was moved by a person
    void correctAsked(const remindesk::ReminderDraft &draft);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeBar(QWidget *parent);
    void makeTable(QWidget *parent);
    void makeDetail(QWidget *parent);
    void addCommands();
    void addRowCommands(const QString &group);
    void ask();
    void count();
    void showCurrent();
    void showMessage(const MessageId &id);
    void exportFound();
    void exportClear();
    void exportTable(const QString &clearBecause);
    void showOnly(bool itsCustomer);
    void showEmptiness();

    Surroundings m_around;
    HistoryModel m_model;
    HistoryQuery m_query;
    HistoryFilter *m_filter = nullptr;
    HistoryViews *m_views = nullptr;
    FiguresStrip *m_figures = nullptr;
    HistoryFiles *m_files = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    HistoryDetailView *m_detail = nullptr;
    MessageId m_shown;
    QTimer m_recount;       ///< figures follow a change that is nobody's question, but not each
    bool m_isCounted = false;
};

} // namespace remindesk
