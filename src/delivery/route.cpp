// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/route.h"

#include <utility>

namespace remindesk {

bool isAble(const GatewayStanding &standing, Instant now)
{
    using enum GatewayStanding::State;
    switch (standing.state) {
    case Able:
    case Ended:
        return true;
    case Resting:
    case Capped:
        return now >= standing.until;
    case Trying:
    case Absent:
        break;
    }
    return false;
}

qsizetype takerAmong(const QList<GatewayStanding> &inOrder, Instant now)
{
    for (qsizetype place = 0; place < inOrder.size(); ++place) {
        if (isAble(inOrder.at(place), now))
            return place;
    }
    return -1;
}

std::optional<Fallback> fallbackAt(qsizetype place, const QList<GatewayStanding> &inOrder)
{
    if (place <= 0 || place >= inOrder.size())
        return {};
    return Fallback{inOrder.constFirst().gateway, inOrder.constFirst().reason};
}

qsizetype Route::add(const GatewayStanding &standing, std::function<void()> wake)
{
    m_standings.append(standing);
    m_wakes.push_back(std::move(wake));
    return m_standings.size() - 1;
}

QList<GatewayStanding> Route::standings() const
{
    const std::lock_guard lock(m_mutex);
    return m_standings;
}

bool Route::tell(qsizetype place, const GatewayStanding &standing)
{
    const std::lock_guard lock(m_mutex);
    GatewayStanding before = std::exchange(m_standings[place], standing);
    if (standing.state == GatewayStanding::State::Able) // with every message; nobody waits for it then
        before.isBusy = standing.isBusy;
    return m_standings.size() > 1 && before != standing;
}

void Route::wakeOthers(qsizetype place) const
{
    for (qsizetype other = 0; other < qsizetype(m_wakes.size()); ++other) {
        if (other != place && m_wakes[size_t(other)])
            m_wakes[size_t(other)]();
    }
}

bool Route::isTurnOf(qsizetype place, Instant now) const
{
    return takerAmong(standings(), now) == place;
}

bool Route::isNeeded(qsizetype place, Instant now) const
{
    const QList<GatewayStanding> all = standings();
    for (qsizetype other = 0; other < all.size(); ++other) {
        if (other != place && all.at(other).isBusy)
            return true;
    }
    const qsizetype taker = takerAmong(all, now);
    return taker >= 0 && taker != place && all.at(taker).state != GatewayStanding::State::Ended;
}

bool Route::hasOther(qsizetype place, Instant now) const
{
    QList<GatewayStanding> others = standings();
    others.removeAt(place);
    return takerAmong(others, now) >= 0;
}

std::optional<Fallback> Route::fallback(qsizetype place) const
{
    return fallbackAt(place, standings());
}

} // namespace remindesk
