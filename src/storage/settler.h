// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/outbox.h"
#include "storage/database.h"

namespace remindesk {

// The second and third step of delivery.md within one write. Storage thread; throw StoreFailure.

/// The attempt is about to give its last byte. E-STO-25 unless it is open.
void markAttemptAwaiting(Database &database, const AttemptId &attempt, Instant at);

/// Writes a result and moves the message forward. A second result of the same attempt changes nothing; one that
/// contradicts what is known already leaves the state and stands in the history as "late-result".
void settleAttempt(Database &database, const Settlement &settlement);

/// Puts a ticket's claimable messages off that would be tried before `until`.
void putOffTicket(Database &database, const TicketId &ticket, const QString &reason, Instant until, Instant now);

} // namespace remindesk
