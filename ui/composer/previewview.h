// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QLabel>
#include <QMap>
#include <QPushButton>
#include <QStackedWidget>
#include <QWidget>

namespace remindesk {

class ChannelView;
class FlowLayout;
class PreviewBoard;
class ReminderForm;

/// Channel chips and the visible channel's message, with what its limits say.
class PreviewView final : public QWidget
{
    Q_OBJECT

public:
    PreviewView(PreviewBoard &board, ReminderForm &form, QWidget *parent = nullptr);

private:
    void rebuildChips();
    void showVisible();
    void showChips();

    PreviewBoard &m_board;
    ReminderForm &m_form;
    QWidget *m_chipBar = nullptr;
    FlowLayout *m_chipFlow = nullptr;
    QMap<Channel, QPushButton *> m_chips;
    QList<Channel> m_differing; ///< say another fact than the others
    QStackedWidget *m_stack = nullptr;
    QMap<Channel, ChannelView *> m_views;
    QLabel *m_measure = nullptr;
    QLabel *m_problems = nullptr;
};

} // namespace remindesk
