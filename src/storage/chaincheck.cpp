// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/chaincheck.h"

#include "storage/chain.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int rowsAtOnce = 5000; // some 30 ms
}

std::optional<ChainReport> ChainCheck::step(Database &database)
{
    // One snapshot: another process may write between two statements.
    database.run(u"BEGIN"_s);
    try {
        auto report = readOn(database);
        database.run(u"COMMIT"_s);
        return report;
    } catch (const StoreFailure &) {
        database.run(u"ROLLBACK"_s);
        throw;
    }
}

std::optional<ChainReport> ChainCheck::readOn(Database &database)
{
    const auto head = database.one(u"SELECT seq, chain FROM history_head WHERE only = 1"_s, {},
                                   [](const Row &row) { return std::pair(row.number(0), row.text(1)); });
    if (!head)
        return broken(m_lastSeq + 1);
    m_report.head = head->second;

    int count = 0;
    std::optional<qint64> bad;
    database.each(u"SELECT "_s + QLatin1StringView(historyColumns)
                      + " FROM history WHERE seq > ? ORDER BY seq LIMIT ?"_L1,
                  {m_lastSeq, rowsAtOnce}, [&](const Row &row) {
                      ++count;
                      if (bad)
                          return;
                      if (!follows(row)) {
                          bad = m_lastSeq + 1;
                          return;
                      }
                      m_lastSeq = row.number(0);
                      m_lastChain = row.text(10);
                      ++m_report.rows;
                  });
    if (bad)
        return broken(*bad);
    if (count == rowsAtOnce)
        return std::nullopt;
    if (m_lastSeq != head->first) // shortened, or lengthened by somebody who forgot the head
        return broken(std::min(m_lastSeq, head->first) + 1);
    if (m_lastChain != head->second)
        return broken(m_lastSeq);
    return m_report;
}

bool ChainCheck::follows(const Row &row) const
{
    try {
        const HistoryEvent event = eventFrom(row);
        return event.seq == m_lastSeq + 1 && event.chain == chainHash(m_lastChain, event);
    } catch (const StoreFailure &) { // a state that we never write
        return false;
    }
}

ChainReport ChainCheck::broken(qint64 seq)
{
    m_report.isIntact = false;
    m_report.firstBad = seq;
    return m_report;
}

} // namespace remindesk
