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

bool isAnswered(const HistoryRow &row)
{
    return row.reason == QLatin1StringView("answered") || row.reason == QLatin1StringView("answered.stop");
}

HistoryQuery Concerns::query() const
{
    HistoryQuery query;
    query.since = m_since;
    return query;
}

QList<HistoryRow> Concerns::fresh(const QList<HistoryRow> &rows, const Person &me)
{
    QList<HistoryRow> found;
    Instant latest = m_since;
    for (const HistoryRow &row : rows) {
        latest = std::max(latest, row.at);
        const bool isAnswer = isAnswered(row);
        if (!needsPerson(row.state) && !isAnswer) {
            m_told.remove(row.message.value); // dealt with: the next failure is news again
            continue;
        }
        const bool isMine = row.author == me.key || row.author == me.name || row.owner == me.name || row.owner == me.key;
        const auto told = m_told.constFind(row.message.value);
        // The same trouble is told once; a second answer is another one.
        const bool isOld = told != m_told.cend() && told->state == row.state && (!isAnswer || told->at == row.at);
        if (!isMine || isOld)
            continue;
        m_told.insert(row.message.value, {row.state, row.at});
        found += row;
    }
    m_since = latest;
    return found;
}

} // namespace remindesk
