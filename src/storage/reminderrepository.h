// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/historystore.h"

namespace remindesk {

class StoreThread;

/// ReminderStore over SQLite. Any thread may call it.
class ReminderRepository final : public ReminderStore
{
public:
    explicit ReminderRepository(StoreThread &thread) : m_thread(thread) {}

    /// Items without an id get one; without an idempotency key, one made of reminder, channel and recipient.
    /// An item in state Draft or Queued becomes Scheduled when notBefore lies ahead of its creation.
    [[nodiscard]] Async<void> queue(QueuedReminder reminder) override;
    /// E-STO-23 while it is being sent, E-STO-22 once it is over.
    [[nodiscard]] Async<void> cancel(MessageId id, QString reason, QString source, Instant at) override;
    /// E-STO-22 unless it is held, scheduled, failed or unknown.
    [[nodiscard]] Async<void> retry(MessageId id, QString source, Instant at) override;
    /// E-STO-22 unless it is unknown.
    [[nodiscard]] Async<void> markArrived(MessageId id, QString source, Instant at) override;
    [[nodiscard]] Async<void> replace(MessageId old, OutboxItem by, QString source, Instant at) override;
    [[nodiscard]] Async<void> attend(MessageId id, QString kind, QString note, QString source, Instant at) override;
    [[nodiscard]] Async<QString> draftOf(ReminderId id) override;
    [[nodiscard]] Async<OutboxCounts> outboxCounts() override;
    [[nodiscard]] Async<PolicyFacts> policyFacts(TicketId ticket, Instant now, PolicyRules rules) override;

private:
    StoreThread &m_thread;
};

} // namespace remindesk
