// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>

namespace remindesk {

/// A point in time: milliseconds since 1970-01-01 00:00 UTC. Never a local time.
struct Instant
{
    qint64 ms = 0;

    auto operator<=>(const Instant &) const = default; // NOLINT(modernize-use-nullptr): the literal 0 is the compiler's
    [[nodiscard]] Instant plusMs(qint64 more) const { return {ms + more}; }
    [[nodiscard]] Instant plusSeconds(qint64 more) const { return {ms + more * 1000}; }
};

/// Where the time comes from, so that tests own it. Any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    /// Milliseconds since boot, running on during suspend (CLOCK_BOOTTIME): for leases.
    [[nodiscard]] virtual qint64 bootMs() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] qint64 bootMs() const override;
};

} // namespace remindesk
