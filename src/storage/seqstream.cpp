// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/seqstream.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
// A block grows while it is used up row by row, and is small again after a leap.
constexpr int smallestBlock = 16;
constexpr int largestBlock = 1024;
} // namespace

SeqStream::SeqStream(const QString &select, const QString &column, SqlValues values, int lookUp)
    : m_sql(select + u" AND "_s + column + u" <= ? ORDER BY "_s + column + u" DESC LIMIT ?"_s)
    , m_values(std::move(values))
    , m_lookUp(lookUp)
    , m_size(smallestBlock)
{
}

void SeqStream::read(Database &database, qint64 bound, WorkBudget &budget)
{
    m_block.clear();
    m_next = 0;
    database.each(m_sql, m_values + SqlValues{bound, m_size}, [&](const Row &row) { m_block.push_back(row.number(0)); });
    m_isAtEnd = m_block.size() < std::size_t(m_size);
    budget.take(m_lookUp + qint64(m_block.size()));
}

std::optional<qint64> SeqStream::atMost(Database &database, qint64 bound, WorkBudget &budget)
{
    const auto begin = m_block.begin() + std::ptrdiff_t(m_next);
    const auto found = std::lower_bound(begin, m_block.end(), bound, std::greater<>());
    m_next = std::size_t(found - m_block.begin());
    if (found != m_block.end())
        return *found;
    if (m_isAtEnd)
        return std::nullopt;
    const bool isNear = m_block.empty() || m_block.back() - bound <= m_block.front() - m_block.back();
    m_size = isNear ? std::min(m_size * 2, largestBlock) : smallestBlock;
    read(database, bound, budget);
    return m_block.empty() ? std::nullopt : std::optional(m_block.front());
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
    while (!isAtEnd()) {
        if (budget.isSpent())
            return std::nullopt;
        const auto seq = m_streams[at].atMost(database, m_bound, budget);
        budget.take(1);
        if (!seq) {
            m_bound = m_floor - 1;
            return std::nullopt;
        }
        agreed = *seq == m_bound ? agreed + 1 : 1;
        m_bound = *seq;
        if (agreed == m_streams.size() && !isAtEnd())
            return m_bound--;
        at = (at + 1) % m_streams.size();
    }
    return std::nullopt;
}

} // namespace remindesk
