// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/erasedlines.h"

#include "storage/chain.h"

#include <QtEndian>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// What is left of a line: numbers as eight bytes, texts behind their length.
void addLine(QCryptographicHash &hash, const Row &row)
{
    const auto addNumber = [&hash](qint64 number) {
        const qint64 wire = qToBigEndian(number);
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&wire), sizeof wire));
    };
    addNumber(row.number(0));
    addNumber(row.number(1));
    for (int column = 2; column <= chainColumn; ++column) {
        const QByteArrayView text = column == detailColumn ? QByteArrayView() : row.utf8(column);
        addNumber(text.size());
        hash.addData(text);
    }
}

QString proof(qint64 count, const QCryptographicHash &hash)
{
    return u"lines %1 sha256 %2"_s.arg(count).arg(QLatin1StringView(hash.result().toHex()));
}

} // namespace

qint64 eraseLines(Database &database, const QSet<qint64> &lines, const ErasureMark &mark)
{
    QList<qint64> sorted(lines.begin(), lines.end());
    std::sort(sorted.begin(), sorted.end());
    const qint64 erasure = chainEnd(database, mark.at).seq + 1;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const qint64 seq : std::as_const(sorted)) {
        database.run(u"INSERT INTO history_erased (seq, erasure_seq) VALUES (?, ?)"_s, {seq, erasure});
        database.run(u"UPDATE history SET detail = '' WHERE seq = ?"_s, {seq});
        database.each(u"SELECT "_s + QLatin1StringView(historyColumns) + " FROM history WHERE seq = ?"_L1, {seq},
                      [&hash](const Row &row) { addLine(hash, row); });
    }
    HistoryEvent event;
    event.at = mark.at;
    event.kind = QLatin1StringView(erasedKind);
    event.state = DeliveryState::Canceled;
    event.reason = mark.reason;
    event.source = mark.source;
    event.detail = proof(sorted.size(), hash);
    appendHistory(database, event);
    return sorted.size();
}

void ErasedLines::load(Database &database, qint64 after, int count)
{
    m_erasures.clear();
    if (!m_isKnown)
        m_isKnown = database.number(u"SELECT count(*) FROM sqlite_schema WHERE name = 'history_erased'"_s) > 0;
    if (!*m_isKnown) // a backup of an earlier version
        return;
    database.each(u"SELECT seq, erasure_seq FROM history_erased WHERE seq > ? AND seq <= ?"_s, {after, after + count},
                  [this](const Row &row) { m_erasures.insert(row.number(0), row.number(1)); });
}

bool ErasedLines::take(const Row &row)
{
    const auto erasure = m_erasures.constFind(row.number(0));
    if (erasure == m_erasures.constEnd())
        return false;
    auto &digest = m_open[*erasure];
    if (!digest)
        digest = std::make_shared<Digest>();
    addLine(digest->hash, row);
    ++digest->count;
    return row.utf8(detailColumn).isEmpty();
}

bool ErasedLines::stands(const Row &row)
{
    if (row.utf8(kindColumn) != QByteArrayView(erasedKind))
        return true;
    const auto open = m_open.find(row.number(0));
    const std::shared_ptr<Digest> digest = open == m_open.end() ? std::make_shared<Digest>() : open->second;
    if (open != m_open.end())
        m_open.erase(open);
    return row.text(detailColumn) == proof(digest->count, digest->hash);
}

} // namespace remindesk
