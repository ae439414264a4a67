// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "ui/history/historymodel.h"
#include "workflow/historyexport.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QWidget>

namespace remindesk {

class EmptyState;
class HistoryDetailView;
class HistoryFilter;

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
    void exportFound();
    void exportTo(const QString &path);
    void showEmptiness();

    Surroundings m_around;
    HistoryModel m_model;
    HistoryQuery m_query;
    TimeZoneId m_zone;
    HistoryFilter *m_filter = nullptr;
    QPointer<HistoryExport> m_export;
    QLabel *m_proof = nullptr;
    QPushButton *m_stop = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    HistoryDetailView *m_detail = nullptr;
    MessageId m_shown;
};

} // namespace remindesk
