// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/asker.h"

#include "delivery/await.h"
#include "delivery/crashpoint.h"
#include "delivery/retry.h"

#include <algorithm>
#include <chrono>

namespace remindesk {

namespace {

constexpr int atOnce = 20;
constexpr qint64 shortestRestMs = 1'000;

} // namespace

bool Asker::serves(const Gateway &gateway)
{
    const GatewayPromise promise = gateway.promise();
    return promise.canBeAsked || promise.reports;
}

void Asker::run(bool drain, const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        const bool isStoreWell = m_shared.guard.jumpMs() != 0 || askAll(stop);
        if (drain)
            break;
        rest(isStoreWell, stop);
    }
    const std::lock_guard lock(m_mutex);
    m_session.reset();
}

void Asker::cancel()
{
    const std::lock_guard lock(m_mutex);
    if (m_session)
        m_session->cancel();
}

void Asker::wake()
{
    const std::lock_guard lock(m_mutex);
    m_isCalled = true;
    m_changed.notify_all();
}

bool Asker::askAll(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        const auto doubts = await(m_shared.outbox.doubts(m_gateway->id(), m_shared.clock.now(), atOnce));
        if (!doubts) {
            m_shared.reportStoreError(doubts.error());
            return false;
        }
        if (doubts->isEmpty())
            return true;
        for (const Doubt &doubt : *doubts) {
            if (stop.stop_requested())
                return true;
            if (const Done done = askAbout(doubt); !done) {
                m_shared.reportStoreError(done.error());
                return false;
            }
        }
    }
    return true;
}

Done Asker::askAbout(const Doubt &doubt)
{
    const Whereabouts finding = m_gateway->promise().canBeAsked ? find(doubt.message) : Whereabouts{};
    crashPoint("asked.after");
    const Instant now = m_shared.clock.now();
    const DoubtStep step = afterAsking(doubt, finding, now);
    Done done = await(m_shared.outbox.settleDoubt(
        doubt.message.id, step, QStringLiteral("gateway:") + m_gateway->name(), now));
    if (done && step.state != DeliveryState::Unknown)
        m_shared.events.settled(doubt.message.id, step.state, step.reason);
    return done;
}

Whereabouts Asker::find(const Doubtful &message)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_session)
            m_session = m_gateway->openSession();
    }
    return m_session->find(message);
}

void Asker::rest(bool isStoreWell, const std::stop_token &stop)
{
    qint64 ms = isStoreWell ? m_shared.options.pollMs : storeRestMs;
    if (isStoreWell) {
        const auto next = await(m_shared.outbox.nextDoubt(m_gateway->id()));
        if (next && *next)
            ms = std::min(ms, std::max(shortestRestMs, (*next)->ms - m_shared.clock.now().ms));
    }
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, stop, std::chrono::milliseconds(ms), [this] { return m_isCalled; });
    m_isCalled = false;
}

} // namespace remindesk
