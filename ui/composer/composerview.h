// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/surroundings.h"
#include "ui/common/tokens.h"
#include "ui/composer/draftkeeper.h"
#include "ui/composer/enclosures.h"
#include "ui/composer/previewboard.h"
#include "ui/composer/reminderform.h"
#include "ui/composer/submission.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QWidget>

namespace remindesk {

class ApprovalBar;
class ComposerHead;
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
    void attach(); ///< opens the file dialog
    void locate(); ///< focus to the first field in the way
    void tick();   ///< words about times move on
    void focusFirst();
    void ticketChanged(const TicketDetail &detail) { m_form.setTicket(detail); }

Q_SIGNALS:
    void sent(const remindesk::SentReminder &reminder);
    void discardAsked();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeBody();
    QWidget *makePreview(QWidget *parent);
    void fillPreview(QScrollArea *scroll);
    QWidget *makeBottom();
    void connectParts();
    void showMissing();
    void showSaved();
    void showRefusal(const Findings &findings);
    void sayInBar(const QString &text, Tone tone);

    Surroundings m_around;
    ReminderForm m_form;
    DraftKeeper m_keeper;
    PreviewBoard m_board;
    Submission m_submission;
    Enclosures m_enclosures;
    ReminderFormView *m_formView = nullptr;
    QScrollArea *m_formScroll = nullptr;
    ComposerHead *m_head = nullptr;
    ApprovalBar *m_approval = nullptr;
    QLabel *m_missing = nullptr;
    QPushButton *m_locate = nullptr;
    QPushButton *m_send = nullptr;
};

} // namespace remindesk
