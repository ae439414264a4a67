// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The third part of Lane: what it knows about its gateway and its clock, and tells others.
#include "base/logging.h"
#include "delivery/await.h"
#include "delivery/lane.h"

#include <limits>
#include <utility>

namespace remindesk {

Done Lane::prepare()
{
    const GatewayLimits limits = m_gateway->limits();
    const Instant now = m_shared.clock.now();
    const auto count = [&](bool isLimited, Instant since) -> Result<int> {
        return isLimited ? await(m_shared.outbox.handedOverSince(m_gateway->id(), since)) : Result<int>(0);
    };
    const auto recent = count(limits.rate > 0, now.plusMs(-limits.ratePeriodMs));
    if (!recent)
        return failure(recent.error());
    const auto today =
        count(limits.dailyCap > 0, Throttle::startOfDay(now, m_shared.options.rules.zone));
    if (!today)
        return failure(today.error());
    m_throttle.resume(now, *recent == 0, *today);
    return await(m_shared.outbox.noteGateway({m_gateway->id(), GatewayHealth::State::Well, {}, now, now}));
}

/// What an answer says about the gateway itself; before it is settled, since a rest is not the message's fault.
Lane::Learnt Lane::learn(const SendResult &result, qint64 restMs)
{
    const double spread = random();
    const Instant now = m_shared.clock.now();
    const std::lock_guard lock(m_mutex);
    const bool isChanged = m_breaker.learn(result, restMs, now, spread);
    if (m_breaker.isOpen(now))
        m_trouble = result.code;
    tellRoute(now);
    return {isChanged, m_breaker.isOpen(now), m_breaker.openUntil()};
}

/// Holds m_mutex. One that has ended its run in trouble does not come back in it.
GatewayStanding Lane::standing(Instant now)
{
    using enum GatewayStanding::State;
    constexpr Instant never{std::numeric_limits<qint64>::max()};
    const bool isBusy = m_isFeeding || m_inFlight > 0 || m_givingBack > 0 || !m_queue.empty();
    if (m_breaker.isOpen(now))
        return {Resting, m_gateway->name(), m_trouble, m_isAtEnd ? never : m_breaker.openUntil(), isBusy};
    if (m_throttle.isCapped(now))
        return {Capped, m_gateway->name(), QStringLiteral("gateway.capped"), m_isAtEnd ? never : m_throttle.nextRoom(now), isBusy};
    if (m_breaker.isTrying() && isBusy)
        return {Trying, m_gateway->name(), m_trouble, {}, isBusy};
    return {m_isAtEnd ? Ended : Able, m_gateway->name(), m_trouble, {}, isBusy};
}

/// Holds m_mutex.
void Lane::tellRoute(Instant now)
{
    m_isRouteChanged = m_route.tell(m_place, standing(now)) || m_isRouteChanged;
}

/// A fallback has work, or none any more.
void Lane::wakeOthers()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!std::exchange(m_isRouteChanged, false))
            return;
    }
    m_route.wakeOthers(m_place);
}

/// The message is done with: the connection is free, and others hear what was learnt.
void Lane::finish(const Ended &ended, bool isSettled)
{
    const Learnt &learnt = ended.learnt;
    std::unique_lock lock(m_mutex);
    --m_inFlight;
    if (!isSettled)
        m_isAtEnd = m_isAtEnd || m_isDraining;
    const bool isUncapped = m_toldCap && !m_throttle.isCapped(m_shared.clock.now());
    m_toldCap = m_toldCap && !isUncapped;
    std::deque<Claimed> unsent;
    if (learnt.isOpen || m_breaker.isOpen(m_shared.clock.now())) // or another connection found out meanwhile
        unsent.swap(m_queue);
    m_givingBack += int(unsent.size());
    tellRoute(m_shared.clock.now());
    m_isRouteChanged = m_isRouteChanged || learnt.isOpen || !unsent.empty(); // what it gives back is others' work
    notify();
    lock.unlock();
    if (learnt.isChanged || isUncapped)
        tellChange(ended.settlement.result, learnt.isOpen, learnt.until);
    release(unsent, {});
    wakeOthers();
}

void Lane::tellChange(const SendResult &result, bool isOpen, Instant until)
{
    if (!isOpen) {
        note(GatewayHealth::State::Well, {}, {});
        m_shared.events.resumed(m_gateway->id());
        return;
    }
    qCWarning(lcDelivery, "gateway %s rests: %s", qUtf8Printable(m_gateway->id().value), qUtf8Printable(result.code));
    m_shared.count([](DispatchSummary &summary) { ++summary.paused; });
    note(GatewayHealth::State::Open, result.code, until);
    m_shared.events.paused(m_gateway->id(), result.code, until);
}

/// Once a day, and taken back with the next message that goes.
void Lane::tellCapped(Lock &lock, Instant now)
{
    if (m_toldCap)
        return;
    m_toldCap = true;
    const Instant until = m_throttle.nextRoom(now);
    lock.unlock();
    note(GatewayHealth::State::Capped, QStringLiteral("gateway.capped"), until);
    m_shared.events.paused(m_gateway->id(), QStringLiteral("gateway.capped"), until);
    lock.lock();
}

void Lane::note(GatewayHealth::State state, const QString &reason, Instant until)
{
    const GatewayHealth health{m_gateway->id(), state, reason, m_shared.clock.now(), until};
    if (const Done done = await(m_shared.outbox.noteGateway(health)); !done)
        m_shared.reportStoreError(done.error());
}

bool Lane::isClockRight()
{
    const qint64 jump = m_shared.guard.jumpMs();
    if (jump == 0) {
        m_toldClock = false;
        return true;
    }
    if (!m_toldClock) {
        m_toldClock = true;
        m_shared.count([](DispatchSummary &summary) { summary.clockJumped = true; });
        m_shared.events.clockJumped(jump);
    }
    return false;
}

} // namespace remindesk
