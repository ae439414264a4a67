// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QList>
#include <QString>

#include <optional>

namespace remindesk {

/// Rows of the history that are chained in one way, one after the other.
struct ChainSegment
{
    enum Proof {
        Plain,     ///< SHA-256: whoever can write the file can write these rows anew; an anchor shows that
        Keyed,     ///< HMAC with a key that is here
        KeyMissing ///< HMAC with a key that is not here: nothing is proved about these rows
    };
    qint64 first = 0;
    qint64 last = 0;
    Proof proof = Plain;
    QString keyId; ///< what the history calls the key by; empty: none

    bool operator==(const ChainSegment &) const = default;
};

struct ChainReport
{
    qint64 rows = 0;
    bool isIntact = true;
    qint64 firstBad = 0;  ///< seq of the first row that does not fit
    QString head;         ///< hex
    QList<ChainSegment> segments; ///< all rows that were read
    qint64 lostKeyed = 0; ///< this row was chained with a key once and is not any more; 0: none

    [[nodiscard]] qint64 unproved() const
    {
        qint64 rowsWithoutKey = 0;
        for (const ChainSegment &segment : segments)
            rowsWithoutKey += segment.proof == ChainSegment::KeyMissing ? segment.last - segment.first + 1 : 0;
        return rowsWithoutKey;
    }
};

/// What an anchor says: so long was the history then, and this was its last hash.
struct AnchorPoint
{
    qint64 seq = 0;
    QString chain;
    Instant at;

    bool operator==(const AnchorPoint &) const = default;
};

struct AnchoredReport
{
    ChainReport chain;            ///< judged with the anchors too
    int anchors = 0;              ///< that were compared
    QString place;                ///< the file they stand in; empty: none
    std::optional<AnchorPoint> lastGood; ///< up to it nothing was changed
    std::optional<AnchorPoint> bad;      ///< the first that does not fit
    qint64 missing = 0;           ///< lines the history once had beyond its end
    qint64 unanchored = 0;        ///< lines after the last anchor: protected by the chain alone
};

} // namespace remindesk
