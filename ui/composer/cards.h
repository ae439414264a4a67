// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace remindesk {

class PreviewBoard;
class ReminderForm;

/// When it goes out and why, in one sentence; a click shows every rule that was asked.
class TimingCard final : public QFrame
{
    Q_OBJECT

public:
    TimingCard(PreviewBoard &board, ReminderForm &form, QWidget *parent = nullptr);

private:
    void refresh();

    PreviewBoard &m_board;
    ReminderForm &m_form;
    QLabel *m_sentence = nullptr;
    QLabel *m_reasons = nullptr;
    QPushButton *m_more = nullptr;
};

/// Whether every channel carries the same facts.
class FactsCard final : public QFrame
{
    Q_OBJECT

public:
    FactsCard(PreviewBoard &board, QWidget *parent = nullptr);

private:
    void refresh();

    PreviewBoard &m_board;
    QLabel *m_facts = nullptr;
    QLabel *m_values = nullptr;
    QLabel *m_problems = nullptr;
};

/// One check box a channel, with the masked address or the reason why not.
class ChannelChecks final : public QWidget
{
    Q_OBJECT

public:
    explicit ChannelChecks(ReminderForm &form, QWidget *parent = nullptr);

private:
    void refresh();

    ReminderForm &m_form;
    QLayout *m_layout = nullptr;
    QList<QCheckBox *> m_boxes;
};

} // namespace remindesk
