// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/receiptwriter.h"

#include "delivery/crashpoint.h"
#include "storage/messagerows.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

std::optional<StoredMessage> messageOfKey(Database &database, const QString &key)
{
    const auto id = database.one(u"SELECT id FROM message WHERE idempotency_key = ?"_s, {key},
                                 [](const Row &row) { return MessageId{row.text(0)}; });
    return id ? readMessage(database, *id) : std::nullopt;
}

TakenReceipt apply(Database &database, const Receipt &receipt, StoredMessage &stored, Instant now)
{
    const DeliveryState before = stored.item.state;
    const ReceiptEffect effect = applyReceipt(before, receipt.report);
    MessageStep step{effect.to.value_or(before), u"report"_s, receipt.reason, receipt.provider, receipt.words, now};
    if (effect.isContradiction) {
        step.kind = u"contradiction"_s;
        step.reason = u"report.contradicted"_s;
    } else if (effect.to) {
        step.kind = deliveryStateKey(*effect.to);
        if (*effect.to == DeliveryState::Sent || *effect.to == DeliveryState::Delivered) // good news need no reason
            step.reason = stored.item.reason.startsWith("answered"_L1) ? stored.item.reason : QString();
    }
    if (effect.to)
        moveToEnd(database, stored, step);
    else
        noteMessage(database, stored, step);
    const auto what = effect.isContradiction ? TakenReceipt::Contradiction
                                             : (effect.to ? TakenReceipt::Moved : TakenReceipt::Kept);
    return {what, stored.item.id, stored.item.state};
}

QString effectKey(TakenReceipt::What what)
{
    switch (what) {
    case TakenReceipt::Moved:
        return u"moved"_s;
    case TakenReceipt::Contradiction:
        return u"contradiction"_s;
    case TakenReceipt::Aside:
        return u"aside"_s;
    case TakenReceipt::Kept:
    case TakenReceipt::Repeated:
        break;
    }
    return u"kept"_s;
}

void writeEffect(Database &database, qint64 seq, const TakenReceipt &taken)
{
    database.run(u"UPDATE receipt SET message_id = ?, effect = ? WHERE seq = ?"_s,
                 {taken.message.value, effectKey(taken.what), seq});
}

struct Kept
{
    qint64 seq;
    Receipt receipt;
};

} // namespace

TakenReceipt takeReceipt(Database &database, const Receipt &receipt)
{
    const int added = database.run(u"INSERT INTO receipt (provider, event_id, message_key, report, reason, words, "
                                   "at_ms, message_id, effect) VALUES (?,?,?,?,?,?,?,'','aside') "
                                   "ON CONFLICT (provider, event_id) DO NOTHING"_s,
                                   {receipt.provider, receipt.eventId, receipt.key, reportKey(receipt.report),
                                    receipt.reason, receipt.words.left(500), receipt.at.ms});
    if (added == 0)
        return {TakenReceipt::Repeated, {}, {}};
    const qint64 seq = database.lastRowId();
    crashPoint("receipt.kept");
    auto stored = messageOfKey(database, receipt.key);
    if (!stored)
        return {TakenReceipt::Aside, {}, {}};
    TakenReceipt taken = apply(database, receipt, *stored, receipt.at);
    writeEffect(database, seq, taken);
    return taken;
}

int joinAsideReceipts(Database &database, Instant now)
{
    const QList<Kept> aside = database.all(
        u"SELECT r.seq, r.provider, r.event_id, r.message_key, r.report, r.reason, r.words, r.at_ms "
        "FROM receipt r JOIN message m ON m.idempotency_key = r.message_key WHERE r.effect = 'aside' ORDER BY r.seq"_s,
        {}, [](const Row &row) {
            Receipt receipt;
            receipt.provider = row.text(1);
            receipt.eventId = row.text(2);
            receipt.key = row.text(3);
            receipt.report = reportFromKey(row.text(4)).value_or(Report::Other);
            receipt.reason = row.text(5);
            receipt.words = row.text(6);
            receipt.at = row.instant(7);
            return Kept{row.number(0), receipt};
        });
    for (const Kept &kept : aside) {
        auto stored = messageOfKey(database, kept.receipt.key);
        if (stored)
            writeEffect(database, kept.seq, apply(database, kept.receipt, *stored, now));
    }
    return int(aside.size());
}

} // namespace remindesk
