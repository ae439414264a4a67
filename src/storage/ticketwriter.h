// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/counters.h"
#include "storage/customerrows.h"
#include "storage/ticketrows.h"
#include "workflow/ticketstore.h"

namespace remindesk {

/// Takes a batch of a source's records over within one write. Storage thread; throws StoreFailure.
class TicketWriter
{
public:
    TicketWriter(Database &database, SourceId source, Instant now);

    void put(const TicketRecord &record);
    /// Writes the counters; what was added, changed and left. A ticket counts as changed when it or its
    /// conversation changed, not when only its customer did.
    [[nodiscard]] ImportCount finish();

    /// A customer got another name: its tickets show and find the new one.
    static void renameCustomer(Database &database, const CustomerId &id, const QString &name);

private:
    void add(StoredTicket fresh, const QList<TicketEvent> &events);
    void change(const StoredTicket &before, const StoredTicket &after, const QList<TicketEvent> &events);
    [[nodiscard]] Customer describedIn(const TicketRecord &record) const;
    [[nodiscard]] QList<TicketEvent> newEvents(const TicketId &ticket, const QList<TicketEvent> &events);
    void insertEvents(const TicketId &ticket, const QList<TicketEvent> &events);

    Database &m_database;
    SourceId m_source;
    Instant m_now;
    bool m_hasErased;
    CounterDeltas m_deltas;
    ImportCount m_count;
};

} // namespace remindesk
