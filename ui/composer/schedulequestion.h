// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/customer.h"
#include "ui/common/prompter.h"

#include <optional>

namespace remindesk {

/// The team's "now" and working days. The clock outlives it.
struct TeamTime
{
    const Clock &clock;
    WorkCalendar calendar;

    [[nodiscard]] TimeAnchor anchor() const { return {clock.now(), calendar}; }
};

/// "When shall it go?": typed in the agent's zone or chosen, answered with the customer's time beside it. What is offered
/// respects the customer's quiet hours and comes before `last`. The clock outlives it.
[[nodiscard]] Question scheduleQuestion(const TimeZoneId &ours, const Customer &customer, std::optional<Instant> last,
                                        const TeamTime &team);
/// The time a text means, if it lies ahead.
[[nodiscard]] std::optional<Instant> timeAhead(const QString &text, const TimeZoneId &zone, const TeamTime &team);

} // namespace remindesk
