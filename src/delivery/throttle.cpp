// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/throttle.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace remindesk {

namespace {

constexpr int unlimited = std::numeric_limits<int>::max();
constexpr double burstShare = 0.05;
constexpr double hair = 1e-9; // what adding up fractions loses

} // namespace

Throttle::Throttle(const GatewayLimits &limits, const TimeZoneId &zone)
    : m_limits(limits)
    , m_zone(zone)
{
    if (limits.rate <= 0)
        return;
    m_capacity = std::max(1.0, std::floor(limits.rate * burstShare));
    // A full bucket and what runs in during a period are the rate; a bucket of one is emptied before it runs in again.
    const double running = m_capacity > 1 ? limits.rate - m_capacity : limits.rate;
    m_perMs = running / double(limits.ratePeriodMs);
    m_tokens = m_capacity;
}

void Throttle::resume(Instant now, bool isFresh, int startedToday)
{
    m_tokens = isFresh ? m_capacity : 0;
    m_filledAt = now;
    m_dayEnds = {};
    refill(now);
    m_today = startedToday;
}

Instant Throttle::startOfDay(Instant now, const TimeZoneId &zone)
{
    return resolve({wallTime(now, zone).date, QTime(0, 0)}, zone);
}

void Throttle::refill(Instant now)
{
    // A clock that went back gives nothing, and takes nothing.
    const qint64 passed = std::max<qint64>(0, now.ms - m_filledAt.ms);
    m_tokens = std::min(m_capacity, m_tokens + m_perMs * double(passed));
    m_filledAt = now;
    if (now < m_dayEnds || m_limits.dailyCap <= 0)
        return;
    m_today = 0;
    m_dayEnds = resolve({wallTime(now, m_zone).date.addDays(1), QTime(0, 0)}, m_zone);
}

int Throttle::room(Instant now)
{
    refill(now);
    const int byRate = m_limits.rate > 0 ? int(m_tokens + hair) : unlimited;
    const int byDay = m_limits.dailyCap > 0 ? std::max(0, m_limits.dailyCap - m_today) : unlimited;
    return std::min(byRate, byDay);
}

Instant Throttle::nextRoom(Instant now)
{
    if (room(now) > 0)
        return now;
    if (isCapped(now))
        return m_dayEnds;
    return now.plusMs(std::max<qint64>(1, qint64(std::ceil((1.0 - m_tokens) / m_perMs))));
}

bool Throttle::isCapped(Instant now)
{
    refill(now);
    return m_limits.dailyCap > 0 && m_today >= m_limits.dailyCap;
}

void Throttle::started(Instant now)
{
    refill(now);
    m_tokens = std::max(0.0, m_tokens - (m_limits.rate > 0 ? 1.0 : 0.0));
    ++m_today;
}

} // namespace remindesk
