// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/chaincheck.h"

#include "storage/chain.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int rowsAtOnce = 5000; // some 20 ms
}

ChainCheck::ChainCheck(QList<AnchorPoint> anchors)
    : m_anchors(std::move(anchors))
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
    const auto head = database.one(u"SELECT seq, chain FROM history_head WHERE only = 1"_s, {},
                                   [](const Row &row) { return std::pair(row.number(0), row.bytes(1)); });
    if (!head) {
        breakAt(m_lastSeq + 1);
        return true;
    }
    m_report.chain.head = QString::fromLatin1(head->second);
    compareAnchors(); // one of an empty history
    m_erased.load(database, m_lastSeq, rowsAtOnce);
    int count = 0;
    bool fits = true;
    database.each(u"SELECT "_s + QLatin1StringView(historyColumns) + " FROM history WHERE seq > ? ORDER BY seq LIMIT ?"_L1,
                  {m_lastSeq, rowsAtOnce}, [&](const Row &row) {
                      ++count;
                      fits = fits && follows(row);
                  });
    if (!fits) {
        breakAt(m_lastSeq + 1);
        return true;
    }
    if (count == rowsAtOnce)
        return false;
    finish(head->first, head->second);
    return true;
}

bool ChainCheck::follows(const Row &row)
{
    if (row.number(0) != m_lastSeq + 1)
        return false;
    // A line that lost its words keeps its hash; its erasure's event proves the rest of it.
    QByteArray chain = m_erased.take(row) ? row.utf8(10).toByteArray() : chainHash(m_lastChain, row);
    if (row.utf8(10) != chain || !m_erased.stands(row))
        return false;
    m_lastChain = std::move(chain);
    ++m_lastSeq;
    ++m_report.chain.rows;
    compareAnchors();
    return true;
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

void ChainCheck::finish(qint64 headSeq, QByteArrayView headChain)
{
    if (m_lastSeq != headSeq) // shortened, or lengthened by somebody who forgot the head
        breakAt(std::min(m_lastSeq, headSeq) + 1);
    else if (m_lastChain != headChain || !m_erased.isDone())
        breakAt(m_lastSeq);
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

void ChainCheck::breakAt(qint64 seq)
{
    m_report.chain.isIntact = false;
    m_report.chain.firstBad = seq;
}

} // namespace remindesk
