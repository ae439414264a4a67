// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The second part of Lane: sending one claimed message and making its result durable.
#include "base/logging.h"
#include "delivery/await.h"
#include "delivery/crashpoint.h"
#include "delivery/lane.h"
#include "delivery/retry.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

namespace remindesk {

namespace {

constexpr int settleTriesAtEnd = 3;
constexpr std::chrono::milliseconds quick{20}; // some commits; a server nearby answers within one
constexpr QLatin1StringView
    notOurs("E-STO-25"); // the attempt is not open any more: another process recovered it

Settlement settlementOf(const Claimed &claimed, const SendResult &result, const NextStep &step, Instant now,
                        const QString &source)
{
    return {claimed.attempt, claimed.item.id, step.state, result, now, step.nextTry.value_or(Instant{}),
            source};
}

void tally(DispatchSummary &summary, DeliveryState state)
{
    switch (state) {
    case DeliveryState::Sent:
    case DeliveryState::Delivered:
        ++summary.sent;
        break;
    case DeliveryState::Queued:
        ++summary.retried;
        break;
    case DeliveryState::Unknown:
        ++summary.unknown;
        break;
    default:
        ++summary.failed;
    }
}

} // namespace

/// Sends one message. `hand.last` is what the connection's message before it came to: that and this one's `awaiting` become
/// durable in one commit, which runs while the session says what commits to nothing. Where the session can begin the next
/// message with this one's end, that is `hand.begun` afterwards.
Lane::Ended Lane::handle(const Claimed &claimed, GatewaySession &session, Hand &hand, const std::stop_token &stop)
{
    const Transmission transmission = transmit(claimed, session, hand, stop);
    if (hand.last && !transmission.isLastKept)
        keep(*hand.last, stop);
    return judged(claimed, transmission);
}

Lane::Transmission Lane::transmit(const Claimed &claimed, GatewaySession &session, Hand &hand, const std::stop_token &stop)
{
    const std::optional<Ended> &last = hand.last;
    const auto begun = std::chrono::steady_clock::now();
    Transmission transmission;
    std::optional<Async<void>> both;
    if (last)
        both = m_shared.outbox.settleAndAwait(last->settlement, claimed.attempt, m_shared.clock.now());
    const auto bothKept = [&] {
        Done done = await(*std::exchange(both, std::nullopt));
        transmission.isLastKept = done.has_value();
        if (done)
            kept(*last);
        return done;
    };
    bool isStoreBroken = false;
    const BeforeCommit awaiting = [&] {
        crashPoint("awaiting.before");
        transmission.wasQuick = std::chrono::steady_clock::now() - begun < quick;
        const Done done = both ? bothKept() : await(m_shared.outbox.markAwaiting(claimed.attempt, m_shared.clock.now()));
        if (!done) {
            isStoreBroken = true;
            m_shared.reportStoreError(done.error());
        }
        crashPoint("awaiting.after");
        return done.has_value();
    };
    session.setFollowing([&]() -> const FrozenMessage * {
        hand.begun = transmission.wasQuick ? takeReady(stop) : std::nullopt;
        return hand.begun ? &hand.begun->frozen : nullptr;
    });
    crashPoint("send.before");
    transmission.result = session.send(claimed.frozen, awaiting);
    session.setFollowing({});
    crashPoint("reply.after");
    if (isStoreBroken) // the session did not commit, whatever it called that
        transmission.result = {Outcome::Temporary, QStringLiteral("store.failed"), {}, {}, {}};
    if (both) // it was refused before the byte that commits
        (void)bothKept();
    return transmission;
}

Lane::Ended Lane::judged(const Claimed &claimed, const Transmission &transmission)
{
    const SendResult &result = transmission.result;
    const OutboxItem &item = claimed.item;
    const Instant now = m_shared.clock.now();
    const AttemptFacts facts{result,
                             std::max(1, item.attempts),
                             item.notAfter,
                             item.reminderClass,
                             item.unknownPolicy,
                             m_gateway->promise()};
    const NextStep wish = nextStep(facts, now, random());
    const Learnt learnt = learn(result, wish.restsGateway ? wish.restMs : 0);
    NextStep step = learnt.isOpen ? duringRest(wish, facts, learnt.until, random()) : wish;
    if (isForFallback(facts, step) && m_route.hasOther(m_place, now))
        step.nextTry = now;
    Settlement settlement = settlementOf(claimed, result, step, now, QStringLiteral("gateway:") + m_gateway->name());
    settlement.isPinned = result.outcome == Outcome::Unknown && facts.promise.deduplicates;
    return {settlement, learnt, transmission.wasQuick};
}

void Lane::keep(const Ended &ended, const std::stop_token &stop)
{
    if (settle(ended.settlement, stop))
        kept(ended);
    else
        finish(ended, false);
}

/// The store has it.
void Lane::kept(const Ended &ended)
{
    const Settlement &settlement = ended.settlement;
    crashPoint("settle.after");
    m_shared.count([&](DispatchSummary &summary) { tally(summary, settlement.state); });
    m_shared.events.settled(settlement.message, settlement.state, settlement.result.code);
    finish(ended, true);
}

/// The result exists only here until the store has it: it is offered again until the store takes it. Where
/// the run ends first, recovery at the next start finds the attempt as it stands (unknown, if it was
/// awaited).
bool Lane::settle(const Settlement &settlement, const std::stop_token &stop)
{
    for (int tries = 1;; ++tries) {
        const Done done = await(m_shared.outbox.settle(settlement));
        if (done) {
            noteTried(settlement);
            return true;
        }
        m_shared.reportStoreError(done.error());
        if (done.error().code == notOurs)
            return false;
        Lock lock(m_mutex);
        if (tries >= settleTriesAtEnd && (m_isDraining || stop.stop_requested()))
            return false;
        if (stop.stop_requested()) {
            lock.unlock();
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        } else {
            waitFor(lock, std::min(500 * tries, 15'000), stop);
        }
    }
}

void Lane::noteTried(const Settlement &settlement)
{
    const Lock lock(m_mutex);
    if (m_isDraining && settlement.state == DeliveryState::Queued)
        m_tried.insert(settlement.message.value);
}

/// Claimed but not begun: provably unsent, so they go back as they were.
void Lane::release(const std::deque<Claimed> &unsent, const std::stop_token &stop)
{
    const SendResult result{Outcome::Temporary, QStringLiteral("dispatcher.stopped"), {}, {}, {}};
    for (const Claimed &claimed : unsent) {
        const Instant now = m_shared.clock.now();
        const NextStep step{DeliveryState::Queued, now, false, 0};
        if (!settle(settlementOf(claimed, result, step, now, QStringLiteral("dispatcher")), stop))
            break; // recovery at the next start brings them back
    }
    if (unsent.empty())
        return;
    const Lock lock(m_mutex);
    m_givingBack -= int(unsent.size());
    tellRoute(m_shared.clock.now());
}

} // namespace remindesk
