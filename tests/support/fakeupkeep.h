// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/upkeepstore.h"

namespace remindesk {

/// A workspace's standing in memory, as a test says it is. Answers at once.
class FakeUpkeepStore final : public UpkeepStore
{
public:
    StoreHealth standing;
    AnchoredReport report;
    QStringList resumedBy;
    std::optional<Error> problem; ///< what resuming fails with

    Async<StoreHealth> health(Instant) override { return ready<Result<StoreHealth>>(standing); }
    Async<void> stopSending(SendingStop stop) override
    {
        standing.stops += stop;
        return ready<Done>({});
    }
    Async<void> resumeSending(QString source, Instant) override
    {
        if (problem)
            return ready<Done>(failure(*problem));
        resumedBy += source;
        standing.stops.clear();
        return ready<Done>({});
    }
    Async<UpkeepNote> note(QString) override { return ready<Result<UpkeepNote>>(UpkeepNote()); }
    Async<void> noteUpkeep(QString, UpkeepNote) override { return ready<Done>({}); }
    Async<AnchorPoint> historyHead(Instant) override { return ready<Result<AnchorPoint>>(AnchorPoint()); }
    Async<AnchoredReport> verifyAgainst(QList<AnchorPoint>, QList<QByteArray>) override
    {
        return ready<Result<AnchoredReport>>(report);
    }
};

} // namespace remindesk
