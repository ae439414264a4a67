// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "domain/channel.h"
#include "domain/message.h"
#include "domain/reminder.h"

#include <QString>

#include <optional>

namespace remindesk {

/// Exclusive; only moves forward (see canMove()). Every side exit carries a reason code.
enum class DeliveryState {
    Draft, Blocked, Scheduled, Held, Queued, Sending, Sent, Delivered, Undelivered, Bounced, Unknown,
    Merged, Skipped, Canceled, Failed, Expired, Simulated
};

[[nodiscard]] QString deliveryStateKey(DeliveryState state); ///< "queued" …
[[nodiscard]] std::optional<DeliveryState> deliveryStateFromKey(const QString &key);
/// Whether a message in `from` may become `to`. A late "sent" never overwrites "delivered".
[[nodiscard]] bool canMove(DeliveryState from, DeliveryState to);
[[nodiscard]] bool isFinal(DeliveryState state);

/// One message on its way out: a row of the outbox.
struct OutboxItem
{
    MessageId id;
    ReminderId reminder;
    TicketId ticket;
    CustomerId customer;
    QString ticketNumber;
    QString customerName;
    GatewayId gateway;          ///< empty until claimed
    QString idempotencyKey;     ///< one per (reminder, channel, recipient, occurrence); never changes
    ReminderClass reminderClass = ReminderClass::Transaction;
    UnknownPolicy unknownPolicy = UnknownPolicy::Ask;
    DeliveryState state = DeliveryState::Queued;
    QString reason;             ///< why it is held, skipped, failed …: a reason code
    Instant created;
    Instant nextTry;            ///< not before this
    std::optional<Instant> notAfter;
    int attempts = 0;
    QString author;
    QString owner;              ///< RACI R
    Message message;

    bool operator==(const OutboxItem &) const = default;
};

/// One line of the history: append-only, hash-chained. `seq` is the order of writing.
struct HistoryEvent
{
    qint64 seq = 0;
    Instant at;
    MessageId message;
    ReminderId reminder;
    TicketId ticket;
    QString kind;       ///< "queued" "claimed" "awaiting" "sent" "held" "failed" "delivered" "comment-written" …
    DeliveryState state = DeliveryState::Queued; ///< after the event
    QString reason;     ///< reason code; may be empty
    QString source;     ///< who says so: "agent:王敏", "dispatcher", "gateway:mail", "source:rt"
    QString detail;     ///< the provider's words, cut to 500 characters; personal data masked
    QString chain;      ///< hex of the hash over the row and its predecessor

    bool operator==(const HistoryEvent &) const = default;
};

} // namespace remindesk
