// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/guardedtickets.h"

namespace remindesk {

Async<Page<TicketRow>> GuardedTickets::list(TicketQuery query)
{
    return permitted<Page<TicketRow>>(m_guard, Permission::WorkTickets, [&] { return m_store.list(std::move(query)); });
}

Async<TicketCounts> GuardedTickets::counts(TicketQuery query)
{
    return permitted<TicketCounts>(m_guard, Permission::WorkTickets, [&] { return m_store.counts(std::move(query)); });
}

Async<TicketDetail> GuardedTickets::detail(TicketId id)
{
    return permitted<TicketDetail>(m_guard, Permission::WorkTickets, [&] { return m_store.detail(std::move(id)); });
}

Async<TicketDetail> GuardedTickets::byNumber(QString number)
{
    return permitted<TicketDetail>(m_guard, Permission::WorkTickets, [&] { return m_store.byNumber(std::move(number)); });
}

Async<ImportCount> GuardedTickets::put(SourceId source, QList<TicketRecord> records)
{
    return permitted<ImportCount>(m_guard, Permission::SyncTickets, [&] { return m_store.put(std::move(source), std::move(records)); });
}

Async<void> GuardedTickets::markSeen(TicketId id, Instant lastMessageIn)
{
    return permitted<void>(m_guard, Permission::WorkTickets, [&] { return m_store.markSeen(std::move(id), lastMessageIn); });
}

Async<void> GuardedTickets::putCustomer(Customer customer)
{
    return permitted<void>(m_guard, Permission::EditContact, [&] {
        const QString id = customer.id.value;
        return followed(m_store.putCustomer(std::move(customer)), [guard = m_guard, id] {
            return guard.audit.note(guard.session.actor(), QStringLiteral("customer.changed"), id, {}, {});
        });
    });
}

Async<Customer> GuardedTickets::findCustomer(QString who)
{
    return permitted<Customer>(m_guard, Permission::WorkTickets, [&] { return m_store.findCustomer(std::move(who)); });
}

/// The audit log has both sides, without the addresses.
Async<CustomerPreferences> GuardedTickets::setPreferences(CustomerId id, CustomerPreferences wanted)
{
    return permitted<CustomerPreferences>(m_guard, Permission::EditContact, [&] {
        const QString after = preferenceKeys(wanted);
        return chained(m_store.setPreferences(id, std::move(wanted)), [guard = m_guard, id, after](const CustomerPreferences &before) {
            return followed(guard.audit.note(guard.session.actor(), QStringLiteral("customer.changed"), id.value, preferenceKeys(before), after),
                            [before] { return ready<Result<CustomerPreferences>>(before); });
        });
    });
}

} // namespace remindesk
