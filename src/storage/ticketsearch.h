// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "workflow/ticketstore.h"

namespace remindesk {

/// The tickets of a query that has a text, the newest that arrived first: sorting all that match would take as long as
/// there are matches. What is looked at for one page is limited: it may be shorter than asked for, even empty, and still
/// have a `next`. Storage thread; throws StoreFailure.
[[nodiscard]] Page<TicketRow> foundTickets(Database &database, const TicketQuery &query);

} // namespace remindesk
