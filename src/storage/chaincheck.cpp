// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/chaincheck.h"

#include "storage/chain.h"

#include <algorithm>
#include <utility>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int checkedAtOnce = 5000; // some 20 ms
}

ChainCheck::ChainCheck(QList<AnchorPoint> anchors, QList<ChainKey> keys)
    : m_anchors(std::move(anchors))
    , m_keys(std::move(keys))
{
    m_report.anchors = int(m_anchors.size());
    std::stable_sort(m_anchors.begin(), m_anchors.end(),
                     [](const AnchorPoint &one, const AnchorPoint &other) { return one.seq < other.seq; });
}

std::optional<ChainReport> ChainCheck::step(Database &database)
{
    const auto report = anchoredStep(database);
    return report ? std::optional(report->chain) : std::nullopt;
}

std::optional<AnchoredReport> ChainCheck::anchoredStep(Database &database)
{
    // One snapshot: another process may write between two statements.
    database.run(u"BEGIN"_s);
    try {
        auto report = partOf(database);
        database.run(u"COMMIT"_s);
        return report;
    } catch (const StoreFailure &) {
        database.run(u"ROLLBACK"_s);
        throw;
    }
}

std::optional<AnchoredReport> ChainCheck::partOf(Database &database)
{
    return readOn(database) ? std::optional(m_report) : std::nullopt;
}

/// Whether it has come to the end, or to the first row that does not fit.
bool ChainCheck::readOn(Database &database)
{
    if (!std::exchange(m_isBegun, true) && !database.chainKey().isNull())
        m_keys += database.chainKey();
    const auto head = database.one(u"SELECT seq, chain FROM history_head WHERE only = 1"_s, {},
                                   [](const Row &row) { return std::pair(row.number(0), row.bytes(1)); });
    if (!head) {
        breakAt(m_lastSeq + 1);
        return true;
    }
    m_report.chain.head = QString::fromLatin1(head->second);
    compareAnchors(); // one of an empty history
    m_erased.load(database, m_lastSeq, checkedAtOnce);
    int count = 0;
    bool fits = true;
    database.each(u"SELECT "_s + QLatin1StringView(historyColumns) + " FROM history WHERE seq > ? ORDER BY seq LIMIT ?"_L1,
                  {m_lastSeq, checkedAtOnce}, [&](const Row &row) {
                      ++count;
                      fits = fits && follows(row);
                  });
    if (!fits) {
        breakAt(m_lastSeq + 1);
        return true;
    }
    if (count == checkedAtOnce)
        return false;
    finish(database, head->first, head->second);
    return true;
}

bool ChainCheck::follows(const Row &row)
{
    if (row.number(0) != m_lastSeq + 1)
        return false;
    const QByteArrayView written = row.utf8(chainColumn);
    // A line that lost its words keeps its hash; its erasure's event proves the rest of it.
    const bool isErased = m_erased.take(row);
    if (isTurn(row.utf8(kindColumn))) {
        if (isErased)
            return false;
        turn(row);
    }
    if (!isErased && m_isKeyHere && chainHash(m_lastChain, row, m_key).view() != written)
        return false;
    if (!m_erased.stands(row))
        return false;
    m_lastChain.replace(0, m_lastChain.size(), written); // without a new piece of memory for each line
    ++m_lastSeq;
    ++m_report.chain.rows;
    QList<ChainSegment> &segments = m_report.chain.segments;
    if (segments.isEmpty())
        segments += ChainSegment{1, 0, ChainSegment::Plain, {}};
    segments.last().last = m_lastSeq;
    compareAnchors();
    return true;
}

/// From this line on the chain is computed otherwise; the line is the first of them.
void ChainCheck::turn(const Row &row)
{
    const QString id = row.utf8(kindColumn) == QByteArrayView(keyedTurn) ? row.text(detailColumn) : QString();
    const auto known = std::find_if(m_keys.cbegin(), m_keys.cend(), [&id](const ChainKey &key) { return key.id() == id; });
    m_key = known == m_keys.cend() ? ChainKey() : *known;
    m_isKeyHere = id.isEmpty() || known != m_keys.cend();
    const auto proof = id.isEmpty() ? ChainSegment::Plain : m_isKeyHere ? ChainSegment::Keyed : ChainSegment::KeyMissing;
    m_report.chain.segments += ChainSegment{row.number(0), row.number(0) - 1, proof, id};
}

