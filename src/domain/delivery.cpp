// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/delivery.h"

#include "domain/keytable.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr KeyTable<DeliveryState, 17> states{
    {"draft"_L1, "blocked"_L1, "scheduled"_L1, "held"_L1, "queued"_L1, "sending"_L1, "sent"_L1,
     "delivered"_L1, "undelivered"_L1, "bounced"_L1, "unknown"_L1, "merged"_L1, "skipped"_L1,
     "canceled"_L1, "failed"_L1, "expired"_L1, "simulated"_L1}};

/// Written, but no byte of it has left: it may still wait, stop or be sent.
bool waits(DeliveryState state)
{
    using enum DeliveryState;
    return state == Draft || state == Blocked || state == Scheduled || state == Held
           || state == Queued;
}

/// Leaves the line before anything was sent.
bool isSideExit(DeliveryState state)
{
    using enum DeliveryState;
    return state == Merged || state == Skipped || state == Canceled || state == Failed
           || state == Expired || state == Simulated;
}

/// What the provider reports about a message it took.
bool isReport(DeliveryState state)
{
    using enum DeliveryState;
    return state == Delivered || state == Undelivered || state == Bounced;
}

bool waitingCanMove(DeliveryState from, DeliveryState to)
{
    using enum DeliveryState;
    if (isSideExit(to))
        return true;
    switch (from) {
    case Draft:
        return to == Blocked || to == Scheduled || to == Held || to == Queued;
    case Blocked: // completed by the agent or let pass by a supervisor
        return to == Scheduled || to == Held || to == Queued;
    case Scheduled:
        return to == Held || to == Queued;
    case Held: // quiet hours or the cap are over
        return to == Queued;
    case Queued: // checked again inside the claim: it may have to wait after all
        return to == Held || to == Sending;
    default:
        return false;
    }
}

} // namespace

QString deliveryStateKey(DeliveryState state)
{
    return states.key(state);
}

std::optional<DeliveryState> deliveryStateFromKey(const QString &key)
{
    return states.value(key);
}

bool canMove(DeliveryState from, DeliveryState to)
{
    using enum DeliveryState;
    if (waits(from))
        return waitingCanMove(from, to);
    switch (from) {
    case Sending:
        // Back to the queue only when the attempt provably sent nothing (a temporary refusal, or a
        // claim that a crash left before its last byte).
        return to == Queued || to == Held || to == Sent || to == Unknown || to == Failed
               || to == Expired || to == Skipped || to == Canceled || to == Simulated
               || isReport(to); // a report may come before our own commit
    case Sent:
        return isReport(to);
    case Unknown:
        // A report or a look into the provider's log says what happened; a gateway that knows our
        // key, or a person, may send the same bytes again.
        return to == Queued || to == Sent || to == Failed || to == Expired || to == Canceled
               || isReport(to);
    default:
        return false; // everything else is final: contradictions are shown to a person
    }
}

bool isFinal(DeliveryState state)
{
    using enum DeliveryState;
    return isReport(state) || isSideExit(state);
}

} // namespace remindesk
