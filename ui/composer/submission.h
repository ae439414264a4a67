// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "workflow/sending.h"

#include <QObject>

namespace remindesk {

struct ConsolePorts;
class DraftKeeper;
class ReminderForm;

/// Sends what is on the form: saves the draft, reads the ticket again, prepares and queues. Says what stands in the
/// way instead of sending. One at a time; window's thread.
class Submission final : public QObject
{
    Q_OBJECT

public:
    Submission(ReminderForm &form, DraftKeeper &keeper, const ConsolePorts &ports, QObject *parent = nullptr);

    void send();
    [[nodiscard]] bool isSending() const { return m_isSending; }

Q_SIGNALS:
    void started();
    void refused(const remindesk::Findings &findings); ///< the form shows where
    void drifted();                                    ///< the ticket is not as the reminder says
    void failed(const remindesk::Error &error);
    void sent(const remindesk::SentReminder &reminder);

private:
    void queue();

    ReminderForm &m_form;
    DraftKeeper &m_keeper;
    TicketStore &m_tickets;
    ReminderStore &m_reminders;
    bool m_isSending = false;
};

} // namespace remindesk
