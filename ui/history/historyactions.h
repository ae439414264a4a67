// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/revealing.h"
#include "ui/common/surroundings.h"

#include <QPointer>
#include <QPushButton>
#include <QWidget>

namespace remindesk {

/// What a person can do about one message of the history: what waits for a person has one main action (mark it as
/// arrived, send it again, call instead), what was wrong can be put right, the address can be looked at.
class HistoryActions final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryActions(const Surroundings &around, QWidget *parent = nullptr);

    void setSeat(const Seat &seat);
    void setKit(const Kit &kit) { m_kit = kit; }
    void display(const HistoryDetail &detail);
    void clear();
    void correct();
    void reveal();
    /// Does the main action, if there is one.
    void act();

Q_SIGNALS:
    void changed();                                      ///< the message was moved or noted
    void correctAsked(const remindesk::ReminderDraft &draft);
    void revealed(const remindesk::HistoryDetail &detail); ///< in the clear
    void told(const QString &words);
    void failed(const remindesk::Error &error);

private:
    enum class Main { None, Retry, Arrived, Call };
    [[nodiscard]] Main mainAction() const;
    void retry();
    void markArrived();
    void call();
    void askAboutCall(const QString &number);
    void attend(const QString &kind, const QString &note);
    void after(const Async<void> &done, const QString &words, bool wakes = false);

    Surroundings m_around;
    Seat m_seat;
    Kit m_kit;
    HistoryDetail m_detail;
    bool m_hasDetail = false;
    Revealing *m_revealing = nullptr;
    QPushButton *m_arrived = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_call = nullptr;
    QPushButton *m_done = nullptr;
    QPushButton *m_correct = nullptr;
    QPushButton *m_reveal = nullptr;
};

} // namespace remindesk