/// The anchors of the line that was read last.
void ChainCheck::compareAnchors()
{
    for (; m_nextAnchor < m_anchors.size() && m_anchors.at(m_nextAnchor).seq == m_lastSeq; ++m_nextAnchor) {
        const AnchorPoint &anchor = m_anchors.at(m_nextAnchor);
        if (anchor.chain.toLatin1() == m_lastChain)
            m_report.lastGood = m_report.bad ? m_report.lastGood : anchor;
        else if (!m_report.bad)
            m_report.bad = anchor;
    }
}

void ChainCheck::finish(Database &database, qint64 headSeq, QByteArrayView headChain)
{
    if (m_lastSeq != headSeq) // shortened, or lengthened by somebody who forgot the head
        breakAt(std::min(m_lastSeq, headSeq) + 1);
    else if (m_lastChain != headChain || !m_erased.isDone())
        breakAt(m_lastSeq);
    compareTurns(database);
    compareKeys();
    m_report.missing = m_anchors.isEmpty() ? 0 : std::max<qint64>(0, m_anchors.constLast().seq - m_lastSeq);
    if (m_nextAnchor < m_anchors.size() && !m_report.bad)
        m_report.bad = m_anchors.at(m_nextAnchor);
    m_report.unanchored = m_anchors.isEmpty() ? m_lastSeq : std::max<qint64>(0, m_lastSeq - m_anchors.constLast().seq);
    if (!m_report.bad || !m_report.chain.isIntact)
        return;
    // Every row fits the one before it, and yet it is not what it was: written anew behind the last anchor that fits.
    m_report.chain.isIntact = false;
    m_report.chain.firstBad = (m_report.lastGood ? m_report.lastGood->seq : 0) + 1;
}

/// The table by which programs go on says what the chain says.
void ChainCheck::compareTurns(Database &database)
{
    if (database.number(u"SELECT count(*) FROM sqlite_schema WHERE name = 'history_segment'"_s) == 0)
        return; // a backup of an earlier version
    QList<std::pair<qint64, QString>> turns;
    for (const ChainSegment &segment : std::as_const(m_report.chain.segments)) {
        if (segment.first > 1 || !segment.keyId.isEmpty())
            turns.append({segment.first, segment.keyId});
    }
    const auto noted = database.all(u"SELECT first_seq, key_id FROM history_segment ORDER BY first_seq"_s, {},
                                    [](const Row &row) { return std::pair(row.number(0), row.text(1)); });
    const auto [ours, theirs] = std::mismatch(turns.cbegin(), turns.cend(), noted.cbegin(), noted.cend());
    if (!m_report.chain.isIntact || (ours == turns.cend() && theirs == noted.cend()))
        return;
    breakAt(std::min(ours == turns.cend() ? m_lastSeq : ours->first, theirs == noted.cend() ? m_lastSeq : theirs->first));
}

/// A key that knows from which line on it was used: so it is still.
void ChainCheck::compareKeys()
{
    for (const ChainKey &key : std::as_const(m_keys)) {
        const auto isItsFirst = [&key](const ChainSegment &segment) {
            return segment.keyId == key.id() && segment.first <= key.from();
        };
        const QList<ChainSegment> &segments = m_report.chain.segments;
        if (key.from() == 0 || std::any_of(segments.cbegin(), segments.cend(), isItsFirst))
            continue;
        m_report.chain.lostKeyed = key.from();
        if (m_report.chain.isIntact)
            breakAt(key.from());
    }
}

void ChainCheck::breakAt(qint64 seq)
{
    m_report.chain.isIntact = false;
    m_report.chain.firstBad = seq;
}

} // namespace remindesk
