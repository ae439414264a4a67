// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/seqstream.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int smallestBlock = 16; // it grows while it is used up row by row, and is small again after a leap
constexpr int mostBlocks = 16; // of an FTS5 index at once
constexpr std::size_t fewRows = 128, manyRows = 1024;
} // namespace

SeqStream::SeqStream(const QString &select, const QString &column, SqlValues values, int lookUp, int most)
    : m_select(select)
    , m_column(column)
    , m_sql(select + u" AND %1 <= ? ORDER BY %1 DESC LIMIT ?"_s.arg(column))
    , m_values(std::move(values))
    , m_lookUp(lookUp)
    , m_most(most)
    , m_smallest(smallestBlock)
    , m_size(smallestBlock)
{
}

SeqStream::SeqStream(std::vector<qint64> known)
    : m_block(std::move(known))
    , m_covered(1)
{
    std::sort(m_block.begin(), m_block.end(), std::greater<>());
}

SeqStream SeqStream::inLargeBlocks() &&
{
    m_smallest = m_most;
    m_size = m_most;
    return std::move(*this);
}

SeqStream SeqStream::blockByBlock() &&
{
    m_isBlockwise = true;
    m_sql = m_select + u" AND %1 >= ? AND %1 <= ? ORDER BY %1"_s.arg(m_column);
    m_size = 1;
    return std::move(*this);
}

void SeqStream::read(Database &database, qint64 bound, WorkBudget &budget)
{
    m_block.clear();
    m_next = 0;
    database.each(m_sql, m_values + SqlValues{bound, m_size}, [&](const Row &row) { m_block.push_back(row.number(0)); });
    m_covered = m_block.size() < std::size_t(m_size) ? 1 : m_block.back();
    budget.take(m_lookUp + qint64(m_block.size()));
}

void SeqStream::readBlocks(Database &database, qint64 bound, WorkBudget &budget)
{
    m_block.clear();
    m_next = 0;
    const qint64 first = std::max<qint64>(1, ((bound >> seqBlockBits) + 1 - m_size) << seqBlockBits);
    database.each(m_sql, m_values + SqlValues{first, bound}, [&](const Row &row) { m_block.push_back(row.number(0)); });
    std::reverse(m_block.begin(), m_block.end());
    m_covered = first;
    budget.take(m_lookUp + qint64(m_block.size()) / 4 + qint64(m_size) * m_most);
    if (m_block.size() < fewRows)
        m_size = std::min(m_size * 2, mostBlocks);
    else if (m_block.size() > manyRows)
        m_size = std::max(m_size / 2, 1);
}

SeqPlace SeqStream::atMost(Database &database, qint64 bound, WorkBudget &budget)
{
    if (m_covered == 0 || bound < m_covered) {
        if (m_isBlockwise) {
            readBlocks(database, bound, budget);
        } else {
            const bool isNear = m_block.empty() || m_block.back() - bound <= m_block.front() - m_block.back();
            m_size = isNear ? std::min(m_size * 2, m_most) : m_smallest;
            read(database, bound, budget);
        }
    }
    const auto found = std::lower_bound(m_block.begin() + std::ptrdiff_t(m_next), m_block.end(), bound, std::greater<>());
    m_next = std::size_t(found - m_block.begin());
    return found != m_block.end() ? SeqPlace{*found, true} : SeqPlace{m_covered - 1, false};
}

SeqJoin::SeqJoin(std::vector<SeqStream> streams, qint64 floor, qint64 bound)
    : m_streams(std::move(streams))
    , m_floor(floor)
    , m_bound(bound)
{
}

std::optional<qint64> SeqJoin::next(Database &database, WorkBudget &budget)
{
    std::size_t agreed = 0; // streams that stand at m_bound one after the other
    std::size_t at = 0;
    // Each is asked at least once: m_bound moves, whatever little the budget allows.
    while (!isAtEnd() && (!budget.isSpent() || m_asked < m_streams.size())) {
        ++m_asked;
        const SeqPlace place = m_streams[at].atMost(database, m_bound, budget);
        budget.take(1);
        agreed = !place.isMatch ? 0 : place.seq == m_bound ? agreed + 1 : 1;
        m_bound = place.seq;
        if (agreed == m_streams.size() && !isAtEnd())
            return m_bound--;
        at = (at + 1) % m_streams.size();
    }
    return std::nullopt;
}

} // namespace remindesk
