// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/gateway.h"
#include "domain/time.h"

namespace remindesk {

/// How many messages may begin now: a token bucket for the rate, a count for the day. In no `ratePeriodMs` do more than
/// `rate` begin: the bucket holds a twentieth of them and the rest runs in evenly. One thread at a time.
class Throttle
{
public:
    /// `zone`: of the calendar day.
    Throttle(const GatewayLimits &limits, const TimeZoneId &zone);

    /// What processes before this one did: a full bucket only where nothing began within the last period.
    void resume(Instant now, bool isFresh, int startedToday);
    [[nodiscard]] static Instant startOfDay(Instant now, const TimeZoneId &zone);

    [[nodiscard]] int room(Instant now);
    /// When there is room again; `now` while there is.
    [[nodiscard]] Instant nextRoom(Instant now);
    [[nodiscard]] bool isCapped(Instant now);
    void started(Instant now);

private:
    void refill(Instant now);

    GatewayLimits m_limits;
    TimeZoneId m_zone;
    double m_tokens = 0;
    double m_capacity = 0;
    double m_perMs = 0;
    Instant m_filledAt;
    Instant m_dayEnds;
    int m_today = 0;
};

} // namespace remindesk
