// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recoverer.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int poisonous = 3;
const QString byRecovery = u"dispatcher"_s;

/// Care messages are never sent again on suspicion.
bool mayResend(const OutboxItem &item)
{
    return item.unknownPolicy == UnknownPolicy::Resend && item.reminderClass != ReminderClass::Care;
}

} // namespace

RecoveryResult Recoverer::recover(const QString &owner, const MessageId &leftInFreeze)
{
    const QList<Open> left = m_database.all(
        u"SELECT id, message_id, gateway_id, phase FROM attempt WHERE phase IN ('prepared', 'awaiting') "
        "AND owner <> ? ORDER BY id"_s,
        {owner}, [](const Row &row) {
            return Open{row.text(0), {row.text(1)}, {row.text(2)}, row.text(3) == "awaiting"_L1};
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
    const bool isPoison = ++stored.crashes >= poisonous;
    if (open.isAwaiting) {
        const bool isSafe = m_deduplicating.contains(open.gateway);
        if (isPoison)
            return toUnknown(stored, u"poison"_s);
        if (!isSafe && !mayResend(stored.item))
            return toUnknown(stored, u"crash.awaiting"_s);
        if (isSafe)
            stored.pinnedGateway = open.gateway.value;
        return toQueue(stored, isSafe ? u"crash.deduplicated"_s : u"crash.resend"_s);
    }
    if (isPoison)
        return toPoison(stored);
    toQueue(stored, u"crash.prepared"_s);
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
