// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wording/wording.h"

#include <QList>

namespace remindesk {

/// One sentence on what became of a message and why: why it went, why it did not, or why it waits. The same in the
/// console, on the command line and in exports. `events` are the message's own, oldest first; without them the item's
/// state and reason speak alone. Times in labels.zone. Pure; any thread.
[[nodiscard]] QString whySentence(const OutboxItem &item, const QList<HistoryEvent> &events, const Labels &labels = {});

/// The event that made the message what it is: not a note beside it (a comment, a repeated report). Nothing where no
/// event fits the item's state.
[[nodiscard]] const HistoryEvent *decisiveEvent(const OutboxItem &item, const QList<HistoryEvent> &events);

} // namespace remindesk
