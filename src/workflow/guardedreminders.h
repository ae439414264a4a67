// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/approvalstore.h"
#include "workflow/guard.h"
#include "workflow/historystore.h"

namespace remindesk {

/// The way into the outbox for whoever sits here. A reminder that somebody let pass goes in only from the hand of one who
/// may approve, and who that was is kept: the claim looks at their right again.
class GuardedReminders final : public ReminderStore
{
public:
    GuardedReminders(ReminderStore &store, ApprovalStore &approvals, const Guard &guard)
        : m_store(store), m_approvals(approvals), m_guard(guard)
    {
    }

    [[nodiscard]] Async<void> queue(QueuedReminder reminder) override;
    [[nodiscard]] Async<void> cancel(MessageId id, QString reason, QString source, Instant at) override;
    [[nodiscard]] Async<void> retry(MessageId id, QString source, Instant at) override;
    [[nodiscard]] Async<void> markArrived(MessageId id, QString source, Instant at) override;
    [[nodiscard]] Async<void> replace(MessageId old, OutboxItem by, QString source, Instant at) override;
    [[nodiscard]] Async<void> attend(MessageId id, QString kind, QString note, QString source, Instant at) override;
    [[nodiscard]] Async<QString> draftOf(ReminderId id) override;
    [[nodiscard]] Async<OutboxCounts> outboxCounts() override;
    [[nodiscard]] Async<PolicyFacts> policyFacts(TicketId ticket, Instant now, PolicyRules rules) override;

private:
    ReminderStore &m_store;
    ApprovalStore &m_approvals;
    Guard m_guard;
};

} // namespace remindesk
