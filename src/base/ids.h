// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

namespace remindesk {

/// A text identifier that cannot be mixed up with another kind of identifier.
/// Ids of our own rows are UUIDv7 (RFC 9562 §5.7): they sort by the time they were made.
template<typename Tag>
struct StrongId
{
    QString value;

    auto operator<=>(const StrongId &) const = default;
    bool operator==(const StrongId &) const = default;
    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
};

template<typename Tag>
size_t qHash(const StrongId<Tag> &id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

using TicketId = StrongId<struct TicketTag>;
using CustomerId = StrongId<struct CustomerTag>;
using ReminderId = StrongId<struct ReminderTag>;
using MessageId = StrongId<struct MessageTag>;
using AttemptId = StrongId<struct AttemptTag>;
using DraftId = StrongId<struct DraftTag>;
using GatewayId = StrongId<struct GatewayTag>;
using SourceId = StrongId<struct SourceTag>;

/// A new UUIDv7 for the instant `utcMs` (milliseconds since 1970), random in its lower bits.
/// Two ids made in the same millisecond by one process still sort in the order they were made.
/// Any thread.
[[nodiscard]] QString newUuid7(qint64 utcMs);

} // namespace remindesk
