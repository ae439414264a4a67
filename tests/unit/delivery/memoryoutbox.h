// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/outbox.h"

#include <QHash>

#include <mutex>

namespace remindesk {

/// An outbox in memory that checks the order of the three steps. Any thread.
class MemoryOutbox final : public Outbox
{
public:
    struct Row
    {
        OutboxItem item;
        QStringList steps; ///< "claim" "awaiting" "settle:sent" …
        QString reason;
        QString lastCode;
        Instant settledAt;
        GatewayId pinned;
        std::optional<Fallback> fallback;
    };

    void add(const QString &id, const QString &ticket, Instant due = {})
    {
        const std::lock_guard lock(m_mutex);
        Row row;
        row.item.id = {id};
        row.item.ticket = {ticket};
        row.item.idempotencyKey = id + QStringLiteral("-key");
        row.item.state = DeliveryState::Queued;
        row.item.nextTry = due;
        row.item.message.recipient = id + QStringLiteral("@example.com");
        m_rows.append(row);
    }
    [[nodiscard]] Row row(const QString &id) const
    {
        const std::lock_guard lock(m_mutex);
        for (const Row &row : m_rows) {
            if (row.item.id.value == id)
                return row;
        }
        return {};
    }
    [[nodiscard]] int count(DeliveryState state) const
    {
        const std::lock_guard lock(m_mutex);
        int found = 0;
        for (const Row &row : m_rows)
            found += row.item.state == state ? 1 : 0;
        return found;
    }
    void pin(const QString &id, const GatewayId &gateway) { find(id)->pinned = gateway; }
    void setNotAfter(Instant notAfter)
    {
        for (Row &row : m_rows)
            row.item.notAfter = notAfter;
    }

    void setPolicy(UnknownPolicy policy)
    {
        for (Row &row : m_rows) {
            row.item.unknownPolicy = policy;
            row.item.reminderClass = ReminderClass::Progress;
        }
    }

    Async<ClaimResult> claim(ClaimRequest request) override
    {
        const std::lock_guard lock(m_mutex);
        if (failClaims)
            return ready<Result<ClaimResult>>(failure(QStringLiteral("E-STO-99")));
        ClaimResult result;
        for (Row &row : m_rows) {
            if (result.claimed.size() >= request.limit || !isDue(row, request.now)
                || !isFor(row, request.gateway, request.onlyPinned))
                continue;
            row.item.state = DeliveryState::Sending;
            row.item.gateway = request.gateway;
            row.fallback = request.fallback;
            ++row.item.attempts;
            row.steps.append(QStringLiteral("claim"));
            const auto bytes = request.freeze(row.item, request.now);
            result.claimed.append(
                {{QStringLiteral("attempt-") + row.item.id.value},
                 row.item,
                 {row.item.id, row.item.idempotencyKey, row.item.message.recipient, *bytes}});
        }
        largestClaim = qMax(largestClaim, int(result.claimed.size()));
        return ready<Result<ClaimResult>>(result);
    }
    Async<void> markAwaiting(AttemptId attempt, Instant) override
    {
        const std::lock_guard lock(m_mutex);
        if (failAwaiting)
            return ready<Done>(failure(QStringLiteral("E-STO-98")));
        find(attempt.value.mid(8))->steps.append(QStringLiteral("awaiting"));
        int inDoubt = 0;
        for (const Row &row : m_rows)
            inDoubt += row.steps.endsWith(QStringLiteral("awaiting")) ? 1 : 0;
        mostInDoubt = qMax(mostInDoubt, inDoubt);
        return ready<Done>(Done());
    }
    Async<void> settle(Settlement settlement) override
    {
        const std::lock_guard lock(m_mutex);
        if (failSettles > 0) {
            --failSettles;
            return ready<Done>(failure(QStringLiteral("E-STO-97")));
        }
        Row *row = find(settlement.message.value);
        row->item.state = settlement.state;
        row->item.nextTry = settlement.nextTry;
        row->lastCode = settlement.result.code;
        row->settledAt = settlement.at;
        if (settlement.isPinned)
            row->pinned = row->item.gateway;
        row->steps.append(QStringLiteral("settle:") + QString::number(int(settlement.state)));
        return ready<Done>(Done());
    }
    Async<void> settleAndAwait(Settlement last, AttemptId next, Instant at) override
    {
        {
            const std::lock_guard lock(m_mutex);
            if (failBoth > 0 || failAwaiting || failSettles > 0) {
                failBoth -= failBoth > 0 ? 1 : 0;
                return ready<Done>(failure(QStringLiteral("E-STO-96")));
            }
            ++together;
        }
        (void)settle(std::move(last));
        return markAwaiting(std::move(next), at);
    }
    Async<RecoveryResult> recover(QString, GatewayPromises, Instant) override
    {
        const std::lock_guard lock(m_mutex);
        ++recoveries;
        return ready<Result<RecoveryResult>>(RecoveryResult{});
    }
    Async<std::optional<Instant>> nextDue(Channel) override
    {
        const std::lock_guard lock(m_mutex);
        std::optional<Instant> next;
        for (const Row &row : m_rows) {
            if (row.item.state == DeliveryState::Queued && (!next || row.item.nextTry < *next))
                next = row.item.nextTry;
        }
        return ready<Result<std::optional<Instant>>>(next);
    }
    Async<QList<TicketId>> dueTickets(DueScope scope, Instant now, int limit) override
    {
        const std::lock_guard lock(m_mutex);
        QList<TicketId> tickets;
        for (const Row &row : m_rows) {
            if (isDue(row, now) && isFor(row, scope.pinnedTo, !scope.pinnedTo.isEmpty()) && !tickets.contains(row.item.ticket) && tickets.size() < limit)
                tickets.append(row.item.ticket);
        }
        return ready<Result<QList<TicketId>>>(tickets);
    }
    Async<void> putOff(QList<TicketId> tickets, QString reason, Instant until) override
    {
        const std::lock_guard lock(m_mutex);
        for (Row &row : m_rows) {
            if (tickets.contains(row.item.ticket)) {
                row.item.nextTry = until;
                row.reason = reason;
            }
        }
        return ready<Done>(Done());
    }

