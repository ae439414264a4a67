// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/gatewayrows.h"

#include "domain/keytable.h"
#include "storage/jsontext.h"
#include "storage/messagerows.h"

namespace remindesk {

using namespace Qt::StringLiterals;
using Health = GatewayHealth::State;

namespace {

constexpr KeyTable<Health, 3> healths{{"well"_L1, "open"_L1, "capped"_L1}};
constexpr auto inDoubt = "FROM message INDEXED BY message_doubt WHERE pinned_gateway = ? AND state = 'unknown' "
                         "AND pinned_gateway <> '' "_L1;

std::optional<Health> healthFromKey(const QString &key)
{
    return healths.value(key);
}

/// Ids of attempts begin with their time (RFC 9562 §5.7): all made at `since` or later are behind this one.
QString firstIdOf(Instant since)
{
    const QString hex = QString::number(qMax<qint64>(0, since.ms), 16).rightJustified(12, u'0');
    return hex.left(8) + u'-' + hex.mid(8);
}

} // namespace

QList<Doubt> doubtsOf(Database &database, const GatewayId &gateway, Instant now, int limit)
{
    QList<Doubt> doubts;
    const QList<StoredMessage> found = messagesWhere(
        database, inDoubt + "AND next_try_ms <= ? ORDER BY next_try_ms, seq LIMIT ?"_L1, {gateway.value, now.ms, limit});
    for (const StoredMessage &stored : found) {
        const OutboxItem &item = stored.item;
        Doubt doubt{{item.id, item.idempotencyKey, item.message.recipient, {}},
                    item.reminderClass, item.unknownPolicy, item.attempts, item.created};
        database.each(u"SELECT coalesce(awaiting_ms, prepared_ms), provider_id FROM attempt "
                      "WHERE message_id = ? AND number = ?"_s,
                      {item.id.value, item.attempts}, [&doubt](const Row &row) {
                          doubt.handedOver = row.instant(0);
                          doubt.message.providerId = row.text(1);
                      });
        doubts.append(doubt);
    }
    return doubts;
}

std::optional<Instant> nextDoubtOf(Database &database, const GatewayId &gateway)
{
    return database.one(u"SELECT next_try_ms "_s + inDoubt + "ORDER BY next_try_ms LIMIT 1"_L1, {gateway.value},
                        [](const Row &row) { return row.instant(0); });
}

void takeDoubtStep(Database &database, const MessageId &message, const DoubtStep &step, const QString &source, Instant at)
{
    StoredMessage stored = messageOrThrow(database, message);
    if (stored.item.state != DeliveryState::Unknown || stored.pinnedGateway.isEmpty())
        return;
    if (step.state == DeliveryState::Unknown && step.next) {
        database.run(u"UPDATE message SET next_try_ms = ? WHERE seq = ?"_s, {step.next->ms, stored.seq});
        return;
    }
    stored.pinnedGateway.clear();
    if (step.state == DeliveryState::Queued || step.state == DeliveryState::Failed)
        stored.spent.reset(); // nothing reached the customer, as far as anybody knows
    if (step.next)
        stored.item.nextTry = *step.next;
    moveMessage(database, stored, {step.state, step.state == DeliveryState::Queued ? u"recovered"_s : deliveryStateKey(step.state),
                                   step.reason, source, step.words, at});
}

int handedOverBy(Database &database, const GatewayId &gateway, Instant since)
{
    return int(database.number(u"SELECT count(*) FROM attempt WHERE id >= ? AND gateway_id = ? AND awaiting_ms >= ?"_s,
                               {firstIdOf(since), gateway.value, since.ms}));
}

void writeHealth(Database &database, const GatewayHealth &health)
{
    if (health.state == Health::Well) {
        database.run(u"DELETE FROM gateway_health WHERE gateway_id = ?"_s, {health.gateway.value});
        return;
    }
    database.run(u"INSERT INTO gateway_health (gateway_id, state, reason, since_ms, until_ms) VALUES (?,?,?,?,?) "
                 "ON CONFLICT (gateway_id) DO UPDATE SET state = excluded.state, reason = excluded.reason, "
                 "since_ms = excluded.since_ms, until_ms = excluded.until_ms"_s,
                 {health.gateway.value, healths.key(health.state), health.reason, health.since.ms, health.until.ms});
}

QList<GatewayHealth> gatewayHealths(Database &database)
{
    return database.all(u"SELECT gateway_id, state, reason, since_ms, until_ms FROM gateway_health ORDER BY gateway_id"_s,
                        {}, [](const Row &row) {
                            return GatewayHealth{{row.text(0)}, keyed(healthFromKey, row.text(1), "gateway"),
                                                 row.text(2), row.instant(3), row.instant(4)};
                        });
}

} // namespace remindesk
