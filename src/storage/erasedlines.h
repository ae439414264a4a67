// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>

#include <map>
#include <memory>
#include <optional>

namespace remindesk {

// A line of the history may lose its words (detail) and nothing else. Its hash stays, so the chain goes on; that the rest
// of the line is what it was is proved by the event of the erasure, which stands in the chain itself and holds a hash
// over all lines it touched. Storage thread; throws StoreFailure.

struct ErasureMark
{
    QString reason;
    QString source;
    Instant at;
};

inline constexpr auto erasedKind = "erased";

/// Takes the words out of these lines and appends the event that proves them. How many lines.
[[nodiscard]] qint64 eraseLines(Database &database, const QSet<qint64> &lines, const ErasureMark &mark);

/// The proof's other half, while a chain is read from its beginning.
class ErasedLines
{
public:
    /// Before the lines seq in (after, after + count] are looked at.
    void load(Database &database, qint64 after, int count);
    /// Whether this line (of historyColumns) lost its words. It is then remembered for its erasure.
    [[nodiscard]] bool take(const Row &row);
    /// An erasure's event says what take() has seen since; false when it does not. True for every other line.
    [[nodiscard]] bool stands(const Row &row);
    /// No line belongs to an erasure that was not met.
    [[nodiscard]] bool isDone() const { return m_open.empty(); }

private:
    struct Digest
    {
        QCryptographicHash hash{QCryptographicHash::Sha256};
        qint64 count = 0;
    };
    std::optional<bool> m_isKnown;    ///< whether this version of the store knows erasures; not asked yet
    QHash<qint64, qint64> m_erasures; ///< line -> its erasure's event
    std::map<qint64, std::shared_ptr<Digest>> m_open;
};

} // namespace remindesk
