// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery.h"
#include "workflow/historyquery.h"

#include <QStringList>

namespace remindesk {

// What of a message never changes and is filtered by, as words of the index message_fts that nobody can type: each begins
// with a character that indexedText() never leaves. So filters and a search are one question to FTS5. Pure.

/// What stands before its text in the index; as migration 14 wrote it for those that were there before.
[[nodiscard]] QString tagsOf(const OutboxItem &item, qint64 seq);
/// The words of what a query asks for of these.
[[nodiscard]] QStringList tagsOf(const HistoryQuery &query);

} // namespace remindesk
