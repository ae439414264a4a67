// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/chain.h"

#include "storage/jsontext.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

void addNumber(QCryptographicHash &hash, qint64 number)
{
    const qint64 wire = qToBigEndian(number);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&wire), sizeof wire));
}

void addText(QCryptographicHash &hash, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    addNumber(hash, bytes.size());
    hash.addData(bytes);
}

} // namespace

QString chainHash(const QString &previous, const HistoryEvent &event)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addText(hash, u"remindesk history 1"_s);
    addText(hash, previous);
    addNumber(hash, event.seq);
    addNumber(hash, event.at.ms);
    for (const QString &text : {event.message.value, event.reminder.value, event.ticket.value, event.kind,
                                deliveryStateKey(event.state), event.reason, event.source, event.detail})
        addText(hash, text);
    return QString::fromLatin1(hash.result().toHex());
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
