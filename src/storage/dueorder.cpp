// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dueorder.h"

#include <QElapsedTimer>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int planned = 20'000;
constexpr int looked = 100'000; ///< of a longer line only so many, those that wait longest, are put into order at once
constexpr qint64 shortestGoodMs = 1'000;
/// What only one gateway may send.
const QString pinnedDue = u"FROM message INDEXED BY message_pinned WHERE pinned_gateway = ? AND pinned_gateway <> '' AND "_s
                          + QLatin1StringView(claimableStates) + " AND next_try_ms <= ? "_L1;
constexpr qint64 share = 20; ///< making plans takes a twentieth of the time at most

} // namespace

void DueOrder::make(Database &database, Plan &plan, Channel channel, Instant now)
{
    // All of it stands in the index: no row is looked at.
    static const QString sql = u"SELECT seq FROM (SELECT seq, next_try_ms, not_after_ms FROM message INDEXED BY message_due "
                               "WHERE channel = ? AND "_s + QLatin1StringView(claimableStates)
                               + " AND next_try_ms <= ? ORDER BY next_try_ms, seq LIMIT ?) "
                                 "ORDER BY not_after_ms IS NULL, not_after_ms, next_try_ms, seq LIMIT ?"_L1;
    QElapsedTimer timer;
    timer.start();
    plan.line.clear();
    database.each(sql, {channelKey(channel), now.ms, looked, planned},
                  [&plan](const Row &row) { plan.line.push_back(row.number(0)); });
    plan.madeAt = now;
    plan.goodForMs = qMax(shortestGoodMs, share * timer.elapsed());
}

DueOrder::Plan &DueOrder::planOf(Database &database, Channel channel, Instant now)
{
    Plan &plan = m_plans[channel];
    const qint64 age = now.ms - plan.madeAt.ms;
    if (plan.line.empty() || age < 0 || age > plan.goodForMs)
        make(database, plan, channel, now);
    return plan;
}

QList<UnreadMessage> DueOrder::messages(Database &database, const ClaimRequest &request, qsizetype limit)
{
    if (request.onlyPinned)
        return unreadMessagesWhere(database, pinnedDue + "ORDER BY next_try_ms, seq LIMIT ?"_L1,
                                   {request.gateway.value, request.now.ms, limit});
    static const QString rest = u"FROM message WHERE seq = ? AND "_s + QLatin1StringView(claimableStates)
                                + " AND next_try_ms <= ?"_L1;
    QList<UnreadMessage> found;
    for (int looks = 0; looks < 2 && found.isEmpty(); ++looks) {
        Plan &plan = planOf(database, request.channel, request.now);
        std::deque<qint64> others; // another gateway's
        while (!plan.line.empty() && found.size() < limit) {
            const qint64 seq = plan.line.front();
            plan.line.pop_front();
            const auto due = unreadMessagesWhere(database, rest, {seq, request.now.ms});
            if (due.isEmpty())
                continue;
            const QString &pinned = due.constFirst().stored.pinnedGateway;
            if (pinned.isEmpty() || pinned == request.gateway.value)
                found.append(due);
            others.push_back(seq); // back in its place: it leaves the plan when it has left the line
        }
        plan.line.insert(plan.line.begin(), others.begin(), others.end());
        if (!plan.line.empty())
            break;
    }
    return found;
}

QList<TicketId> DueOrder::tickets(Database &database, const DueScope &scope, Instant now, int limit)
{
    if (!scope.pinnedTo.isEmpty())
        return database.all(u"SELECT DISTINCT ticket_id "_s + pinnedDue + "LIMIT ?"_L1, {scope.pinnedTo.value, now.ms, limit},
                            [](const Row &row) { return TicketId{row.text(0)}; });
    static const QString sql = u"SELECT ticket_id FROM message WHERE seq = ? AND "_s + QLatin1StringView(claimableStates)
                               + " AND next_try_ms <= ?"_L1;
    QList<TicketId> tickets;
    int seen = 0;
    for (const qint64 seq : planOf(database, scope.channel, now).line) {
        if (seen == limit)
            break;
        const auto ticket = database.one(sql, {seq, now.ms}, [](const Row &row) { return TicketId{row.text(0)}; });
        seen += ticket ? 1 : 0;
        if (ticket && !tickets.contains(*ticket))
            tickets.append(*ticket);
    }
    return tickets;
}

} // namespace remindesk
