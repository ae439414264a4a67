// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery.h"
#include "domain/ticket.h"
#include "storage/counters.h"
#include "storage/database.h"

#include <optional>

namespace remindesk {

// Tickets as rows. Storage thread; throws StoreFailure.

/// A ticket and what the store keeps about it besides.
struct StoredTicket
{
    qint64 seq = 0;
    Ticket ticket;
    QString customerName;
    Instant lastMessageIn;
    bool isNeverReminded = true;
};

[[nodiscard]] std::optional<StoredTicket> readTicket(Database &database, const TicketId &id);
[[nodiscard]] std::optional<StoredTicket> findTicket(Database &database, const SourceId &source,
                                                     const QString &number);
/// Gives seq.
[[nodiscard]] qint64 insertTicket(Database &database, const StoredTicket &stored);
void updateTicket(Database &database, const StoredTicket &stored);

[[nodiscard]] bool isOpen(Stage stage);
/// Adds a ticket to the counters (sign 1) or takes it out (sign -1).
void countTicket(CounterDeltas &deltas, const StoredTicket &stored, int sign);

/// Puts a reminder's newest event into its ticket's row, for the list. `isNew`: it was just queued and
/// takes the place of the reminder before it; otherwise only the latest reminder's events are taken.
void noteReminder(Database &database, const OutboxItem &item, Instant at, bool isNew);

/// What the full-text index holds for a ticket: rebuilt from its rows, the same every time.
[[nodiscard]] QString ticketSearchText(Database &database, const StoredTicket &stored);
void addToIndex(Database &database, qint64 seq, const QString &text);
void removeFromIndex(Database &database, qint64 seq, const QString &text);

} // namespace remindesk
