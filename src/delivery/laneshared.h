// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/clockguard.h"
#include "delivery/outbox.h"

#include <functional>
#include <mutex>

namespace remindesk {

inline constexpr qint64 shortestLookMs = 1'000; ///< between two looks at the outbox that nobody called for
inline constexpr qint64 storeRestMs = 5'000;    ///< after the store refused

/// What one run did, in messages.
struct DispatchSummary
{
    int sent = 0;    ///< accepted by a provider, or delivered
    int retried = 0; ///< will be tried again
    int failed = 0;  ///< failed or expired
    int unknown = 0;
    int held = 0;    ///< set aside by a rule until later
    int skipped = 0; ///< no longer wanted: ended, answered, expired, no consent
    int putOff = 0;  ///< tickets whose source could not be asked
    int paused = 0;  ///< gateways that rest because they refuse or cannot be reached
    bool clockJumped = false;

    bool operator==(const DispatchSummary &) const = default;
};

struct DispatcherOptions
{
    QString owner; ///< see dispatcherOwner()
    PolicyRules rules;
    int batch = 10;            ///< messages claimed at once, per connection
    quint64 seed = 0;          ///< of the jitter; 0: from the system
    qint64 pollMs = 30'000;    ///< how often the outbox is looked at although nobody called wake()
    qint64 patienceMs = 8'000; ///< of stop(), before sends that still run are broken off
    std::function<void(qint64)> sleeper = {}; ///< tests whose clock is their own: called instead of waiting so long
};

/// What lanes tell and ask; called on worker threads.
struct DispatchEvents
{
    std::function<void(MessageId, DeliveryState, QString)> settled;
    std::function<void(GatewayId, QString, Instant)> paused;
    std::function<void(GatewayId)> resumed;
    std::function<void(Error)> storeFailed;
    std::function<void(qint64)> clockJumped;
    std::function<Async<QList<TicketId>>(QList<TicketId>)> refresh;
};

/// What all lanes of one dispatcher share.
struct LaneShared
{
    LaneShared(Outbox &outboxPort, const Clock &clockPort, DispatcherOptions chosen, DispatchEvents listeners)
        : outbox(outboxPort)
        , clock(clockPort)
        , options(std::move(chosen))
        , events(std::move(listeners))
    {}

    Outbox &outbox;
    const Clock &clock;
    DispatcherOptions options;
    DispatchEvents events;
    ClockGuard guard{clock};

    std::mutex mutex; // guards the two below
    DispatchSummary summary;
    std::optional<Error> storeError;

    void count(const std::function<void(DispatchSummary &)> &change);
    void reportStoreError(const Error &error);
};

} // namespace remindesk
