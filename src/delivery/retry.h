// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/outbox.h"

#include <optional>

namespace remindesk {

/// When to try again after attempt number `attempts` (1 for the first): 30 s, doubled each time up to 1 h,
/// spread by a fifth either way; `random` is in [0, 1). A provider's own wish (clamped to 1 s … 1 h) goes
/// first and is only spread upwards. Pure.
[[nodiscard]] qint64 retryDelayMs(int attempts, std::optional<qint64> retryAfterMs, double random);

/// After this many attempts (about a day) a message that is only ever put off has failed.
inline constexpr int maxAttempts = 30;
/// How long a gateway rests after it refused everybody (bad credentials): one try in five minutes locks
/// nobody out.
inline constexpr qint64 gatewayRestMs = 300'000;

/// What becomes of a message after an attempt.
struct NextStep
{
    DeliveryState state = DeliveryState::Unknown;
    std::optional<Instant> nextTry; ///< where state is Queued again; where it is Unknown: when the gateway is asked
    bool restsGateway = false;      ///< nobody else should be tried through this gateway for now
    qint64 restMs = 0;

    bool operator==(const NextStep &) const = default;
};

struct AttemptFacts
{
    SendResult result;
    int attempts = 1; ///< this one included
    std::optional<Instant> notAfter;
    ReminderClass reminderClass = ReminderClass::Transaction;
    UnknownPolicy unknownPolicy = UnknownPolicy::Ask;
    GatewayPromise promise;
};

/// The table of delivery.md, "Classes of failure". Pure.
[[nodiscard]] NextStep nextStep(const AttemptFacts &facts, Instant now, double random);

/// The same where the gateway rests until then because it failed too often: that is not this message's fault, so it neither
/// fails for it nor waits longer than a minute behind the rest. Not before its end either: another one tries first, in
/// case it was this message's fault.
[[nodiscard]] NextStep duringRest(const NextStep &step, const AttemptFacts &facts, Instant restUntil, double random);

/// Whether another gateway may take the message at once: it certainly did not go, and not for anything about itself.
[[nodiscard]] bool isForFallback(const AttemptFacts &facts, const NextStep &step);

/// How long a gateway or its reports may take to say what became of a message (delivery.md, step 4).
inline constexpr qint64 askingMs = 900'000;
/// How long a gateway that cannot be reached is asked again.
inline constexpr qint64 reachingMs = 86'400'000;

/// When a gateway is first asked about a message in doubt; nothing where it can tell neither asked nor by reports.
[[nodiscard]] std::optional<Instant> firstAsked(const GatewayPromise &promise, Instant now);
/// Whether it may go again although nobody knows: as its policy says, care messages never. Pure.
[[nodiscard]] bool mayResend(UnknownPolicy policy, ReminderClass reminderClass);
/// What follows from a gateway's answer about a message in doubt. Reasons asked.absent, asked.untold, or the finding's.
[[nodiscard]] DoubtStep afterAsking(const Doubt &doubt, const Whereabouts &finding, Instant now);

/// Whether a reason code speaks of the way to the gateway ("connect.refused", "tls.untrusted"), not of the
/// message: then the messages behind it are not tried either.
[[nodiscard]] bool isAboutConnection(const QString &code);

} // namespace remindesk
