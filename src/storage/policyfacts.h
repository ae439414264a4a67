// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery.h"
#include "policy/decide.h"
#include "storage/database.h"

namespace remindesk {

/// What policy asks about a ticket and its customer, as the store knows it at this moment: a missing
/// ticket is ticketIsKnown = false. Fields about one reminder (atComposing, notBefore, notAfter) are the
/// caller's, and so is the cap: counting costs what the customer already got. Storage thread; throws StoreFailure.
[[nodiscard]] PolicyFacts policyFactsOf(Database &database, const TicketId &ticket);

/// Fills in how many messages took a place under the customer's cap; they change within one claim.
void readCap(Database &database, PolicyFacts &facts, const PolicyRules &rules, Instant now);

/// The same for the address itself, where that is more: customers who share one are one person to whoever reads there.
void readCapOfAddress(Database &database, PolicyFacts &facts, const OutboxItem &item, const PolicyRules &rules, Instant now);

} // namespace remindesk
