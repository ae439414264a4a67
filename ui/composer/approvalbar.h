// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace remindesk {

class ReminderForm;

/// Shown while something blocks that may be let pass. Whoever has the right gives a reason and approves; whoever has
/// not says why it should pass and asks: the draft then waits for a supervisor.
class ApprovalBar final : public QFrame
{
    Q_OBJECT

public:
    explicit ApprovalBar(ReminderForm &form, QWidget *parent = nullptr);

Q_SIGNALS:
    void asked(); ///< the draft should be saved now

private:
    void refresh();
    void act();
    void showGiven();
    void showWanted();

    ReminderForm &m_form;
    QLabel *m_text = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_act = nullptr;
    QPushButton *m_takeBack = nullptr;
};

} // namespace remindesk
