// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/guard.h"
#include "workflow/historystore.h"

namespace remindesk {

/// The history for whoever sits here. Without the right to see everybody's, a list holds what one has written oneself; the
/// messages of a ticket stand with the ticket for all who work on it. Personal data of messages that are not one's own is
/// masked here (workflow/masking.h); reveal() shows one message, and a file in the clear needs that right too. Both are in
/// the audit log with the reason. E-ACC-13 without one.
class GuardedHistory final : public HistoryStore
{
public:
    GuardedHistory(HistoryStore &store, const Guard &guard) : m_store(store), m_guard(guard) {}

    [[nodiscard]] Async<Page<HistoryRow>> list(HistoryQuery query) override;
    [[nodiscard]] Async<Page<OutboxItem>> waiting(QString after, int limit) override;
    [[nodiscard]] Async<HistoryDetail> detail(MessageId id) override;
    [[nodiscard]] Async<HistoryDetail> reveal(MessageId id, QString why, QString source, Instant at) override;
    [[nodiscard]] Async<QList<HistoryRow>> ofTicket(TicketId ticket) override;
    [[nodiscard]] Async<QList<HistoryRow>> ofCustomer(CustomerId customer, int limit) override;
    [[nodiscard]] Async<Figures> figures(FigureRequest request) override;
    [[nodiscard]] Async<ChainReport> verify() override;
    [[nodiscard]] Async<QList<OutboxItem>> unnoted(QList<SourceId> sources, int limit) override;
    [[nodiscard]] Async<void> append(HistoryEvent event) override;

private:
    /// Whose messages may be asked for: everybody's or one's own; a file needs a right of its own.
    [[nodiscard]] Done narrow(HistoryQuery &query) const;

    HistoryStore &m_store;
    Guard m_guard;
};

} // namespace remindesk
