// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "workflow/erasurestore.h"

namespace remindesk {

/// Everything about one customer as JSON and as files. Storage thread; throws StoreFailure, E-ERA-01 when there is none.
[[nodiscard]] CustomerDossier readDossier(Database &database, const CustomerId &id);

} // namespace remindesk
