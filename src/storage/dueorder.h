// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/outbox.h"
#include "storage/messagerows.h"

#include <QMap>

#include <deque>

namespace remindesk {

/// In which order due messages go: the one that is too late first goes first. The order is a plan of some thousand
/// messages out of the hundred thousand that wait longest. It is made anew when it is used up or older than a second
/// (older where making it took long), so that a claim out of a million due ones costs about the same as out of ten. Who
/// leaves the line leaves the plan at the next look. Storage thread; its functions throw StoreFailure.
class DueOrder
{
public:
    /// The first of those that this gateway may send.
    [[nodiscard]] QList<UnreadMessage> messages(Database &database, const ClaimRequest &request, qsizetype limit);
    /// The tickets of those that are first, whoever may send them.
    [[nodiscard]] QList<TicketId> tickets(Database &database, const DueScope &scope, Instant now, int limit);

private:
    struct Plan
    {
        std::deque<qint64> line; ///< message.seq
        Instant madeAt;
        qint64 goodForMs = 0;
    };

    [[nodiscard]] Plan &planOf(Database &database, Channel channel, Instant now);
    void make(Database &database, Plan &plan, Channel channel, Instant now);

    QMap<Channel, Plan> m_plans;
};

} // namespace remindesk
