// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "delivery/claim.h"
#include "delivery/gateway.h"
#include "delivery/gatewayhealth.h"
#include "domain/delivery.h"

#include <QHash>
#include <QList>

#include <functional>

namespace remindesk {

using GatewayPromises = QHash<GatewayId, GatewayPromise>;

struct Settlement
{
    AttemptId attempt;
    MessageId message;
    DeliveryState state = DeliveryState::Unknown;
    SendResult result;
    Instant at;
    Instant nextTry; ///< where state is Queued again; where it is Unknown: when the gateway is asked (0: never)
    QString source;  ///< "gateway:mail"
    bool isPinned = false; ///< it may have gone: where it is tried again, only by the gateway that had it
};

/// A message nobody knows the fate of, whose gateway may be able to say.
struct Doubt
{
    Doubtful message;
    ReminderClass reminderClass = ReminderClass::Transaction;
    UnknownPolicy policy = UnknownPolicy::Ask;
    int attempts = 1;
    Instant handedOver; ///< when the byte that commits it left
};

struct DoubtStep
{
    DeliveryState state = DeliveryState::Unknown; ///< Unknown with `next`: asked again then; without: a person decides
    std::optional<Instant> next;
    QString reason;
    QString words;

    bool operator==(const DoubtStep &) const = default;
};

struct RecoveryResult
{
    int requeued = 0;
    int unknown = 0;
    int poisoned = 0;
};

/// The durable queue between composing and gateways. Implemented in storage/; every call is one
/// transaction (calls waiting together may share one commit) and may come from any thread.
class Outbox
{
public:
    virtual ~Outbox() = default;
    /// tx 1: re-reads ticket, consent, quiet hours and caps through decide(); writes attempts and history. The one
    /// call that blocks: the bytes of first attempts are made on the caller's thread, a worker.
    [[nodiscard]] virtual Async<ClaimResult> claim(ClaimRequest request) = 0;
    /// Durable when the future is ready: the commit byte may follow.
    [[nodiscard]] virtual Async<void> markAwaiting(AttemptId attempt, Instant at) = 0;
    /// tx 2: result, next step and history in one transaction.
    [[nodiscard]] virtual Async<void> settle(Settlement settlement) = 0;
    /// Both for one connection, or neither: what its last message came to, and that `next` may give its commit byte.
    [[nodiscard]] virtual Async<void> settleAndAwait(Settlement last, AttemptId next, Instant at) = 0;
    /// At start: `prepared` of a dead owner goes back, `awaiting` becomes unknown by the rules of
    /// delivery.md.
    [[nodiscard]] virtual Async<RecoveryResult> recover(QString owner, GatewayPromises promises, Instant now) = 0;
    /// When the next queued, held or scheduled message of a channel is due; nothing when there is none.
    [[nodiscard]] virtual Async<std::optional<Instant>> nextDue(Channel channel) = 0;
    /// Tickets of messages due at `now`: their source is asked for changes before the claim (drift guard).
    [[nodiscard]] virtual Async<QList<TicketId>> dueTickets(DueScope scope, Instant now, int limit) = 0;
    /// Puts due messages of tickets off because their source cannot be asked right now; says so in history.
    [[nodiscard]] virtual Async<void> putOff(QList<TicketId> tickets, QString reason, Instant until) = 0;

    /// Messages to ask this gateway about at `now`, and when the next one is.
    [[nodiscard]] virtual Async<QList<Doubt>> doubts(GatewayId gateway, Instant now, int limit) = 0;
    [[nodiscard]] virtual Async<std::optional<Instant>> nextDoubt(GatewayId gateway) = 0;
    /// What the asking led to; nothing where a report or a person was faster.
    [[nodiscard]] virtual Async<void> settleDoubt(MessageId message, DoubtStep step, QString source, Instant at) = 0;

    /// How many messages this gateway may have got since then, whichever process sent them.
    [[nodiscard]] virtual Async<int> handedOverSince(GatewayId gateway, Instant since) = 0;
    /// Keeps what is known about a gateway, for status commands of other processes.
    [[nodiscard]] virtual Async<void> noteGateway(GatewayHealth health) = 0;
};

/// Asks the ticket's source whether our copy is current. Implemented in workflow/ over TicketSource; called
/// on the thread the Dispatcher lives in, whose event loop must run.
class Freshness
{
public:
    virtual ~Freshness() = default;
    /// The tickets that could not be checked (source down); the others' copies are current when ready.
    [[nodiscard]] virtual Async<QList<TicketId>> refresh(QList<TicketId> tickets) = 0;
};

} // namespace remindesk
