// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/submission.h"

#include "ui/common/consoleports.h"
#include "ui/common/undobar.h"
#include "ui/composer/draftkeeper.h"
#include "ui/composer/reminderform.h"

namespace remindesk {

Submission::Submission(ReminderForm &form, DraftKeeper &keeper, const ConsolePorts &ports, QObject *parent)
    : QObject(parent)
    , m_form(form)
    , m_keeper(keeper)
    , m_tickets(ports.tickets)
    , m_reminders(ports.reminders)
{
}

void Submission::send()
{
    if (m_isSending)
        return;
    m_form.visitAll();
    if (blocks(m_form.findings())) {
        Q_EMIT refused(m_form.findings());
        return;
    }
    m_isSending = true;
    Q_EMIT started();
    m_keeper.saveNow();
    // The drift guard's first look; the dispatcher looks again when the message goes.
    listen(this, m_tickets.detail(m_form.draft().ticket), [this](const Result<TicketDetail> &detail) {
        if (!detail) {
            m_isSending = false;
            Q_EMIT failed(detail.error());
            return;
        }
        m_form.setTicket(*detail);
        if (!m_form.drifted().isEmpty()) {
            m_isSending = false;
            Q_EMIT drifted();
            return;
        }
        queue();
    });
}

/// Durable at once, and due when the offer to undo has ended: a second more, so that the last click still counts.
void Submission::queue()
{
    constexpr qint64 graceMs = UndoBar::offerMs + 1000;
    const Instant now = m_form.clock().now();
    const PreparedReminder prepared = prepare(m_form.draft(), m_form.kit(), m_form.detail(), now);
    if (!prepared.isSendable()) {
        m_isSending = false;
        Q_EMIT refused(prepared.findings);
        return;
    }
    listen(this, remindesk::send(prepared, m_reminders, now, graceMs), [this](const Result<SentReminder> &reminder) {
        m_isSending = false;
        if (!reminder) {
            Q_EMIT failed(reminder.error());
            return;
        }
        m_keeper.stop(); // the draft went with the reminder, in one transaction
        Q_EMIT sent(*reminder);
    });
}

} // namespace remindesk
