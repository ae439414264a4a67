// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tickets/ticketpane.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace remindesk {

class ElidedLabel;
class LifecycleLine;
class TimelineModel;
class TimelineView;

/// One ticket: headline, lifecycle, timeline, and the customer beside it.
class TicketPaneView final : public QWidget
{
    Q_OBJECT

public:
    TicketPaneView(TicketPane &pane, const TimeZoneId &zone, QWidget *parent = nullptr);

    void setZone(const TimeZoneId &zone);
    /// The keys shown on the buttons come from the command table.
    void setActions(QAction *remind, QAction *openTicket);
    /// What changes how the customer is reached; null: who sits here may not.
    void setCustomerAction(QAction *reach);
    [[nodiscard]] TimelineView &timeline() { return *m_lines; }

private:
    QWidget *makeMain();
    QWidget *makeHead();
    QWidget *makeCustomer();
    void refresh();
    void showCustomer();

    TicketPane &m_pane;
    TimelineModel *m_timeline = nullptr;
    TimelineView *m_lines = nullptr;
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_meta = nullptr;
    LifecycleLine *m_lifecycle = nullptr;
    QPushButton *m_remind = nullptr;
    QPushButton *m_open = nullptr;
    QLabel *m_customerName = nullptr;
    QPushButton *m_reach = nullptr;
    QGridLayout *m_facts = nullptr;
    QList<QLabel *> m_factLabels;
    QWidget *m_main = nullptr;
    QWidget *m_side = nullptr;
    TimeZoneId m_zone;
};

} // namespace remindesk
