// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "delivery/outbox.h"

#include <QList>

#include <functional>
#include <mutex>

namespace remindesk {

/// What a gateway can do for the next message of its channel.
struct GatewayStanding
{
    enum class State {
        Able,
        Ended,   ///< all its messages are through: nobody has to take its place
        Trying,  ///< it has rested and one message finds out: the others need not wait for that
        Resting, ///< until `until`
        Capped,  ///< until `until`
        Absent   ///< switched off, or it cannot be opened
    };

    State state = State::Able;
    QString gateway; ///< its name, for the history
    QString reason;  ///< reason code where it is not able
    Instant until;
    bool isBusy = false; ///< messages are with it, and may come back

    bool operator==(const GatewayStanding &) const = default;
};

/// Whether it takes messages at `now`. Pure.
[[nodiscard]] bool isAble(const GatewayStanding &standing, Instant now);
/// The place of the gateway that takes the next message: the first that can, in the admin's order; -1: none. Pure.
[[nodiscard]] qsizetype takerAmong(const QList<GatewayStanding> &inOrder, Instant now);
/// Why the gateway at `place` takes a message and not the preferred one; nothing where it is the preferred one. Pure.
[[nodiscard]] std::optional<Fallback> fallbackAt(qsizetype place, const QList<GatewayStanding> &inOrder);

/// The gateways of one channel in the admin's order: preferred, first fallback, second … Each lane says how its gateway stands and
/// asks whether it is its turn. Any thread, but for the making.
class Route
{
public:
    /// Adds one behind the others; answers its place. `wake` is called when another gateway's standing changed.
    qsizetype add(const GatewayStanding &standing, std::function<void()> wake);

    /// True: others should hear of it.
    bool tell(qsizetype place, const GatewayStanding &standing);
    /// Not while the caller holds what its own `wake` needs, nor what another's needs.
    void wakeOthers(qsizetype place) const;

    [[nodiscard]] bool isTurnOf(qsizetype place, Instant now) const;
    /// Whether it may still be needed in a run that ends: others have messages, or the one whose turn it is has more to do.
    [[nodiscard]] bool isNeeded(qsizetype place, Instant now) const;
    [[nodiscard]] bool hasOther(qsizetype place, Instant now) const;
    [[nodiscard]] std::optional<Fallback> fallback(qsizetype place) const;

    /// One claim at a time per channel: what was refreshed is what is claimed.
    [[nodiscard]] std::mutex &claiming() { return m_claiming; }

private:
    [[nodiscard]] QList<GatewayStanding> standings() const;

    std::mutex m_claiming;
    mutable std::mutex m_mutex; // guards m_standings
    QList<GatewayStanding> m_standings;
    std::vector<std::function<void()>> m_wakes; // complete before the first run
};

} // namespace remindesk
