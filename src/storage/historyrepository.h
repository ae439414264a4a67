// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/historystore.h"

namespace remindesk {

class StoreThread;

/// HistoryStore over SQLite. Any thread may call it.
class HistoryRepository final : public HistoryStore
{
public:
    explicit HistoryRepository(StoreThread &thread) : m_thread(thread) {}

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
    StoreThread &m_thread;
};

} // namespace remindesk
