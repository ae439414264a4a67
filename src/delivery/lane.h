// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/breaker.h"
#include "delivery/laneshared.h"
#include "delivery/route.h"
#include "delivery/throttle.h"

#include <QSet>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <random>
#include <set>
#include <stop_token>

namespace remindesk {

/// All connections of one gateway: they share one short queue of claimed messages, what is known about the
/// gateway's health (breaker) and how much it takes (throttle). Owned by the Dispatcher; run() is the body of each of its worker threads.
class Lane
{
public:
    /// Takes its place in the route: the lanes of a channel are made in the admin's order.
    Lane(std::shared_ptr<const Gateway> gateway, LaneShared &shared, Route &route);

    /// Before the first run(): what processes before this one sent counts under rate and cap.
    [[nodiscard]] Done prepare();
    /// `drain`: ends when nothing is due any more; otherwise when `stop` is requested.
    void run(bool drain, const std::stop_token &stop);
    void wake();           ///< any thread: look at the outbox now
    void endRest();        ///< any thread: somebody repaired the gateway
    void cancelSessions(); ///< any thread: see GatewaySession::cancel()
    [[nodiscard]] const Gateway &gateway() const { return *m_gateway; }

private:
    using Lock = std::unique_lock<std::mutex>;
    enum class Turn { Feed, Take, Wait, End };
    struct Learnt
    {
        bool isChanged = false;
        bool isOpen = false; ///< the gateway rests
        Instant until;
    };
    /// What a message came to, before the store has it.
    struct Ended
    {
        Settlement settlement;
        Learnt learnt;
        bool wasQuick = false; ///< from its beginning to the byte that commits
    };
    /// What a connection has besides its session: the result that the store does not have yet, and the message that began with
    /// the byte that committed the last one.
    struct Hand
    {
        std::optional<Ended> last;
        std::optional<Claimed> begun;
    };
    struct Transmission
    {
        SendResult result;
        bool wasQuick = false;
        bool isLastKept = false;
    };

    [[nodiscard]] std::optional<Claimed> take(const std::stop_token &stop);
    [[nodiscard]] std::optional<Claimed> takeNext(Hand &hand, const std::stop_token &stop);
    [[nodiscard]] std::optional<Claimed> takeBegun(Hand &hand, const std::stop_token &stop);
    [[nodiscard]] std::optional<Claimed> takeReady(const std::stop_token &stop);
    [[nodiscard]] Claimed next(); // with m_mutex held
    [[nodiscard]] Turn turn(const std::stop_token &stop);
    void notify();                                                    // with m_mutex held
    void waitFor(Lock &lock, qint64 ms, const std::stop_token &stop); ///< until notified, at most `ms`
    void waitForWork(Lock &lock, const std::stop_token &stop);
    [[nodiscard]] Turn turnOfDrain(Instant now);
    [[nodiscard]] int wanted(Instant now); ///< how many to claim; 0: none now
    void feed(Lock &lock, const std::stop_token &stop);
    [[nodiscard]] Result<ClaimResult> claimDue(int limit, bool isStandby, const std::stop_token &stop);
    [[nodiscard]] Done refreshDue(const ClaimRequest &request, const std::stop_token &stop);
    void afterClaim(const Result<ClaimResult> &result);
    void planNextLook();
    [[nodiscard]] Ended handle(const Claimed &claimed, GatewaySession &session, Hand &hand, const std::stop_token &stop);
    [[nodiscard]] Transmission transmit(const Claimed &claimed, GatewaySession &session, Hand &hand, const std::stop_token &stop);
    [[nodiscard]] Ended judged(const Claimed &claimed, const Transmission &transmission);
    void keep(const Ended &ended, const std::stop_token &stop);
    void kept(const Ended &ended);
    [[nodiscard]] bool settle(const Settlement &settlement, const std::stop_token &stop);
    void noteTried(const Settlement &settlement);
    [[nodiscard]] Learnt learn(const SendResult &result, qint64 restMs);
    void finish(const Ended &ended, bool isSettled);
    void tellChange(const SendResult &result, bool isOpen, Instant until);
    void tellCapped(Lock &lock, Instant now);
    void note(GatewayHealth::State state, const QString &reason, Instant until);
    void release(const std::deque<Claimed> &unsent, const std::stop_token &stop);
    [[nodiscard]] GatewayStanding standing(Instant now); // with m_mutex held
    void tellRoute(Instant now);                  // with m_mutex held
    void wakeOthers();                            // without it
    [[nodiscard]] bool isClockRight();
    [[nodiscard]] double random();

    const std::shared_ptr<const Gateway> m_gateway;
    LaneShared &m_shared;
    Route &m_route;
    const qsizetype m_place;

    std::mutex m_mutex; // guards all below
    std::condition_variable_any m_changed;
    std::deque<Claimed> m_queue;
    std::set<GatewaySession *> m_sessions;
    QSet<QString> m_tried; // in this drain, and in the queue again: not all that went, which may be a million
    std::mt19937_64 m_random;
    Instant m_lookAt; // nothing is due before
    Breaker m_breaker;
    Throttle m_throttle;
    quint64 m_news = 0;  // counts notifications
    quint64 m_wakes = 0; // counts calls to look now: one that comes during a claim asks for another
    int m_inFlight = 0;
    int m_sourceFailures = 0;
    int m_storeFailures = 0;
    bool m_isFeeding = false;
    bool m_isDraining = false;
    bool m_isAtEnd = false;
    bool m_toldClock = false, m_toldCap = false;
    bool m_isRouteChanged = false; ///< others have to hear of it, once m_mutex is free
    bool m_lookedAsStandby = false; ///< the last time
    int m_givingBack = 0;          ///< claimed, on their way back into the queue
    QString m_trouble;             ///< reason code of its last rest or cap
};

} // namespace remindesk
