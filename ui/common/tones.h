// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery.h"
#include "domain/ticket.h"
#include "ui/common/tokens.h"

#include <optional>

namespace remindesk {

/// Which states are good news, which wait and which went wrong: one table for every list.
[[nodiscard]] Tone toneOf(DeliveryState state);
[[nodiscard]] Tone toneOf(Stage stage);
/// Wrong when past or within two hours, attention until the end of the day.
[[nodiscard]] Tone toneOfDue(std::optional<Instant> due, Stage stage, Instant now, Instant dayEnd);
[[nodiscard]] Tone toneOf(Priority priority);

} // namespace remindesk
