// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/guardedhistory.h"

namespace remindesk {

Async<Page<OutboxItem>> GuardedHistory::waiting(QString after, int limit)
{
    return permitted<Page<OutboxItem>>(m_guard, Permission::WorkTickets, [&] { return m_store.waiting(std::move(after), limit); });
}

Async<HistoryDetail> GuardedHistory::detail(MessageId id)
{
    return permitted<HistoryDetail>(m_guard, Permission::WorkTickets, [&] { return m_store.detail(std::move(id)); });
}

Async<QList<HistoryRow>> GuardedHistory::ofTicket(TicketId ticket)
{
    return permitted<QList<HistoryRow>>(m_guard, Permission::WorkTickets, [&] { return m_store.ofTicket(std::move(ticket)); });
}

Async<QList<HistoryRow>> GuardedHistory::ofCustomer(CustomerId customer, int limit)
{
    return permitted<QList<HistoryRow>>(m_guard, Permission::WorkTickets, [&] { return m_store.ofCustomer(std::move(customer), limit); });
}

Async<ChainReport> GuardedHistory::verify()
{
    return permitted<ChainReport>(m_guard, Permission::Verify, [&] { return m_store.verify(); });
}

Async<QList<OutboxItem>> GuardedHistory::unnoted(QList<SourceId> sources, int limit)
{
    return permitted<QList<OutboxItem>>(m_guard, Permission::Dispatch, [&] { return m_store.unnoted(std::move(sources), limit); });
}

Async<void> GuardedHistory::append(HistoryEvent event)
{
    return permitted<void>(m_guard, Permission::Dispatch, [&] { return m_store.append(std::move(event)); });
}

Async<Page<HistoryRow>> GuardedHistory::list(HistoryQuery query)
{
    const Actor actor = m_guard.session.actor();
    if (!can(actor, Permission::SeeAllHistory)) {
        // Somebody else's by name is refused; no name means one's own.
        const Permission needed = query.author.isEmpty() || query.author == actor.id ? Permission::WorkTickets
                                                                                     : Permission::SeeAllHistory;
        if (const Done allowed = require(actor, needed); !allowed)
            return ready<Result<Page<HistoryRow>>>(failure(allowed.error()));
        query.author = actor.id;
    }
    return m_store.list(std::move(query));
}

} // namespace remindesk
