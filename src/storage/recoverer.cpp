// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recoverer.h"

#include "delivery/retry.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int poisonous = 3;
const QString byRecovery = u"dispatcher"_s;

/// The first part of dispatcherOwner().
QString bootOf(const QString &owner)
{
    return owner.section(u'/', 0, 0);
}

} // namespace

RecoveryResult Recoverer::recover(const QString &owner, const MessageId &leftInFreeze)
{
    const QList<Open> left = m_database.all(
        u"SELECT id, message_id, gateway_id, phase, owner FROM attempt WHERE phase IN ('prepared', 'awaiting') "
        "AND owner <> ? ORDER BY id"_s,
        {owner}, [&owner](const Row &row) {
            return Open{row.text(0), {row.text(1)}, {row.text(2)}, row.text(3) == "awaiting"_L1, bootOf(row.text(4)) == bootOf(owner)};
        });
    for (const Open &open : left)
        settleOpen(open);
    if (!leftInFreeze.isEmpty())
        settleFreeze(leftInFreeze);
    return m_result;
}

void Recoverer::settleOpen(const Open &open)
{
    m_database.run(u"UPDATE attempt SET phase = 'abandoned', settled_ms = ? WHERE id = ?"_s,
                   {m_now.ms, open.attempt});
    StoredMessage stored = messageOrThrow(m_database, open.message);
    if (stored.item.state != DeliveryState::Sending)
        return; // a report came first
    stored.crashes += open.isOfThisBoot ? 1 : 0;
    const bool isPoison = stored.crashes >= poisonous;
    if (open.isAwaiting)
        return isPoison ? toUnknown(stored, u"poison"_s) : settleAwaiting(open, stored);
    if (isPoison)
        return toPoison(stored);
    toQueue(stored, u"crash.prepared"_s);
}

void Recoverer::settleAwaiting(const Open &open, StoredMessage &stored)
{
    const GatewayPromise promise = m_promises.value(open.gateway);
    if (promise.deduplicates) {
        stored.pinnedGateway = open.gateway.value;
        return toQueue(stored, u"crash.deduplicated"_s);
    }
    if (const auto asked = firstAsked(promise, m_now)) {
        stored.pinnedGateway = open.gateway.value;
        stored.item.nextTry = *asked;
        return toUnknown(stored, u"crash.awaiting"_s);
    }
    if (mayResend(stored.item.unknownPolicy, stored.item.reminderClass))
        return toQueue(stored, u"crash.resend"_s);
    toUnknown(stored, u"crash.awaiting"_s);
}

void Recoverer::settleFreeze(const MessageId &id)
{
    auto stored = readMessage(m_database, id);
    if (!stored || isFinal(stored->item.state) || stored->item.state == DeliveryState::Sending)
        return;
    if (++stored->crashes >= poisonous)
        return toPoison(*stored);
    m_database.run(u"UPDATE message SET crashes = ? WHERE seq = ?"_s, {stored->crashes, stored->seq});
}

void Recoverer::toQueue(StoredMessage &stored, const QString &reason)
{
    stored.item.nextTry = m_now;
    stored.spent.reset();
    moveMessage(m_database, stored, {DeliveryState::Queued, u"recovered"_s, reason, byRecovery, {}, m_now});
    ++m_result.requeued;
}

void Recoverer::toUnknown(StoredMessage &stored, const QString &reason)
{
    moveMessage(m_database, stored, {DeliveryState::Unknown, u"unknown"_s, reason, byRecovery, {}, m_now});
    reason == "poison"_L1 ? ++m_result.poisoned : ++m_result.unknown;
}

void Recoverer::toPoison(StoredMessage &stored)
{
    stored.spent.reset();
    moveMessage(m_database, stored, {DeliveryState::Failed, u"failed"_s, u"poison"_s, byRecovery, {}, m_now});
    ++m_result.poisoned;
}

} // namespace remindesk
