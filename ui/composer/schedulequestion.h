// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/time.h"
#include "ui/common/prompter.h"

#include <optional>

namespace remindesk {

/// "When shall it go?": typed in the agent's zone, answered with the customer's time beside it. `clock` outlives it.
[[nodiscard]] Question scheduleQuestion(const TimeZoneId &ours, const TimeZoneId &theirs, const Clock &clock);
/// The time a text means, if it lies ahead.
[[nodiscard]] std::optional<Instant> timeAhead(const QString &text, const TimeZoneId &zone, const Clock &clock);

} // namespace remindesk
