// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the lane has next: the sources are asked, what is due is claimed.
#include "delivery/lane.h"

#include "delivery/await.h"
#include "delivery/crashpoint.h"
#include "delivery/retry.h"

#include <algorithm>

namespace remindesk {

void Lane::feed(Lock &lock, const std::stop_token &stop)
{
    m_isFeeding = true;
    const Instant now = m_shared.clock.now();
    const int limit = wanted(now);
    const bool isStandby = !m_route.isTurnOf(m_place, now);
    m_lookedAsStandby = isStandby;
    const quint64 wakes = m_wakes;
    lock.unlock();
    const Result<ClaimResult> result = claimDue(std::max(1, limit), isStandby, stop);
    lock.lock();
    m_isFeeding = false;
    afterClaim(result);
    if (result && m_wakes != wakes)
        m_lookAt = {};
    if (m_lookAt.ms != 0 && !m_isDraining && !isStandby && !stop.stop_requested()) {
        lock.unlock();
        planNextLook();
        lock.lock();
    }
    notify();
}

/// `isStandby`: another gateway goes first.
Result<ClaimResult> Lane::claimDue(int limit, bool isStandby, const std::stop_token &stop)
{
    const std::lock_guard turn(m_route.claiming());
    const auto freeze = [gateway = m_gateway](const OutboxItem &item, Instant at) {
        return gateway->freeze(item, at);
    };
    const ClaimRequest request{m_gateway->id(),
                               m_gateway->channel(),
                               m_shared.options.owner,
                               limit,
                               freeze,
                               m_shared.options.rules,
                               m_shared.clock.now(),
                               isStandby,
                               isStandby ? std::nullopt : m_route.fallback(m_place)};
    if (const Done refreshed = refreshDue(request, stop); !refreshed)
        return failure(refreshed.error());
    crashPoint("claim.before");
    auto result = await(m_shared.outbox.claim(request));
    crashPoint("claim.after");
    return result;
}

/// The drift guard: tickets whose source cannot be asked are put off, the others' copies are current
/// afterwards.
Done Lane::refreshDue(const ClaimRequest &request, const std::stop_token &stop)
{
    const Instant now = request.now;
    const auto due = await(m_shared.outbox.dueTickets(request.scope(), now, request.limit));
    if (!due)
        return failure(due.error());
    if (due->isEmpty())
        return {};
    const auto refreshed = await(m_shared.events.refresh(*due), stop);
    if (stop.stop_requested())
        return failure(QStringLiteral("E-DLV-02"));
    const QList<TicketId> unreachable = refreshed ? *refreshed : *due;
    qint64 delay = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_sourceFailures = unreachable.isEmpty() ? 0 : m_sourceFailures + 1;
        delay = std::min(retryDelayMs(m_sourceFailures, {}, 0.5), gatewayRestMs);
    }
    if (unreachable.isEmpty())
        return {};
    m_shared.count([&](DispatchSummary &summary) { summary.putOff += int(unreachable.size()); });
    return await(
        m_shared.outbox.putOff(unreachable, QStringLiteral("source.unreachable"), now.plusMs(delay)));
}

/// Holds m_mutex.
void Lane::afterClaim(const Result<ClaimResult> &result)
{
    const Instant now = m_shared.clock.now();
    if (!result) {
        if (result.error().code == QLatin1String("E-DLV-02"))
            return;
        m_lookAt = now.plusMs(storeRestMs * std::min(++m_storeFailures, 12));
        m_isAtEnd = m_isDraining;
        m_shared.reportStoreError(result.error());
        return;
    }
    m_storeFailures = 0;
    m_shared.count([&](DispatchSummary &summary) {
        summary.held += result->held;
        summary.skipped += result->skipped;
    });
    const bool isIdle = result->claimed.isEmpty() && result->held == 0 && result->skipped == 0;
    m_lookAt = isIdle ? now.plusMs(m_shared.options.pollMs) : Instant{};
    for (const Claimed &claimed : result->claimed) {
        // One drain tries every message once, so that it ends.
        m_isAtEnd = m_isAtEnd || (m_isDraining && m_tried.contains(claimed.item.id.value));
        m_queue.push_back(claimed);
    }
}

void Lane::planNextLook()
{
    const auto due = await(m_shared.outbox.nextDue(m_gateway->channel()));
    const std::lock_guard lock(m_mutex);
    if (!due || !*due || m_lookAt.ms == 0) // wake() came in between
        return;
    const Instant soonest = m_shared.clock.now().plusMs(shortestLookMs);
    m_lookAt = std::min(m_lookAt, std::max(**due, soonest));
}

} // namespace remindesk