    Async<QList<Doubt>> doubts(GatewayId, Instant now, int limit) override
    {
        const std::lock_guard lock(m_mutex);
        QList<Doubt> found;
        for (const Row &row : m_rows) {
            const OutboxItem &item = row.item;
            if (isInDoubt(row) && item.nextTry <= now && found.size() < limit)
                found.append({{item.id, item.idempotencyKey, item.message.recipient, {}},
                              item.reminderClass, item.unknownPolicy, item.attempts, row.settledAt});
        }
        return ready<Result<QList<Doubt>>>(found);
    }
    Async<std::optional<Instant>> nextDoubt(GatewayId) override
    {
        const std::lock_guard lock(m_mutex);
        std::optional<Instant> next;
        for (const Row &row : m_rows) {
            if (isInDoubt(row) && (!next || row.item.nextTry < *next))
                next = row.item.nextTry;
        }
        return ready<Result<std::optional<Instant>>>(next);
    }
    Async<void> settleDoubt(MessageId message, DoubtStep step, QString, Instant) override
    {
        const std::lock_guard lock(m_mutex);
        Row *row = find(message.value);
        row->item.state = step.state;
        row->item.nextTry = step.next.value_or(Instant{});
        row->reason = step.reason;
        row->steps.append(QStringLiteral("asked:") + QString::number(int(step.state)));
        return ready<Done>(Done());
    }
    Async<int> handedOverSince(GatewayId, Instant) override { return ready<Result<int>>(handedOver); }
    Async<void> noteGateway(GatewayHealth health) override
    {
        const std::lock_guard lock(m_mutex);
        healths.append(health);
        return ready<Done>(Done());
    }
    [[nodiscard]] GatewayHealth health() const
    {
        const std::lock_guard lock(m_mutex);
        return healths.isEmpty() ? GatewayHealth{} : healths.constLast();
    }

    int handedOver = 0; ///< by processes before this one
    QList<GatewayHealth> healths;
    bool failClaims = false;
    bool failAwaiting = false;
    int failSettles = 0;
    int failBoth = 0; ///< calls of settleAndAwait()
    int mostInDoubt = 0; ///< at one time
    int together = 0; ///< results and `awaiting` that went in one
    int recoveries = 0;
    int largestClaim = 0;

private:
    [[nodiscard]] static bool isDue(const Row &row, Instant now)
    {
        return row.item.state == DeliveryState::Queued && row.item.nextTry <= now;
    }
    [[nodiscard]] static bool isFor(const Row &row, const GatewayId &gateway, bool onlyPinned)
    {
        return row.pinned == gateway || (!onlyPinned && row.pinned.isEmpty()) || gateway.isEmpty();
    }
    [[nodiscard]] static bool isInDoubt(const Row &row)
    {
        return row.item.state == DeliveryState::Unknown && row.item.nextTry.ms != 0;
    }
    [[nodiscard]] Row *find(const QString &id)
    {
        for (Row &row : m_rows) {
            if (row.item.id.value == id)
                return &row;
        }
        return nullptr;
    }

    mutable std::mutex m_mutex;
    QList<Row> m_rows;
};

} // namespace remindesk
