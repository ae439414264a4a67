// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/concerns.h"

#include <algorithm>

namespace remindesk {

bool OwnQuietTime::covers(Instant at, const TimeZoneId &zone) const
{
    if (!from.isValid() || !until.isValid() || from == until)
        return false;
    const QTime now = wallTime(at, zone).time;
    return from < until ? now >= from && now < until : now >= from || now < until;
}

bool needsPerson(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Failed:
    case DeliveryState::Undelivered:
    case DeliveryState::Bounced:
    case DeliveryState::Unknown:
    case DeliveryState::Expired:
        return true;
    default:
        return false;
    }
}

HistoryQuery Concerns::query() const
{
    HistoryQuery query;
    query.from = m_since;
    return query;
}

QList<HistoryRow> Concerns::fresh(const QList<HistoryRow> &rows, const Person &me)
{
    QList<HistoryRow> found;
    Instant latest = m_since;
    for (const HistoryRow &row : rows) {
        latest = std::max(latest, row.at);
        if (!needsPerson(row.state)) {
            m_told.remove(row.message.value); // dealt with: the next failure is news again
            continue;
        }
        const bool isMine = row.author == me.key || row.author == me.name || row.owner == me.name || row.owner == me.key;
        const auto told = m_told.constFind(row.message.value);
        if (!isMine || (told != m_told.cend() && *told == row.state))
            continue;
        m_told.insert(row.message.value, row.state);
        found += row;
    }
    m_since = latest;
    return found;
}

} // namespace remindesk
