// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "workflow/historystore.h"
#include "workflow/kit.h"

#include <QList>

#include <optional>

namespace remindesk {

/// A message that does not get through, and what is known about the reminder it belongs to.
struct Switchable
{
    OutboxItem item;
    ReminderDraft draft;  ///< as it was composed
    TicketDetail detail;  ///< as it is now
    QList<Channel> used;  ///< by messages of the same reminder
};

struct SwitchPorts
{
    TicketStore &tickets;
    HistoryStore &history;
    ReminderStore &reminders;
};

/// Whether a message in this state may go by another channel: what failed, what is unknown, what is held.
[[nodiscard]] bool isSwitchable(DeliveryState state);

/// Reads what switching needs. The stores outlive the answer.
[[nodiscard]] Async<Switchable> readSwitchable(const SwitchPorts &ports, const OutboxItem &item);

/// The channels it could go by instead: a gateway sends there, the scenario has a template, the customer has an address
/// and has not refused, and no message of the reminder went there before. Pure.
[[nodiscard]] QList<Channel> otherChannels(const Switchable &message, const ComposingKit &kit);

struct SwitchedMessage
{
    Findings findings;
    std::optional<OutboxItem> item; ///< nothing when a finding blocks it
};
/// The same reminder on the other channel, judged and rendered as it would be now. Pure.
[[nodiscard]] SwitchedMessage switchedTo(Channel channel, const Switchable &message, const ComposingKit &kit, Instant now);

} // namespace remindesk
