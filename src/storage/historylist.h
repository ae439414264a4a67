// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "workflow/historystore.h"

namespace remindesk {

// The history and outbox lists as SQL. Storage thread; throws StoreFailure.

/// See HistoryQuery and HistoryStore::list().
[[nodiscard]] Page<HistoryRow> historyPage(Database &database, const HistoryQuery &query);
[[nodiscard]] QList<HistoryRow> historyOfTicket(Database &database, const TicketId &ticket);
/// Through the customer's tickets, each of which has its messages in an index.
[[nodiscard]] QList<HistoryRow> historyOfCustomer(Database &database, const CustomerId &customer, int limit);
/// Blocked, scheduled, held, queued, sending and unknown messages by next try.
[[nodiscard]] Page<OutboxItem> waitingPage(Database &database, const QString &after, int limit);
/// See HistoryStore::unnoted().
[[nodiscard]] QList<OutboxItem> unnotedMessages(Database &database, const QList<SourceId> &sources, int limit);
[[nodiscard]] HistoryDetail historyDetail(Database &database, const MessageId &id);

} // namespace remindesk
