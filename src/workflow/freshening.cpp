// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/freshening.h"

#include "base/logging.h"

namespace remindesk {

struct Freshening::Run
{
    QList<TicketId> waiting;
    QList<TicketId> unreachable;
    QPromise<Result<QList<TicketId>>> promise;
};

Freshening::Freshening(QList<TicketSource *> sources, TicketStore &tickets)
    : m_tickets(tickets)
{
    for (TicketSource *source : std::as_const(sources)) {
        if (source->isLive())
            m_sources.insert(source->id(), source);
    }
}

Async<QList<TicketId>> Freshening::refresh(QList<TicketId> tickets)
{
    if (m_sources.isEmpty() || tickets.isEmpty())
        return ready<Result<QList<TicketId>>>(QList<TicketId>());
    return askedOn<QList<TicketId>>(this, [this, tickets] { return begin(tickets); });
}

Async<QList<TicketId>> Freshening::begin(const QList<TicketId> &tickets)
{
    auto run = std::make_shared<Run>();
    run->waiting = tickets;
    run->promise.start();
    next(run);
    return run->promise.future();
}

void Freshening::next(const std::shared_ptr<Run> &run)
{
    if (run->waiting.isEmpty()) {
        run->promise.addResult(run->unreachable);
        run->promise.finish();
        return;
    }
    const TicketId id = run->waiting.takeFirst();
    listen(this, m_tickets.detail(id), [this, run](const Result<TicketDetail> &known) {
        // A ticket that is gone from the store is left to the claim: it says so with its own reason.
        if (known && m_sources.contains(known->ticket.source))
            bring(run, *known);
        else
            next(run);
    });
}

void Freshening::bring(const std::shared_ptr<Run> &run, const TicketDetail &known)
{
    const Ticket ticket = known.ticket;
    listen(this, m_sources.value(ticket.source)->fetch(ticket.number),
           [this, run, ticket](const Result<TicketRecord> &fresh) {
               if (!fresh) {
                   qCWarning(lcSource) << "cannot refresh a ticket of" << ticket.source.value << fresh.error().code;
                   run->unreachable += ticket.id;
                   return next(run);
               }
               listen(this, m_tickets.put(ticket.source, {*fresh}),
                      [this, run, ticket](const Result<ImportCount> &stored) {
                          if (!stored)
                              run->unreachable += ticket.id;
                          next(run);
                      });
           });
}

} // namespace remindesk
