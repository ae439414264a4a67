// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "ui/common/tokens.h"
#include "ui/composer/draftkeeper.h"
#include "ui/composer/previewboard.h"
#include "ui/composer/reminderform.h"
#include "ui/composer/submission.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QWidget>

namespace remindesk {

class ElidedLabel;
class Pill;
class ReminderFormView;

/// One reminder being written: form on the left, what the customer will see on the right.
class ComposerView final : public QWidget
{
    Q_OBJECT

public:
    ComposerView(const Surroundings &around, ReminderForm::Start start, QWidget *parent = nullptr);

    [[nodiscard]] ReminderForm &form() { return m_form; }
    [[nodiscard]] DraftKeeper &keeper() { return m_keeper; }
    void send();
    void schedule();
    void locate(); ///< focus to the first field in the way
    void tick();   ///< words about times move on
    void focusFirst();
    void ticketChanged(const TicketDetail &detail) { m_form.setTicket(detail); }

Q_SIGNALS:
    void sent(const remindesk::SentReminder &reminder);
    void discardAsked();

private:
    QWidget *makeHead();
    QWidget *makeDriftBar();
    QWidget *makeBody();
    QWidget *makePreview();
    QWidget *makeBottom();
    void connectParts();
    void showMissing();
    void showSaved();
    void showDrift();
    void showRefusal(const Findings &findings);
    void sayInBar(const QString &text, Tone tone);

    Surroundings m_around;
    ReminderForm m_form;
    DraftKeeper m_keeper;
    PreviewBoard m_board;
    Submission m_submission;
    ReminderFormView *m_formView = nullptr;
    QScrollArea *m_formScroll = nullptr;
    Pill *m_stage = nullptr;
    QLabel *m_saved = nullptr;
    QWidget *m_driftBar = nullptr;
    QLabel *m_driftText = nullptr;
    QLabel *m_missing = nullptr;
    QPushButton *m_locate = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace remindesk
