// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/lane.h"

#include "base/logging.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace remindesk {

namespace {

bool isTaken(Outcome outcome)
{
    return outcome == Outcome::Accepted || outcome == Outcome::Delivered;
}

} // namespace

void LaneShared::count(const std::function<void(DispatchSummary &)> &change)
{
    const std::lock_guard lock(mutex);
    change(summary);
}

void LaneShared::reportStoreError(const Error &error)
{
    {
        const std::lock_guard lock(mutex);
        storeError = error;
    }
    qCWarning(lcDelivery, "the store refused: %s", qUtf8Printable(error.code));
    events.storeFailed(error);
}

Lane::Lane(std::shared_ptr<const Gateway> gateway, LaneShared &shared, Route &route)
    : m_gateway(std::move(gateway))
    , m_shared(shared)
    , m_route(route)
    , m_place(route.add({GatewayStanding::State::Able, m_gateway->name(), {}, {}}, [this] { wake(); }))
    , m_random(shared.options.seed != 0 ? shared.options.seed : std::random_device()())
    , m_breaker(m_gateway->limits().breakerFailures)
    , m_throttle(m_gateway->limits(), shared.options.rules.zone)
{}

void Lane::run(bool drain, const std::stop_token &stop)
{
    {
        const std::lock_guard lock(m_mutex);
        m_isDraining = drain;
    }
    std::unique_ptr<GatewaySession> session;
    Hand hand;
    while (const std::optional<Claimed> claimed = takeNext(hand, stop)) {
        if (!session) {
            session = m_gateway->openSession();
            const std::lock_guard lock(m_mutex);
            m_sessions.insert(session.get());
        }
        hand.last = handle(*claimed, *session, hand, stop);
    }
    const std::lock_guard lock(m_mutex);
    m_sessions.erase(session.get());
}

void Lane::wake()
{
    const std::lock_guard lock(m_mutex);
    m_lookAt = {};
    ++m_wakes;
    notify();
}

void Lane::endRest()
{
    const std::lock_guard lock(m_mutex);
    m_breaker.endRest();
    m_lookAt = {};
    ++m_wakes;
    notify();
}

void Lane::cancelSessions()
{
    const std::lock_guard lock(m_mutex);
    for (GatewaySession *session : m_sessions)
        session->cancel();
}

/// What this connection sends next. The good result of its last one becomes durable in the same commit as this one's `awaiting`
/// (handle()); anything else about that result goes first. Not behind a slow gateway: the next message would stand as
/// `awaiting` for long before it is, and one commit less saves nothing there.
std::optional<Claimed> Lane::takeNext(Hand &hand, const std::stop_token &stop)
{
    const bool isGood = hand.last && isTaken(hand.last->settlement.result.outcome);
    const bool isBehind = isGood && !hand.last->learnt.isChanged && hand.last->wasQuick;
    std::optional<Claimed> claimed = takeBegun(hand, stop);
    if (isBehind && !claimed)
        claimed = takeReady(stop);
    if (hand.last && (!isBehind || !claimed))
        keep(*std::exchange(hand.last, std::nullopt), stop);
    return claimed ? std::move(claimed) : take(stop);
}

/// The message that began with the end of the last one; where nothing may go now, it goes back to the others.
std::optional<Claimed> Lane::takeBegun(Hand &hand, const std::stop_token &stop)
{
    std::optional<Claimed> begun = std::exchange(hand.begun, std::nullopt);
    const Lock lock(m_mutex);
    const bool isOver = stop.stop_requested() || m_isAtEnd || !isClockRight() || m_breaker.isOpen(m_shared.clock.now());
    if (!begun || !isOver)
        return begun;
    m_queue.push_front(std::move(*begun));
    --m_inFlight;
    notify();
    return {};
}

std::optional<Claimed> Lane::take(const std::stop_token &stop)
{
    Lock lock(m_mutex);
    while (true) {
        const Turn mine = turn(stop);
        if (m_isRouteChanged && mine != Turn::End) {
            lock.unlock();
            wakeOthers();
            lock.lock();
            continue;
        }
        switch (mine) {
        case Turn::End: {
            std::deque<Claimed> unsent;
            unsent.swap(m_queue);
            m_givingBack += int(unsent.size());
            m_isAtEnd = m_isAtEnd || m_isDraining;
            tellRoute(m_shared.clock.now());
            notify();
            lock.unlock();
            release(unsent, stop);
            wakeOthers();
            return {};
        }
        case Turn::Feed:
            feed(lock, stop);
            break;
        case Turn::Take:
            return next();
        case Turn::Wait:
            waitForWork(lock, stop);
            break;
        }
    }
}

