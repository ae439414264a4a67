// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/erasedlines.h"
#include "workflow/upkeepstore.h"

#include <optional>

namespace remindesk {

/// Reads the whole history, proves its chain and compares it with anchors, some thousand rows at a call so that other
/// work of the storage thread goes on between. Throws StoreFailure.
class ChainCheck
{
public:
    ChainCheck() = default;
    /// `anchors` in their order in time; `keys` besides the one the store has.
    explicit ChainCheck(QList<AnchorPoint> anchors, QList<ChainKey> keys = {});

    /// Nothing: there is more to read.
    [[nodiscard]] std::optional<ChainReport> step(Database &database);
    [[nodiscard]] std::optional<AnchoredReport> anchoredStep(Database &database);
    /// The same within a transaction of the caller's.
    [[nodiscard]] std::optional<AnchoredReport> partOf(Database &database);
    /// So far: a line that does not fit, or an anchor that saw something else.
    [[nodiscard]] bool foundFault() const { return !m_report.chain.isIntact || m_report.bad.has_value(); }

private:
    [[nodiscard]] bool readOn(Database &database);
    void finish(Database &database, qint64 headSeq, QByteArrayView headChain);
    [[nodiscard]] bool follows(const Row &row);
    void turn(const Row &row);
    void compareAnchors();
    void compareTurns(Database &database);
    void compareKeys();
    void breakAt(qint64 seq);

    ErasedLines m_erased;
    QList<AnchorPoint> m_anchors; ///< by line
    qsizetype m_nextAnchor = 0;
    AnchoredReport m_report;
    QList<ChainKey> m_keys;
    ChainKey m_key;          ///< of the rows that are read now
    bool m_isKeyHere = true; ///< else there is nothing to compute their hashes with
    bool m_isBegun = false;
    qint64 m_lastSeq = 0;
    QByteArray m_lastChain;
};

} // namespace remindesk
