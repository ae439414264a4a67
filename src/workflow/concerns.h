// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"
#include "workflow/historystore.h"
#include "workflow/stores.h"

#include <QHash>

#include <optional>

namespace remindesk {

/// A person's own times without notifications, in their own zone; from == until: never. May pass midnight.
struct OwnQuietTime
{
    QTime from;
    QTime until;

    [[nodiscard]] bool covers(Instant at, const TimeZoneId &zone) const;
};

/// Whether a message in this state waits for a person: failed, undelivered, bounced, unknown, expired.
[[nodiscard]] bool needsPerson(DeliveryState state);

/// Whether the last that happened to a message is that its customer answered.
[[nodiscard]] bool isAnswered(const HistoryRow &row);

/// Which messages concern one person and were not told yet. Values only; the caller asks the history and tells.
class Concerns
{
public:
    /// What happened before `since` was there when the person sat down: it stands in the outbox, nobody is called.
    explicit Concerns(Instant since) : m_since(since) {}

    /// What to ask the history for: everything since the last look.
    [[nodiscard]] HistoryQuery query() const;
    /// The rows that need this person and were not told before, newest first. They count as told from now on.
    [[nodiscard]] QList<HistoryRow> fresh(const QList<HistoryRow> &rows, const Person &me);

private:
    Instant m_since;
    struct Told
    {
        DeliveryState state;
        Instant at;
    };
    QHash<QString, Told> m_told; ///< by message
};

} // namespace remindesk
