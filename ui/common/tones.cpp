// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tones.h"

namespace remindesk {

Tone toneOf(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Sent:
    case DeliveryState::Delivered: return Tone::Good;
    case DeliveryState::Unknown:
    case DeliveryState::Held: return Tone::Attention;
    case DeliveryState::Blocked:
    case DeliveryState::Undelivered:
    case DeliveryState::Bounced:
    case DeliveryState::Failed:
    case DeliveryState::Expired: return Tone::Wrong;
    case DeliveryState::Queued:
    case DeliveryState::Sending: return Tone::Accent;
    case DeliveryState::Draft:
    case DeliveryState::Scheduled:
    case DeliveryState::Merged:
    case DeliveryState::Skipped:
    case DeliveryState::Canceled:
    case DeliveryState::Simulated: return Tone::Dim;
    }
    return Tone::Dim;
}

Tone toneOf(Stage stage)
{
    switch (stage) {
    case Stage::WaitingCustomer: return Tone::Attention;
    case Stage::Resolved: return Tone::Good;
    case Stage::Received:
    case Stage::InProgress:
    case Stage::Closed: return Tone::Dim;
    }
    return Tone::Dim;
}

Tone toneOf(Priority priority)
{
    switch (priority) {
    case Priority::Urgent: return Tone::Wrong;
    case Priority::High: return Tone::Attention;
    case Priority::Normal: return Tone::Plain;
    case Priority::Low: return Tone::Dim;
    }
    return Tone::Plain;
}

Tone toneOfDue(std::optional<Instant> due, Stage stage, Instant now, Instant dayEnd)
{
    if (!due || stage == Stage::Resolved || stage == Stage::Closed)
        return Tone::Dim;
    constexpr qint64 close = 7200; // two hours
    if (due->ms < now.plusSeconds(close).ms)
        return Tone::Wrong;
    return due->ms < dayEnd.ms ? Tone::Attention : Tone::Plain;
}

} // namespace remindesk
