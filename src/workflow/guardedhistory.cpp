// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/guardedhistory.h"

#include "workflow/masking.h"

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

template<typename Row, typename Mask>
Async<Page<Row>> pageFor(const Actor &actor, Async<Page<Row>> page, Mask mask)
{
    return chained(std::move(page), [actor, mask](Page<Row> read) {
        read.rows = mask(actor, std::move(read.rows));
        return ready<Result<Page<Row>>>(std::move(read));
    });
}

Async<QList<HistoryRow>> listFor(const Actor &actor, Async<QList<HistoryRow>> rows)
{
    return chained(std::move(rows), [actor](QList<HistoryRow> read) {
        return ready<Result<QList<HistoryRow>>>(rowsFor(actor, std::move(read)));
    });
}

} // namespace

Async<Page<OutboxItem>> GuardedHistory::waiting(QString after, int limit)
{
    return permitted<Page<OutboxItem>>(m_guard, Permission::WorkTickets, [&] {
        return pageFor(m_guard.session.actor(), m_store.waiting(std::move(after), limit), itemsFor);
    });
}

Async<HistoryDetail> GuardedHistory::detail(MessageId id)
{
    return permitted<HistoryDetail>(m_guard, Permission::WorkTickets, [&] {
        return chained(m_store.detail(std::move(id)), [actor = m_guard.session.actor()](HistoryDetail detail) {
            return ready<Result<HistoryDetail>>(detailFor(actor, std::move(detail)));
        });
    });
}

Async<HistoryDetail> GuardedHistory::reveal(MessageId id, QString why, QString source, Instant at)
{
    return permitted<HistoryDetail>(m_guard, Permission::Reveal, [&] {
        const Actor actor = m_guard.session.actor();
        const bool isLocal = actor.id == localActor().id;
        const QString reason = why.simplified();
        if (reason.isEmpty() && !isLocal)
            return ready<Result<HistoryDetail>>(failure(u"E-ACC-13"_s));
        const QString who = isLocal ? source : u"agent:"_s + (actor.name.isEmpty() ? actor.id : actor.name);
        // First the note, then the message: nobody sees what is not written down.
        return followed(m_guard.audit.note(actor, u"reveal"_s, id.value, {}, reason),
                        [&store = m_store, id, reason, who, at] { return store.reveal(id, reason, who, at); });
    });
}

Async<QList<HistoryRow>> GuardedHistory::ofTicket(TicketId ticket)
{
    return permitted<QList<HistoryRow>>(m_guard, Permission::WorkTickets, [&] {
        return listFor(m_guard.session.actor(), m_store.ofTicket(std::move(ticket)));
    });
}

Async<QList<HistoryRow>> GuardedHistory::ofCustomer(CustomerId customer, int limit)
{
    return permitted<QList<HistoryRow>>(m_guard, Permission::WorkTickets, [&] {
        return listFor(m_guard.session.actor(), m_store.ofCustomer(std::move(customer), limit));
    });
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
        if (Done allowed = require(actor, Permission::Export); !allowed)
            return allowed;
        query.clearBecause = query.clearBecause.simplified();
        if (!query.clearBecause.isEmpty()) {
            if (Done allowed = require(actor, Permission::Reveal); !allowed)
                return allowed;
        }
    }
    if (can(actor, Permission::SeeAllHistory))
        return {};
    // Somebody else's by name is refused; no name means one's own.
    const Permission needed = query.author.isEmpty() || query.author == actor.id ? Permission::WorkTickets
                                                                                 : Permission::SeeAllHistory;
    if (Done allowed = require(actor, needed); !allowed)
        return allowed;
    query.author = actor.id;
    return {};
}

Async<Page<HistoryRow>> GuardedHistory::list(HistoryQuery query)
{
    if (const Done allowed = narrow(query); !allowed)
        return ready<Result<Page<HistoryRow>>>(failure(allowed.error()));
    const Actor actor = m_guard.session.actor();
    const bool isClear = query.isForFile && !query.clearBecause.isEmpty();
    const auto read = [&store = m_store, actor, isClear](const HistoryQuery &wanted) {
        return isClear ? store.list(wanted) : pageFor(actor, store.list(wanted), rowsFor);
    };
    if (!query.isForFile || !query.after.isEmpty())
        return read(query);
    return followed(m_guard.audit.note(actor, u"history.exported"_s, isClear ? u"personal-data"_s : QString(), {}, query.clearBecause),
                    [read, query] { return read(query); });
}

Async<Figures> GuardedHistory::figures(FigureRequest request)
{
    if (const Done allowed = narrow(request.query); !allowed)
        return ready<Result<Figures>>(failure(allowed.error()));
    return m_store.figures(std::move(request));
}

} // namespace remindesk
