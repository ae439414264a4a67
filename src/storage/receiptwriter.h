// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "workflow/intakestore.h"

namespace remindesk {

// Reports as rows, and what they do to messages. Storage thread; throws StoreFailure.

/// Keeps a report and applies it to its message, once.
[[nodiscard]] TakenReceipt takeReceipt(Database &database, const Receipt &receipt);

/// Applies the reports that were kept aside and have a message now. How many.
[[nodiscard]] int joinAsideReceipts(Database &database, Instant now);

} // namespace remindesk
