// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/chain.h"

#include "storage/jsontext.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

void addNumber(QCryptographicHash &hash, qint64 number)
{
    const qint64 wire = qToBigEndian(number);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&wire), sizeof wire));
}

void addText(QCryptographicHash &hash, QByteArrayView text)
{
    addNumber(hash, text.size());
    hash.addData(text);
}

QByteArray hashOf(QByteArrayView previous, qint64 seq, qint64 atMs, const std::array<QByteArrayView, 8> &texts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addText(hash, "remindesk history 1");
    addText(hash, previous);
    addNumber(hash, seq);
    addNumber(hash, atMs);
    for (const QByteArrayView text : texts)
        addText(hash, text);
    return hash.result().toHex();
}

} // namespace

QString chainHash(const QString &previous, const HistoryEvent &event)
{
    const std::array texts{event.message.value.toUtf8(), event.reminder.value.toUtf8(), event.ticket.value.toUtf8(),
                           event.kind.toUtf8(), deliveryStateKey(event.state).toUtf8(), event.reason.toUtf8(),
                           event.source.toUtf8(), event.detail.toUtf8()};
    std::array<QByteArrayView, 8> views;
    std::copy(texts.begin(), texts.end(), views.begin());
    return QString::fromLatin1(hashOf(previous.toLatin1(), event.seq, event.at.ms, views));
}

QByteArray chainHash(QByteArrayView previous, const Row &row)
{
    std::array<QByteArrayView, 8> views;
    for (int i = 0; i < int(views.size()); ++i)
        views[std::size_t(i)] = row.utf8(i + 2);
    return hashOf(previous, row.number(0), row.number(1), views);
}

void appendHistory(Database &database, HistoryEvent &event)
{
    const HistoryHead head = database.pending().head(database);
    event.seq = head.seq + 1;
    event.detail = event.detail.left(500);
    event.chain = chainHash(head.chain, event);
    database.run(u"INSERT INTO history (seq, at_ms, message_id, reminder_id, ticket_id, kind, state, reason, "
                 "source, detail, chain) VALUES (?,?,?,?,?,?,?,?,?,?,?)"_s,
                 {event.seq, event.at.ms, event.message.value, event.reminder.value, event.ticket.value, event.kind,
                  deliveryStateKey(event.state), event.reason, event.source, event.detail, event.chain});
    database.pending().moveHead(database, {event.seq, event.chain});
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
