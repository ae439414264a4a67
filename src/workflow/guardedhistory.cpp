// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/guardedhistory.h"

using namespace Qt::StringLiterals;

namespace remindesk {

Async<Page<OutboxItem>> GuardedHistory::waiting(QString after, int limit)
{
    return permitted<Page<OutboxItem>>(m_guard, Permission::WorkTickets, [&] { return m_store.waiting(std::move(after), limit); });
}

Async<HistoryDetail> GuardedHistory::detail(MessageId id)
{
    return permitted<HistoryDetail>(m_guard, Permission::WorkTickets, [&] {
        const bool mayReveal = can(m_guard.session.actor(), Permission::Reveal);
        return chained(m_store.detail(std::move(id)), [mayReveal](HistoryDetail detail) {
            if (!mayReveal)
                detail.frozen.clear();
            return ready<Result<HistoryDetail>>(std::move(detail));
        });
    });
}

Async<QString> GuardedHistory::reveal(MessageId id, QString source, Instant at)
{
    return permitted<QString>(m_guard, Permission::Reveal, [&] {
        const Guard guard = m_guard;
        HistoryStore &store = m_store;
        const Actor actor = guard.session.actor();
        const QString who = actor.id == localActor().id ? source : u"agent:"_s + (actor.name.isEmpty() ? actor.id : actor.name);
        // First the note, then the address: nobody sees what is not written down.
        return guard.audit.note(actor, u"reveal"_s, id.value, {}, {})
            .then([&store, id, who, at](const Done &noted) {
                return noted ? store.reveal(id, who, at) : ready<Result<QString>>(failure(noted.error()));
            })
            .unwrap();
    });
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

Done GuardedHistory::narrow(HistoryQuery &query) const
{
    const Actor actor = m_guard.session.actor();
    if (query.isForFile) {
        if (const Done allowed = require(actor, Permission::Export); !allowed)
            return allowed;
    }
    if (can(actor, Permission::SeeAllHistory))
        return {};
    // Somebody else's by name is refused; no name means one's own.
    const Permission needed = query.author.isEmpty() || query.author == actor.id ? Permission::WorkTickets
                                                                                 : Permission::SeeAllHistory;
    if (const Done allowed = require(actor, needed); !allowed)
        return allowed;
    query.author = actor.id;
    return {};
}

Async<Page<HistoryRow>> GuardedHistory::list(HistoryQuery query)
{
    if (const Done allowed = narrow(query); !allowed)
        return ready<Result<Page<HistoryRow>>>(failure(allowed.error()));
    const bool begins = query.isForFile && query.after.isEmpty();
    if (!begins)
        return m_store.list(std::move(query));
    HistoryStore &store = m_store;
    return m_guard.audit.note(m_guard.session.actor(), u"history.exported"_s, {}, {}, {})
        .then([&store, query](const Done &noted) {
            return noted ? store.list(query) : ready<Result<Page<HistoryRow>>>(failure(noted.error()));
        })
        .unwrap();
}

Async<Figures> GuardedHistory::figures(FigureRequest request)
{
    if (const Done allowed = narrow(request.query); !allowed)
        return ready<Result<Figures>>(failure(allowed.error()));
    return m_store.figures(std::move(request));
}

} // namespace remindesk
