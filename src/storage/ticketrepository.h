// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "workflow/ticketstore.h"

namespace remindesk {

class Database;
class StoreThread;

/// TicketStore and SyncStore over SQLite. Any thread may call it; the work is done on the storage thread.
class TicketRepository final : public TicketStore, public SyncStore
{
public:
    TicketRepository(StoreThread &thread, const Clock &clock) : m_thread(thread), m_clock(clock) {}

    [[nodiscard]] Async<Page<TicketRow>> list(TicketQuery query) override;
    [[nodiscard]] Async<TicketCounts> counts(TicketQuery query) override;
    [[nodiscard]] Async<TicketDetail> detail(TicketId id) override;
    [[nodiscard]] Async<TicketDetail> byNumber(QString number) override;
    [[nodiscard]] Async<ImportCount> put(SourceId source, QList<TicketRecord> records) override;
    [[nodiscard]] Async<void> putCustomer(Customer customer) override;
    [[nodiscard]] Async<Customer> findCustomer(QString who) override;
    [[nodiscard]] Async<CustomerPreferences> setPreferences(CustomerId id, CustomerPreferences wanted) override;
    [[nodiscard]] Async<void> markSeen(TicketId id, Instant lastMessageIn) override;

    [[nodiscard]] Async<SyncState> syncState(SourceId source) override;
    [[nodiscard]] Async<void> putSyncState(SourceId source, SyncState state) override;

private:
    StoreThread &m_thread;
    const Clock &m_clock;
};

} // namespace remindesk
