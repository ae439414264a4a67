// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "ui/outbox/outboxmodel.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QWidget>

namespace remindesk {

class ChannelSwitcher;
class EmptyState;
class Revealing;
class UndoBar;

/// The place "Outbox": what is on its way. Cancelling what cannot go yet offers Undo before it is written.
class OutboxPage final : public QWidget
{
    Q_OBJECT

public:
    OutboxPage(const Surroundings &around, UndoBar &undo, QWidget *parent = nullptr);

    void setSeat(const Seat &seat);
    void setKit(const Kit &kit);
    void refresh();
    [[nodiscard]] const OutboxCounts &counts() const { return m_counts; }

Q_SIGNALS:
    void countsChanged(const remindesk::OutboxCounts &counts);
    void changed(); ///< a message was moved by a person
    void failed(const remindesk::Error &error);

private:
    enum class Move { Cancel, GiveUp, Retry, MarkArrived };

    void addCommands();
    QWidget *makeBar();
    void showActions();
    void move(Move move);
    void carryOut(Move move, const MessageId &id);
    void cancelLater(const OutboxItem &item);
    void askForCounts();
    void switchChannel();
    void reveal();
    [[nodiscard]] bool isMasked(const OutboxItem &item) const;

    Surroundings m_around;
    UndoBar &m_undo;
    Seat m_seat;
    OutboxModel m_model;
    OutboxCounts m_counts;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_words = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_arrived = nullptr;
    QPushButton *m_switch = nullptr;
    QPushButton *m_reveal = nullptr;
    ChannelSwitcher *m_switcher = nullptr;
    Revealing *m_revealing = nullptr;
};

} // namespace remindesk
