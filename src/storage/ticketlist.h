// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "workflow/ticketstore.h"

namespace remindesk {

// The ticket list as SQL. Storage thread; throws StoreFailure.

/// A page in the order asked for, cut by the index (ticketlistorder.h). With a text the order is that of arrival (newest first when descending):
/// sorting all that match would take as long as there are matches. No due time counts as the far future.
[[nodiscard]] Page<TicketRow> ticketPage(Database &database, const TicketQuery &query);
[[nodiscard]] TicketCounts ticketCounts(Database &database, const TicketQuery &query);

} // namespace remindesk
