// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/gateway.h"
#include "domain/delivery.h"
#include "policy/decide.h"

#include <QList>

#include <functional>
#include <optional>

namespace remindesk {

using Freezer = std::function<Result<QByteArray>(const OutboxItem &, Instant)>;

/// The gateway that would have taken a message, and the reason code why it could not.
struct Fallback
{
    QString preferred; ///< its name
    QString reason;

    bool operator==(const Fallback &) const = default;
};

/// Which due messages: of a channel, or of those only the ones that just this gateway may send.
struct DueScope
{
    DueScope(Channel itsChannel, GatewayId only = {}) // a channel alone is one
        : channel(itsChannel), pinnedTo(std::move(only))
    {
    }

    Channel channel;
    GatewayId pinnedTo;
};

/// Who claims, and what: delivery.md, step 1.
struct ClaimRequest
{
    GatewayId gateway;
    Channel channel = Channel::Email;
    QString owner; ///< dispatcher: boot id, pid and start time
    int limit = 10;
    Freezer freeze; ///< called by the claim, on any thread, for a first attempt; later ones reuse its bytes
    PolicyRules rules;
    Instant now;
    bool onlyPinned = false;          ///< another gateway goes first: only what nobody else may send
    std::optional<Fallback> fallback; ///< where this one stands in for another

    [[nodiscard]] DueScope scope() const { return {channel, onlyPinned ? gateway : GatewayId{}}; }
};

struct Claimed
{
    AttemptId attempt;
    OutboxItem item;
    FrozenMessage frozen;
};

/// What a claim did: some go, others were moved aside with a reason.
struct ClaimResult
{
    QList<Claimed> claimed;
    int held = 0;
    int skipped = 0;
};

} // namespace remindesk
