// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/guard.h"
#include "workflow/ticketstore.h"

namespace remindesk {

/// Tickets and customers for whoever sits here: read by every person, brought in and changed by those who may.
class GuardedTickets final : public TicketStore
{
public:
    GuardedTickets(TicketStore &store, const Guard &guard) : m_store(store), m_guard(guard) {}

    [[nodiscard]] Async<Page<TicketRow>> list(TicketQuery query) override;
    [[nodiscard]] Async<TicketCounts> counts(TicketQuery query) override;
    [[nodiscard]] Async<TicketDetail> detail(TicketId id) override;
    [[nodiscard]] Async<TicketDetail> byNumber(QString number) override;
    [[nodiscard]] Async<ImportCount> put(SourceId source, QList<TicketRecord> records) override;
    [[nodiscard]] Async<void> putCustomer(Customer customer) override;
    [[nodiscard]] Async<Customer> findCustomer(QString who) override;
    [[nodiscard]] Async<CustomerPreferences> setPreferences(CustomerId id, CustomerPreferences wanted) override;
    [[nodiscard]] Async<void> markSeen(TicketId id, Instant lastMessageIn) override;

private:
    TicketStore &m_store;
    Guard m_guard;
};

} // namespace remindesk
