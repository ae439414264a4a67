// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/outboxrepository.h"

#include "storage/claimer.h"
#include "storage/gatewayrows.h"
#include "storage/recoverer.h"
#include "storage/settler.h"
#include "storage/storeplace.h"
#include "storage/storethread.h"

namespace remindesk {

using namespace Qt::StringLiterals;

Async<ClaimResult> OutboxRepository::claim(ClaimRequest request)
{
    const auto due = awaited(m_thread.read<QList<UnreadMessage>>(
        [this, &request](Database &database) {
            const ReadsTogether together(database);
            return isSendingStopped(database) ? QList<UnreadMessage>() : m_due.messages(database, request, request.limit);
        }));
    if (!due)
        return ready<Result<ClaimResult>>(failure(due.error()));
    try {
        return m_thread.write<ClaimResult>(
            [this, ahead = foreseen(*due, request, m_note), request](Database &database) {
                if (isSendingStopped(database)) // since the look ahead: a person has to say so first
                    return ClaimResult();
                return Claimer(database, request, ahead, {m_note, m_due}).claim();
            },
            DiskNeed::NewSend);
    } catch (const StoreFailure &problem) { // a text that cannot be read
        return ready<Result<ClaimResult>>(failure(problem.error));
    }
}

Async<void> OutboxRepository::markAwaiting(AttemptId attempt, Instant at)
{
    return m_thread.write<void>(
        [attempt = std::move(attempt), at](Database &database) { markAttemptAwaiting(database, attempt, at); });
}

Async<void> OutboxRepository::settle(Settlement settlement)
{
    return m_thread.write<void>(
        [settlement = std::move(settlement)](Database &database) { settleAttempt(database, settlement); },
        DiskNeed::Result);
}

/// Where there is no room even for the result alone, the reserve is not given up for what is yet to go.
Async<void> OutboxRepository::settleAndAwait(Settlement last, AttemptId next, Instant at)
{
    return m_thread.write<void>([last = std::move(last), next = std::move(next), at](Database &database) {
        settleAttempt(database, last);
        markAttemptAwaiting(database, next, at);
    });
}

Async<RecoveryResult> OutboxRepository::recover(QString owner, GatewayPromises promises, Instant now)
{
    return m_thread.write<RecoveryResult>(
        [this, owner = std::move(owner), promises = std::move(promises), now](Database &database) {
            const RecoveryResult result = Recoverer(database, promises, now).recover(owner, m_note.left());
            m_note.forget();
            return result;
        });
}

Async<std::optional<Instant>> OutboxRepository::nextDue(Channel channel)
{
    using Due = std::optional<Instant>;
    return m_thread.read<Due>([channel](Database &database) -> Due {
        if (isSendingStopped(database))
            return {};
        return database.one(u"SELECT next_try_ms FROM message INDEXED BY message_due WHERE channel = ? AND "_s
                                + QLatin1StringView(claimableStates) + " ORDER BY next_try_ms LIMIT 1"_L1,
                            {channelKey(channel)}, [](const Row &row) { return row.instant(0); });
    });
}

Async<QList<TicketId>> OutboxRepository::dueTickets(DueScope scope, Instant now, int limit)
{
    return m_thread.read<QList<TicketId>>([this, scope = std::move(scope), now, limit](Database &database) {
        const ReadsTogether together(database);
        return isSendingStopped(database) ? QList<TicketId>() : m_due.tickets(database, scope, now, limit);
    });
}

Async<void> OutboxRepository::putOff(QList<TicketId> tickets, QString reason, Instant until)
{
    return m_thread.write<void>([tickets = std::move(tickets), reason = std::move(reason), until,
                                 now = m_clock.now()](Database &database) {
        for (const TicketId &ticket : tickets)
            putOffTicket(database, ticket, reason, until, now);
    });
}

Async<QList<Doubt>> OutboxRepository::doubts(GatewayId gateway, Instant now, int limit)
{
    return m_thread.read<QList<Doubt>>([gateway = std::move(gateway), now, limit](Database &database) {
        return doubtsOf(database, gateway, now, limit);
    });
}

Async<std::optional<Instant>> OutboxRepository::nextDoubt(GatewayId gateway)
{
    return m_thread.read<std::optional<Instant>>(
        [gateway = std::move(gateway)](Database &database) { return nextDoubtOf(database, gateway); });
}

Async<void> OutboxRepository::settleDoubt(MessageId message, DoubtStep step, QString source, Instant at)
{
    return m_thread.write<void>([message = std::move(message), step = std::move(step), source = std::move(source),
                                 at](Database &database) { takeDoubtStep(database, message, step, source, at); });
}

Async<int> OutboxRepository::handedOverSince(GatewayId gateway, Instant since)
{
    return m_thread.read<int>([gateway = std::move(gateway), since](Database &database) {
        return handedOverBy(database, gateway, since);
    });
}

Async<void> OutboxRepository::noteGateway(GatewayHealth health)
{
    return m_thread.write<void>([health = std::move(health)](Database &database) { writeHealth(database, health); });
}

} // namespace remindesk
