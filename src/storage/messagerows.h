// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery.h"
#include "storage/database.h"
#include "workflow/historystore.h"

#include <QString>

#include <optional>

namespace remindesk {

// Messages of the outbox as rows. Storage thread; throws StoreFailure.

/// A message and what the store keeps about it besides.
struct StoredMessage
{
    qint64 seq = 0;
    OutboxItem item;
    QString pinnedGateway;        ///< only this gateway may send it again; empty: any
    int crashes = 0;              ///< processes that died while they held it
    QString source;               ///< its ticket's; written once
    std::optional<Instant> spent; ///< when it took a place under the customer's cap
};

/// A message whose text is still as it is stored: read() where nobody waits for it.
struct UnreadMessage
{
    StoredMessage stored;
    QString parts;
    QString measure;
};

/// An event of a message: its next state, who says so and why.
struct MessageStep
{
    DeliveryState to = DeliveryState::Queued;
    QString kind;
    QString reason;
    QString source;
    QString detail;
    Instant at;
};

/// The states a claim takes messages from, as SQL: written as in the index message_due, and not with IN, for which SQLite
/// would make a table in memory at every use.
inline constexpr auto claimableStates = "(state = 'queued' OR state = 'held' OR state = 'scheduled')";
/// The states of what is not through yet: written as in the index message_waiting.
inline constexpr auto waitingStates = "(state = 'queued' OR state = 'sending' OR state = 'unknown' OR state = 'failed' OR "
                                      "state = 'held' OR state = 'scheduled' OR state = 'blocked')";

[[nodiscard]] std::optional<StoredMessage> readMessage(Database &database, const MessageId &id);
/// E-STO-24 when there is none.
[[nodiscard]] StoredMessage messageOrThrow(Database &database, const MessageId &id);
/// Every message that `rest` ("FROM message … WHERE …") selects.
[[nodiscard]] QList<StoredMessage> messagesWhere(Database &database, const QString &rest,
                                                 const SqlArguments &values);
[[nodiscard]] QList<UnreadMessage> unreadMessagesWhere(Database &database, const QString &rest,
                                                       const SqlArguments &values);
/// Any thread. E-STO-18 for a text that we never write.
[[nodiscard]] StoredMessage read(UnreadMessage unread);

/// What the full-text index holds for a message. Pure.
[[nodiscard]] QString messageSearchText(const OutboxItem &item);
/// A new message with its text in the index, its counter and its first event.
/// Takes it out of the full-text index; its words must be what they were when it was stored.
void removeMessageFromIndex(Database &database, const StoredMessage &stored);
void insertMessage(Database &database, StoredMessage &stored, const MessageStep &step);
/// Writes the message's changed fields, its new state, the counters, the event and the ticket's row.
void moveMessage(Database &database, StoredMessage &stored, const MessageStep &step);
/// A claimed message goes out: as moveMessage(), but its due time stands, and it keeps its place in the lists (by the
/// last event that is not over in a moment), and so does its ticket: seven indexes.
void moveToSending(Database &database, StoredMessage &stored, const MessageStep &step);
/// What was sent came to an end that keeps its place under the cap: as moveMessage(), state, reason and time only.
void moveToEnd(Database &database, StoredMessage &stored, const MessageStep &step);
/// An event that leaves the state as it is.
void noteMessage(Database &database, const StoredMessage &stored, const MessageStep &step);

/// An attempt that may be going on, and its message without the text (parts, measure, addresses).
struct OpenAttempt
{
    QString phase;
    StoredMessage stored;
};
/// E-STO-25 when there is none.
[[nodiscard]] OpenAttempt attemptOrThrow(Database &database, const AttemptId &id);

[[nodiscard]] qint64 countOf(Database &database, DeliveryState state);

} // namespace remindesk
