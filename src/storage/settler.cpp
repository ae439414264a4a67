// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settler.h"

#include "delivery/crashpoint.h"
#include "storage/messagerows.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

QString outcomeKey(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted:
        return u"accepted"_s;
    case Outcome::Delivered:
        return u"delivered"_s;
    case Outcome::Temporary:
        return u"temporary"_s;
    case Outcome::RecipientFinal:
        return u"recipient-final"_s;
    case Outcome::GatewayFinal:
        return u"gateway-final"_s;
    case Outcome::Unknown:
        break;
    }
    return u"unknown"_s;
}

/// Nothing reached the customer: the place under the cap is free again.
bool frees(DeliveryState state)
{
    using enum DeliveryState;
    return state == Queued || state == Held || state == Failed || state == Expired || state == Skipped
           || state == Canceled;
}

bool isGood(DeliveryState state)
{
    return state == DeliveryState::Sent || state == DeliveryState::Delivered;
}

} // namespace

void markAttemptAwaiting(Database &database, const AttemptId &attempt, Instant at)
{
    const OpenAttempt open = attemptOrThrow(database, attempt);
    if (open.phase != "prepared"_L1)
        throw StoreFailure{Error{u"E-STO-25"_s, {attempt.value}, {}}, 0};
    database.run(u"UPDATE attempt SET phase = 'awaiting', awaiting_ms = ? WHERE id = ?"_s, {at.ms, attempt.value});
    const StoredMessage &stored = open.stored;
    noteMessage(database, stored, {stored.item.state, u"awaiting"_s, {}, u"dispatcher"_s, {}, at});
}

void settleAttempt(Database &database, const Settlement &settlement)
{
    OpenAttempt open = attemptOrThrow(database, settlement.attempt);
    if (open.phase == "settled"_L1)
        return;
    crashPoint("settle.before");
    const SendResult &result = settlement.result;
    database.run(u"UPDATE attempt SET phase = 'settled', settled_ms = ?, outcome = ?, code = ?, words = ?, "
                 "provider_id = ? WHERE id = ?"_s,
                 {settlement.at.ms, outcomeKey(result.outcome), result.code, result.words.left(500),
                  result.providerId, settlement.attempt.value});
    StoredMessage &stored = open.stored;
    MessageStep step{settlement.state,
                     deliveryStateKey(settlement.state),
                     isGood(settlement.state) ? QString() : result.code,
                     settlement.source,
                     result.words,
                     settlement.at};
    if (!canMove(stored.item.state, settlement.state)) {
        step.kind = u"late-result"_s;
        step.reason = deliveryStateKey(settlement.state);
        noteMessage(database, stored, step);
        return;
    }
    if (settlement.state == DeliveryState::Queued || settlement.state == DeliveryState::Held) {
        stored.item.nextTry = settlement.nextTry;
        step.kind = u"deferred"_s;
        if (settlement.isPinned)
            stored.pinnedGateway = stored.item.gateway.value;
    }
    if (settlement.state == DeliveryState::Unknown && settlement.nextTry.ms != 0) { // its gateway may be able to say
        stored.item.nextTry = settlement.nextTry;
        stored.pinnedGateway = stored.item.gateway.value;
        return moveMessage(database, stored, step);
    }
    if (!frees(settlement.state))
        return moveToEnd(database, stored, step);
    stored.spent.reset();
    moveMessage(database, stored, step);
}

void putOffTicket(Database &database, const TicketId &ticket, const QString &reason, Instant until, Instant now)
{
    QList<StoredMessage> due = messagesWhere(database,
                                             u"FROM message INDEXED BY message_ticket WHERE ticket_id = ? AND "_s
                                                 + QLatin1StringView(claimableStates)
                                                 + " AND next_try_ms <= ? ORDER BY seq"_L1,
                                             {ticket.value, now.ms});
    for (StoredMessage &stored : due) {
        stored.item.nextTry = until;
        moveMessage(database, stored, {DeliveryState::Held, u"held"_s, reason, u"dispatcher"_s, {}, now});
    }
}

} // namespace remindesk
