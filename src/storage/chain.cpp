// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/chain.h"

#include "base/logging.h"
#include "storage/jsontext.h"
#include "storage/storeplace.h"

#include <QVarLengthArray>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

using Content = QVarLengthArray<char, 2048>;

void addNumber(Content &content, qint64 number)
{
    const qint64 wire = qToBigEndian(number);
    content.append(reinterpret_cast<const char *>(&wire), sizeof wire);
}

void addText(Content &content, QByteArrayView text)
{
    addNumber(content, text.size());
    content.append(text.data(), text.size());
}

ChainHash hashOf(QByteArrayView previous, qint64 seq, qint64 atMs, const std::array<QByteArrayView, 8> &texts,
                 const ChainKey &key)
{
    Content content;
    addText(content, key.isNull() ? "remindesk history 1" : "remindesk history 2");
    addText(content, previous);
    addNumber(content, seq);
    addNumber(content, atMs);
    for (const QByteArrayView text : texts)
        addText(content, text);
    return key.hashOf({content.constData(), content.size()});
}

bool wasKeyed(Database &database)
{
    return database.number(u"SELECT count(*) FROM sqlite_schema WHERE name = 'history_segment'"_s) != 0
           && database.number(u"SELECT EXISTS (SELECT 1 FROM history_segment WHERE key_id <> '')"_s) != 0;
}

/// As the next row after `head`.
HistoryHead putRow(Database &database, const HistoryHead &head, const ChainKey &key, HistoryEvent &event)
{
    event.seq = head.seq + 1;
    event.detail = event.detail.left(500);
    event.chain = chainHash(head.chain, event, key);
    database.run(u"INSERT INTO history (seq, at_ms, message_id, reminder_id, ticket_id, kind, state, reason, "
                 "source, detail, chain) VALUES (?,?,?,?,?,?,?,?,?,?,?)"_s,
                 {event.seq, event.at.ms, event.message.value, event.reminder.value, event.ticket.value, event.kind,
                  deliveryStateKey(event.state), event.reason, event.source, event.detail, event.chain});
    HistoryHead next{event.seq, event.chain, key.id()};
    database.pending().moveHead(database, next);
    return next;
}

} // namespace

bool isTurn(QByteArrayView kind)
{
    return kind.startsWith("chain-") && (kind == QByteArrayView(keyedTurn) || kind == QByteArrayView(plainTurn));
}

QString chainHash(const QString &previous, const HistoryEvent &event, const ChainKey &key)
{
    const std::array texts{event.message.value.toUtf8(), event.reminder.value.toUtf8(), event.ticket.value.toUtf8(),
                           event.kind.toUtf8(), deliveryStateKey(event.state).toUtf8(), event.reason.toUtf8(),
                           event.source.toUtf8(), event.detail.toUtf8()};
    std::array<QByteArrayView, 8> views;
    std::copy(texts.begin(), texts.end(), views.begin());
    return hashOf(previous.toLatin1(), event.seq, event.at.ms, views, key).text();
}

ChainHash chainHash(QByteArrayView previous, const Row &row, const ChainKey &key)
{
    std::array<QByteArrayView, 8> views;
    for (int i = 0; i < int(views.size()); ++i)
        views[std::size_t(i)] = row.utf8(i + 2);
    return hashOf(previous, row.number(0), row.number(1), views, key);
}

Database::KeySource chainKeysOf(HistoryKeySource source)
{
    return [source = std::move(source)](Database &database) {
        if (!source)
            return ChainKey();
        const auto setting = database.one(u"SELECT value FROM setting WHERE key = 'history.secret'"_s, {},
                                          [](const Row &row) { return row.text(0); });
        // Nobody said that there is one, and no line has one: then there is nothing to ask a keychain for.
        if (setting.value_or(QString()).isEmpty() && !wasKeyed(database))
            return ChainKey();
        const QByteArray secret = source(storeId(database), setting.value_or(QString()));
        const auto key = ChainKey::fromSecret(secret);
        if (!key && !secret.isEmpty())
            qCWarning(lcStore, "the key of the history is too short: its lines are chained without one");
        return key.value_or(ChainKey());
    };
}

HistoryHead chainEnd(Database &database, Instant now)
{
    const ChainKey &key = database.chainKey();
    HistoryHead head = database.pending().head(database);
    if (head.keyId == key.id())
        return head;
    HistoryEvent turn;
    turn.at = now;
    turn.kind = QLatin1StringView(key.isNull() ? plainTurn : keyedTurn);
    turn.source = u"store"_s;
    turn.detail = key.id();
    HistoryHead next = putRow(database, head, key, turn);
    database.run(u"INSERT INTO history_segment (first_seq, key_id) VALUES (?, ?)"_s, {next.seq, key.id()});
    return next;
}

void appendHistory(Database &database, HistoryEvent &event)
{
    putRow(database, chainEnd(database, event.at), database.chainKey(), event);
    if (event.kind.startsWith("comment-"_L1)) // HistoryStore::unnoted()
        database.run(u"UPDATE message SET noted = 1 WHERE id = ?"_s, {event.message.value});
}

HistoryEvent eventFrom(const Row &row)
{
    HistoryEvent event;
    event.seq = row.number(0);
    event.at = row.instant(1);
    event.message = {row.text(2)};
    event.reminder = {row.text(3)};
    event.ticket = {row.text(4)};
    event.kind = row.text(5);
    event.state = keyed(deliveryStateFromKey, row.text(6), "state");
    event.reason = row.text(7);
    event.source = row.text(8);
    event.detail = row.text(9);
    event.chain = row.text(10);
    return event;
}

} // namespace remindesk
