// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What was just sent may be taken back for ten seconds: it is due only when the offer is over.
#include "ui/desk/desk.h"

#include "ui/common/undobar.h"
#include "ui/composer/composerpage.h"
#include "ui/outbox/outboxpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/tickets/ticketspage.h"
#include "workflow/takingback.h"

namespace remindesk {

/// Taken back, the reminder is a draft again, stored and open.
void Desk::noteSent(const SentReminder &reminder)
{
    offerUndo(reminder.messages, [this, draft = reminder.draft](int canceled) {
        if (canceled > 0)
            composer().giveBack(draft);
    });
    m_tickets->refresh();
    if (m_outbox)
        m_outbox->refresh();
}

/// Without `afterwards` a word says that all are back.
void Desk::offerUndo(const QList<MessageId> &messages, const Afterwards &afterwards)
{
    m_window->undoBar().offer(tr("%n message(s) on the way.", nullptr, int(messages.size())),
                              [this, messages, afterwards] { takeBack(messages, afterwards); },
                              [this] {
                                  if (m_ports.wakeDispatcher)
                                      m_ports.wakeDispatcher();
                              });
}

void Desk::takeBack(const QList<MessageId> &messages, const Afterwards &afterwards)
{
    auto *run = new TakingBack(m_ports.reminders, messages, m_seat.source(), this);
    connect(run, &TakingBack::failed, this, &Desk::complain);
    connect(run, &TakingBack::finished, this, [this, all = messages.size(), afterwards](int canceled, int tooLate) {
        if (tooLate > 0 && canceled + tooLate == all) // else the store's trouble was said, and is the graver
            tell(tr("Too late for %n message(s): the outbox and the history say where they are.", nullptr, tooLate));
        if (afterwards)
            afterwards(canceled);
        else if (canceled == all) // else it has been said what became of the others
            tell(tr("%n message(s) taken back.", nullptr, canceled));
        refresh();
    });
    run->start(m_ports.clock.now());
}

} // namespace remindesk
