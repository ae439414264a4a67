// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/seqstream.h"
#include "workflow/historyquery.h"

namespace remindesk {

/// The messages of a query between two of them. Storage thread; throws StoreFailure.
struct SeqRange
{
    qint64 floor = 1;
    qint64 bound = 0;
};

/// Between the first and the last that were queued in the query's time, with an hour to both sides: a clock that was
/// set back in between has left neighbours in another order. wasQueuedIn() is exact.
[[nodiscard]] SeqRange rangeOf(Database &database, const HistoryQuery &query);
[[nodiscard]] bool wasQueuedIn(const HistoryQuery &query, Instant created);

/// What passes the query's filters, its time apart, not newer than `bound`. Nothing where no text can match it.
/// `wholeWords`: as in searchterms.h.
[[nodiscard]] std::optional<SeqJoin> joinOf(Database &database, const HistoryQuery &query, const SeqRange &range,
                                            QStringList *wholeWords = nullptr);

/// Whether the query asks for nothing but a time.
[[nodiscard]] bool isUnfiltered(const HistoryQuery &query);

} // namespace remindesk
