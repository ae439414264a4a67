// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/approvals/approvalsmodel.h"
#include "ui/common/consoleports.h"
#include "ui/common/surroundings.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace remindesk {

class ApprovalDetail;
class EmptyState;

/// What waits for a supervisor: approve, or give back with a comment. Window's thread; needs ConsolePorts::approvals.
class ApprovalsPage final : public QWidget
{
    Q_OBJECT

public:
    ApprovalsPage(const Surroundings &around, QWidget *parent = nullptr);

    void setSeat(const Seat &seat) { m_model.setZone(seat.zone); }
    void setKit(const Kit &kit) { m_model.setKit(kit); }
    void refresh();

Q_SIGNALS:
    void countChanged(int count);
    void decided(); ///< something was sent or lies with the drafts again
    void told(const QString &words);
    void failed(const remindesk::Error &error);

private:
    QWidget *makeBar();
    void addCommands();
    void decide(bool approves);
    void showCount();
    void showChoice();
    void showDetail();

    Surroundings m_around;
    ApprovalsModel m_model;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    ApprovalDetail *m_detail = nullptr;
    QString m_shown; ///< whose detail is there or on its way
    QWidget *m_bar = nullptr;
    QLineEdit *m_comment = nullptr;
    QPushButton *m_approve = nullptr;
    QPushButton *m_return = nullptr;
    bool m_isDeciding = false;
};

} // namespace remindesk