/// A message that can begin at once.
std::optional<Claimed> Lane::takeReady(const std::stop_token &stop)
{
    const Lock lock(m_mutex);
    return turn(stop) == Turn::Take ? std::optional(next()) : std::nullopt;
}

/// Holds m_mutex.
Claimed Lane::next()
{
    Claimed claimed = std::move(m_queue.front());
    m_queue.pop_front();
    m_throttle.started(m_shared.clock.now());
    ++m_inFlight;
    return claimed;
}

/// What a free connection does next. Holds m_mutex.
Lane::Turn Lane::turn(const std::stop_token &stop)
{
    if (stop.stop_requested() || m_isAtEnd)
        return Turn::End;
    const Instant now = m_shared.clock.now();
    tellRoute(now);
    if (m_lookedAsStandby && m_route.isTurnOf(m_place, now)) { // what it left to the other is its own now
        m_lookedAsStandby = false;
        m_lookAt = {};
    }
    if (!isClockRight() || m_breaker.isOpen(now))
        return m_isDraining ? Turn::End : Turn::Wait;
    // Until the gateway has answered once, one message finds out for all: no storm of refused logins.
    if (!m_breaker.isProven() && m_inFlight > 0)
        return Turn::Wait;
    if (!m_isFeeding && now >= m_lookAt && wanted(now) > 0)
        return Turn::Feed;
    if (!m_queue.empty() && m_throttle.room(now) > 0)
        return Turn::Take;
    return m_isDraining ? turnOfDrain(now) : Turn::Wait;
}

/// Nothing can be done this moment: is that the end, or does somebody else, or the rate, bring more?
Lane::Turn Lane::turnOfDrain(Instant now)
{
    const bool isMoreDue = !m_queue.empty() || now >= m_lookAt;
    if (m_throttle.isCapped(now))
        return Turn::End;
    return m_isFeeding || m_inFlight > 0 || isMoreDue || m_route.isNeeded(m_place, now) ? Turn::Wait : Turn::End;
}

/// Claimed ahead, so that the other connections send while one fetches more, and little at a time: they wait for the store
/// while it claims. Never more than may begin now: what waits here was checked against ticket and rules a moment ago.
int Lane::wanted(Instant now)
{
    const int batch = m_shared.options.batch;
    const int many = batch * m_gateway->connections();
    const int queued = int(m_queue.size());
    const int low = m_breaker.isProven() ? std::max(1, many / 2) : 1;
    if (queued >= low)
        return 0;
    return std::clamp(m_throttle.room(now) - queued, 0, m_breaker.isProven() ? std::max(batch, many / 5) : 1);
}

void Lane::notify()
{
    ++m_news;
    m_changed.notify_all();
}

void Lane::waitFor(Lock &lock, qint64 ms, const std::stop_token &stop)
{
    if (m_shared.options.sleeper) {
        lock.unlock();
        m_shared.options.sleeper(ms);
        lock.lock();
        return;
    }
    const quint64 known = m_news;
    m_changed.wait_for(lock, stop, std::chrono::milliseconds(ms), [&] { return m_news != known; });
}

void Lane::waitForWork(Lock &lock, const std::stop_token &stop)
{
    const Instant now = m_shared.clock.now();
    if (m_throttle.isCapped(now))
        tellCapped(lock, now);
    Instant next = std::max(m_breaker.openUntil(), m_throttle.nextRoom(now));
    if (m_queue.empty())
        next = std::max(next, m_lookAt);
    // What other connections do is notified; the time is not.
    const qint64 wait = next > now ? std::min(next.ms - now.ms, m_shared.options.pollMs) : shortestLookMs;
    waitFor(lock, wait, stop);
}

double Lane::random()
{
    const std::lock_guard lock(m_mutex);
    return std::uniform_real_distribution<double>(0.0, 1.0)(m_random);
}

} // namespace remindesk
