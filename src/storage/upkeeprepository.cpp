// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/upkeeprepository.h"

#include "storage/chain.h"
#include "storage/chaincheck.h"
#include "storage/messagerows.h"
#include "storage/storeplace.h"
#include "storage/storethread.h"
#include "storage/witness.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

AnchorPoint headOf(Database &database, Instant now)
{
    const Witness head = witnessOf(database);
    return {head.seq, head.chain, now};
}

qint64 dueMessagesAt(Database &database, Instant now)
{
    qint64 due = 0;
    for (const Channel channel : allChannels()) {
        due += database.number(u"SELECT count(*) FROM (SELECT 1 FROM message INDEXED BY message_due WHERE channel = ? AND "_s
                                   + QLatin1StringView(claimableStates) + " AND next_try_ms <= ? LIMIT ?)"_L1,
                               {channelKey(channel), now.ms, StoreHealth::dueLimit - due});
    }
    return due;
}

UpkeepNote noteOf(Database &database, const QString &task)
{
    return database
        .one(u"SELECT tried_ms, done_ms, code, detail FROM upkeep WHERE task = ?"_s, {task},
             [](const Row &row) { return UpkeepNote{row.instant(0), row.instant(1), row.text(2), row.text(3)}; })
        .value_or(UpkeepNote());
}

void addKey(Database &database, StoreHealth &health)
{
    health.historyKey = database
                            .one(u"SELECT key_id FROM history_segment ORDER BY first_seq DESC LIMIT 1"_s, {},
                                 [](const Row &row) { return row.text(0); })
                            .value_or(QString());
    health.historyKeySince = database.number(u"SELECT coalesce(min(first_seq), 0) FROM history_segment WHERE key_id = ?"_s,
                                             {health.historyKey});
    health.historyKeys = database.all(u"SELECT DISTINCT key_id FROM history_segment WHERE key_id <> ''"_s, {},
                                      [](const Row &row) { return row.text(0); });
    health.keyNote = noteOf(database, u"history-key"_s);
}

/// No message's event: the history says when sending was stopped, and who let it go on.
void noteStanding(Database &database, const QString &kind, const QString &source, const QString &detail, Instant at)
{
    HistoryEvent event;
    event.kind = kind;
    event.source = source;
    event.detail = detail;
    event.at = at;
    appendHistory(database, event);
}

} // namespace

Async<StoreHealth> UpkeepRepository::health(Instant now)
{
    return m_thread.read<StoreHealth>([this, now](Database &database) {
        StoreHealth health;
        health.id = storeId(database);
        health.stops = sendingStops(database);
        if (!health.stops.isEmpty())
            health.due = dueMessagesAt(database, now);
        if (const auto damage = m_thread.damage()) {
            health.isReadOnly = true;
            health.damage = damage->arguments.join(u' ');
        }
        addKey(database, health);
        health.backup = noteOf(database, u"backup"_s);
        health.anchor = noteOf(database, u"anchor"_s);
        const AnchorPoint head = headOf(database, now);
        health.historyLines = head.seq;
        health.historyHead = head.chain;
        health.newestEvent = {database.number(u"SELECT at_ms FROM history WHERE seq = ?"_s, {head.seq})};
        return health;
    });
}

Async<void> UpkeepRepository::stopSending(SendingStop stop)
{
    return m_thread.write<void>([stop = std::move(stop)](Database &database) {
        for (const SendingStop &known : sendingStops(database)) {
            if (known.kind == stop.kind)
                return;
        }
        putStop(database, stop);
        noteStanding(database, u"sending-stopped"_s, u"dispatcher"_s, stopKindKey(stop.kind) + u' ' + stop.detail, stop.since);
    });
}

Async<void> UpkeepRepository::resumeSending(QString source, Instant at)
{
    return m_thread.write<void>([this, source = std::move(source), at](Database &database) {
        QStringList kinds;
        for (const SendingStop &stop : sendingStops(database))
            kinds += stopKindKey(stop.kind);
        if (kinds.isEmpty())
            return;
        database.run(u"DELETE FROM sending_stop"_s);
        adoptPlace(database, m_path);
        removeWitness(m_path); // the next commit writes it anew
        noteStanding(database, u"sending-resumed"_s, source, kinds.join(u' '), at);
    });
}

Async<UpkeepNote> UpkeepRepository::note(QString task)
{
    return m_thread.read<UpkeepNote>([task = std::move(task)](Database &database) { return noteOf(database, task); });
}

Async<void> UpkeepRepository::noteUpkeep(QString task, UpkeepNote note)
{
    return m_thread.write<void>([task = std::move(task), note = std::move(note)](Database &database) {
        database.run(u"INSERT INTO upkeep (task, tried_ms, done_ms, code, detail) VALUES (?,?,?,?,?) ON CONFLICT (task) "
                     "DO UPDATE SET tried_ms = excluded.tried_ms, code = excluded.code, detail = excluded.detail, "
                     "done_ms = max(upkeep.done_ms, excluded.done_ms)"_s,
                     {task, note.tried.ms, note.done.ms, note.code, note.detail.left(500)});
    });
}

Async<AnchorPoint> UpkeepRepository::historyHead(Instant now)
{
    return m_thread.read<AnchorPoint>([now](Database &database) { return headOf(database, now); });
}

Async<AnchoredReport> UpkeepRepository::verifyAgainst(QList<AnchorPoint> anchors, QList<QByteArray> otherKeys)
{
    QList<ChainKey> keys;
    for (const QByteArray &secret : std::as_const(otherKeys)) {
        const auto key = ChainKey::fromSecret(secret);
        if (!key)
            return ready<Result<AnchoredReport>>(failure(u"E-HKY-01"_s));
        keys += *key;
    }
    return m_thread.read<AnchoredReport>([check = ChainCheck(std::move(anchors), std::move(keys))](Database &database) mutable {
        return check.anchoredStep(database);
    });
}

} // namespace remindesk
