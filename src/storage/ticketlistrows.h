// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/ticketlistorder.h"

namespace remindesk {

// What the list of tickets and the search in it share, of "ticket t". Storage thread; throws StoreFailure.

/// What ticketRowFrom() reads; t.seq is at `ticketSeqColumn`, columns of one's own begin at `ticketRowColumnCount`.
inline constexpr QLatin1StringView ticketRowColumns(
    "t.id, t.number, t.customer_name, t.subject, t.stage, t.priority, t.due_ms, t.updated_ms, t.last_reminder_ms, "
    "t.last_reminder_channel, t.last_reminder_state, t.seq, t.reminded_ms, t.last_message_in_ms, t.seen_ms");
constexpr int ticketSeqColumn = 11;
constexpr int ticketRowColumnCount = 15;
[[nodiscard]] TicketRow ticketRowFrom(const Row &row);

/// Whether a ticket has an answer that nobody has seen.
inline constexpr QLatin1StringView ticketIsAnswered(
    "t.reminded_ms > 0 AND t.last_message_in_ms > t.reminded_ms AND t.last_message_in_ms > t.seen_ms");
/// " AND …": the view, the stages and the answers of a query.
[[nodiscard]] SqlClause ticketFilterOf(const TicketQuery &query);

} // namespace remindesk
