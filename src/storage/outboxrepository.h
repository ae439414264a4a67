// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/outbox.h"
#include "storage/dueorder.h"
#include "storage/freezenote.h"

namespace remindesk {

class StoreThread;

/// Outbox over SQLite. Any thread may call it; each call is one savepoint of a shared commit.
/// markAwaiting and settle: E-STO-25 for an attempt that is not open (another process recovered it): its
/// session must not commit.
class OutboxRepository final : public Outbox
{
public:
    /// `notePath`: the file of FreezeNote.
    OutboxRepository(StoreThread &thread, const Clock &clock, const QString &notePath)
        : m_thread(thread), m_clock(clock), m_note(notePath)
    {
    }

    [[nodiscard]] Async<ClaimResult> claim(ClaimRequest request) override;
    [[nodiscard]] Async<void> markAwaiting(AttemptId attempt, Instant at) override;
    [[nodiscard]] Async<void> settle(Settlement settlement) override;
    [[nodiscard]] Async<void> settleAndAwait(Settlement last, AttemptId next, Instant at) override;
    [[nodiscard]] Async<RecoveryResult> recover(QString owner, GatewayPromises promises, Instant now) override;
    [[nodiscard]] Async<std::optional<Instant>> nextDue(Channel channel) override;
    [[nodiscard]] Async<QList<TicketId>> dueTickets(DueScope scope, Instant now, int limit) override;
    [[nodiscard]] Async<void> putOff(QList<TicketId> tickets, QString reason, Instant until) override;
    [[nodiscard]] Async<QList<Doubt>> doubts(GatewayId gateway, Instant now, int limit) override;
    [[nodiscard]] Async<std::optional<Instant>> nextDoubt(GatewayId gateway) override;
    [[nodiscard]] Async<void> settleDoubt(MessageId message, DoubtStep step, QString source, Instant at) override;
    [[nodiscard]] Async<int> handedOverSince(GatewayId gateway, Instant since) override;
    [[nodiscard]] Async<void> noteGateway(GatewayHealth health) override;

private:
    StoreThread &m_thread;
    const Clock &m_clock;
    FreezeNote m_note;
    DueOrder m_due; ///< on the storage thread only
};

} // namespace remindesk
