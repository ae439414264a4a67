// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery.h"
#include "workflow/historyquery.h"

#include <QStringList>

namespace remindesk {

// What of a message never changes and is filtered by, as words of the index message_tag. Pure.

/// Its row in the index; as the migration wrote those that were there before.
[[nodiscard]] QString tagsOf(const OutboxItem &item);
/// The words of what a query asks for of these.
[[nodiscard]] QStringList tagsOf(const HistoryQuery &query);

} // namespace remindesk
