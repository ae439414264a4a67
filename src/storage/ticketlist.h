// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "workflow/ticketstore.h"

namespace remindesk {

// The ticket list as SQL. Storage thread; throws StoreFailure.

/// A page in the order asked for, cut by the index (ticketlistorder.h). What is found by a text comes as
/// foundTickets() finds it. No due time counts as the far future.
[[nodiscard]] Page<TicketRow> ticketPage(Database &database, const TicketQuery &query);
[[nodiscard]] TicketCounts ticketCounts(Database &database, const TicketQuery &query);

} // namespace remindesk
