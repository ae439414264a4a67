// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "workflow/sending.h"

#include <QStackedLayout>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace remindesk {

class ComposerView;
class UndoBar;

/// The place where one reminder is written. Makes a fresh view for each, saves what is left behind.
class ComposerPage final : public QWidget
{
    Q_OBJECT

public:
    ComposerPage(const Surroundings &around, UndoBar &undo, QWidget *parent = nullptr);

    void setKit(const Kit &kit) { m_kit = kit; }
    void setSeat(const Seat &seat) { m_seat = seat; }
    /// A new reminder for a ticket, in this scenario; none: the one used last.
    void compose(const TicketId &ticket, const QString &scenario = {});
    void reopen(const ReminderDraft &draft);
    /// Open again, and stored: what was sent or discarded and is taken back lies nowhere else.
    void giveBack(const ReminderDraft &draft);
    /// The ticket may have changed: asks and shows the difference.
    void refresh();
    /// Saves what is unsaved (the window closes, another place is chosen).
    void saveNow();
    [[nodiscard]] bool isWriting() const { return m_view != nullptr; }

Q_SIGNALS:
    void opened();
    void closed();          ///< nothing is being written any more
    void sent(const remindesk::SentReminder &reminder);
    void draftsChanged();
    void failed(const remindesk::Error &error);

protected:
    bool event(QEvent *event) override;

private:
    void addCommands();
    void addMore(const QString &group, std::function<void()> attach);
    void saveAsDraft();
    void duplicate();
    void suggest();
    void showSuggestions();
    void open(const TicketId &ticket, std::function<ReminderDraft(const TicketDetail &)> begun,
              std::function<void()> afterwards = {});
    void begin(const TicketDetail &detail, const ReminderDraft &draft);
    void putAway();
    void discard();
    [[nodiscard]] QString firstScenario() const;

    Surroundings m_around;
    UndoBar &m_undo;
    Kit m_kit;
    Seat m_seat;
    QStackedLayout *m_layout = nullptr;
    ComposerView *m_view = nullptr;
    QString m_lastScenario;
    QTimer m_tick;
};

} // namespace remindesk
