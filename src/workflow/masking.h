// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/actor.h"
#include "workflow/historystore.h"

namespace remindesk {

// What of a message is personal data, and who reads it without asking: whoever wrote it or is responsible for it (they
// deal with that customer), the one person of a workspace without accounts, and the services. Everybody else gets it
// masked, before it leaves the use case; supervisors and admins may reveal one message at a time. Pure.

[[nodiscard]] bool readsInTheClear(const Actor &actor, const QString &author, const QString &owner);

/// "李雷" → "李**", "Li Lei" → "L**": enough to tell two customers apart, not enough to know one.
[[nodiscard]] QString maskedName(const QString &name);
/// An address as base/error.h masks it; of a letter the last line.
[[nodiscard]] QString maskedRecipient(Channel channel, const QString &recipient);

/// Without names, addresses and words of the customer's message; who of the team takes part, why, and every time stay.
[[nodiscard]] HistoryRow maskedRow(HistoryRow row);
[[nodiscard]] OutboxItem maskedItem(OutboxItem item);
[[nodiscard]] HistoryDetail maskedDetail(HistoryDetail detail);

/// Each of them masked unless `actor` reads it in the clear.
[[nodiscard]] QList<HistoryRow> rowsFor(const Actor &actor, QList<HistoryRow> rows);
[[nodiscard]] QList<OutboxItem> itemsFor(const Actor &actor, QList<OutboxItem> items);
[[nodiscard]] HistoryDetail detailFor(const Actor &actor, HistoryDetail detail);

} // namespace remindesk
