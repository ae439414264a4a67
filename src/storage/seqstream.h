// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <optional>
#include <vector>

namespace remindesk {

/// What reading may cost before it has to pause: rows of an index, a look-up counting for several. Counted, not timed,
/// so that the same question gives the same pages on every machine.
class WorkBudget
{
public:
    explicit WorkBudget(qint64 units) : m_left(units) {}
    void take(qint64 units) { m_left -= units; }
    [[nodiscard]] bool isSpent() const { return m_left <= 0; }

private:
    qint64 m_left;
};

/// Rows of one block have the same number without these bits. The first and the last of each have the stop word
/// (searchtext.h).
inline constexpr int seqBlockBits = 12;
[[nodiscard]] constexpr bool isBlockEnd(qint64 seq)
{
    constexpr qint64 last = (qint64(1) << seqBlockBits) - 1;
    return (seq & last) == 0 || (seq & last) == last;
}

/// Where a stream stands.
struct SeqPlace
{
    qint64 seq = 0;       ///< passes; where it is not a match: nothing newer does. 0: the end
    bool isMatch = false;
};

/// The seq of messages or tickets that pass one filter, newest first, out of an index. Reads in blocks and keeps no cursor
/// open between them: writes may come between two calls. Storage thread; throws StoreFailure.
class SeqStream
{
public:
    /// `select` ends in a condition: "SELECT seq FROM … WHERE …"; `column` is its row id. `lookUp`: what
    /// beginning anew costs in rows; `most`: rows of one block.
    SeqStream(const QString &select, const QString &column, SqlValues values, int lookUp, int most);
    /// Those that are known already, in any order.
    explicit SeqStream(std::vector<qint64> known);
    /// Blocks do not begin small: for what cannot be begun anew without being gathered anew.
    [[nodiscard]] SeqStream inLargeBlocks() &&;
    /// For FTS5, which finds its place from the oldest row quickly, from the newest slowly, and does not stop by itself:
    /// each question is about some blocks, more of them the less is found, and read from the oldest. `most` is then
    /// what the walk over a block costs in rows, whether anything is found or not.
    [[nodiscard]] SeqStream blockByBlock() &&;

    /// The newest that is not newer than `bound`, or that there is none in its block.
    [[nodiscard]] SeqPlace atMost(Database &database, qint64 bound, WorkBudget &budget);

private:
    void read(Database &database, qint64 bound, WorkBudget &budget);
    void readBlocks(Database &database, qint64 bound, WorkBudget &budget);

    QString m_select;
    QString m_column;
    QString m_sql;
    SqlValues m_values;
    bool m_isBlockwise = false;
    int m_lookUp = 0;
    int m_most = 0;
    std::vector<qint64> m_block; ///< descending
    std::size_t m_next = 0;
    int m_smallest = 0;
    int m_size = 0;              ///< of the next block, or how many blocks
    qint64 m_covered = 0;        ///< the block has everything down to here
};

/// Messages or tickets that pass every filter, newest first: each stream leaps to where the others are.
class SeqJoin
{
public:
    /// No stream may be missing: what is unfiltered reads the table. Between `floor` and `bound`, both inclusive.
    SeqJoin(std::vector<SeqStream> streams, qint64 floor, qint64 bound);

    /// The next one; nothing when the budget is spent or the end is reached (isAtEnd()).
    [[nodiscard]] std::optional<qint64> next(Database &database, WorkBudget &budget);
    [[nodiscard]] bool isAtEnd() const { return m_bound < m_floor; }
    /// Everything newer than this has been looked at.
    [[nodiscard]] qint64 bound() const { return m_bound; }

private:
    std::vector<SeqStream> m_streams;
    qint64 m_floor;
    qint64 m_bound;
    std::size_t m_asked = 0;
};

} // namespace remindesk
