// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customer.h"
#include "domain/time.h"

#include <QList>

#include <optional>

namespace remindesk {

enum class SendSlot { InAnHour, ThisAfternoon, TomorrowMorning, NextWorkingDay, AfterQuietHours };

/// A moment worth offering for "send later".
struct SendTime
{
    SendSlot slot = SendSlot::InAnHour;
    Instant at;
    bool isMoved = false; ///< its own moment lies in the customer's quiet hours; this is their end

    bool operator==(const SendTime &) const = default;
};

/// The moments to offer, earliest first, each once: the team's days and hours in the agent's own zone, never in the customer's quiet
/// hours and never at or after `last`. The customer's zone is taken as it stands. Pure.
[[nodiscard]] QList<SendTime> sendTimes(const Customer &customer, const TimeZoneId &ours, const TimeAnchor &anchor,
                                        std::optional<Instant> last);

} // namespace remindesk
