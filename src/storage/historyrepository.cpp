// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/historyrepository.h"

#include "storage/chain.h"
#include "storage/chaincheck.h"
#include "storage/historyfigures.h"
#include "storage/historylist.h"
#include "storage/messagerows.h"
#include "storage/storeplace.h"
#include "storage/storethread.h"

namespace remindesk {

Async<Page<HistoryRow>> HistoryRepository::list(HistoryQuery query)
{
    return m_thread.read<Page<HistoryRow>>(
        [query = std::move(query)](Database &database) { return historyPage(database, query); });
}

Async<Page<OutboxItem>> HistoryRepository::waiting(QString after, int limit)
{
    return m_thread.read<Page<OutboxItem>>([after = std::move(after), limit](Database &database) {
        return waitingPage(database, after, limit);
    });
}

Async<HistoryDetail> HistoryRepository::detail(MessageId id)
{
    return m_thread.read<HistoryDetail>(
        [id = std::move(id)](Database &database) { return historyDetail(database, id); });
}

Async<HistoryDetail> HistoryRepository::reveal(MessageId id, QString why, QString source, Instant at)
{
    return m_thread.write<HistoryDetail>([id = std::move(id), why = std::move(why), source = std::move(source), at](Database &database) {
        const StoredMessage stored = messageOrThrow(database, id);
        noteMessage(database, stored, {stored.item.state, QStringLiteral("revealed"), {}, source, why, at});
        return historyDetail(database, id);
    });
}

Async<QList<HistoryRow>> HistoryRepository::ofTicket(TicketId ticket)
{
    return m_thread.read<QList<HistoryRow>>(
        [ticket = std::move(ticket)](Database &database) { return historyOfTicket(database, ticket); });
}

Async<QList<HistoryRow>> HistoryRepository::ofCustomer(CustomerId customer, int limit)
{
    return m_thread.read<QList<HistoryRow>>([customer = std::move(customer), limit](Database &database) {
        return historyOfCustomer(database, customer, limit);
    });
}

Async<Figures> HistoryRepository::figures(FigureRequest request)
{
    return m_thread.readAside<Figures>(
        [job = FiguresJob(std::move(request))](Database &database) mutable { return job.step(database); });
}

Async<ChainReport> HistoryRepository::verify()
{
    return m_thread.read<ChainReport>(
        [check = ChainCheck()](Database &database) mutable { return check.step(database); });
}

Async<QList<OutboxItem>> HistoryRepository::unnoted(QList<SourceId> sources, int limit)
{
    return m_thread.read<QList<OutboxItem>>([sources = std::move(sources), limit](Database &database) {
        // A copy writes nothing into tickets either: its original did.
        return isSendingStopped(database) ? QList<OutboxItem>() : unnotedMessages(database, sources, limit);
    });
}

Async<void> HistoryRepository::append(HistoryEvent event)
{
    return m_thread.write<void>([event = std::move(event)](Database &database) {
        HistoryEvent written = event;
        appendHistory(database, written);
    });
}

} // namespace remindesk
