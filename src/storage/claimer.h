// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/outbox.h"
#include "storage/dueorder.h"
#include "storage/freezenote.h"
#include "storage/messagerows.h"

#include <QHash>

namespace remindesk {

/// What a claim is going to look at, read before its transaction, and the bytes of first attempts: made meanwhile on
/// the caller's thread, because the storage thread is what everybody waits for.
struct Foreseen
{
    QList<StoredMessage> due;
    QHash<MessageId, Result<QByteArray>> bytes;
};

[[nodiscard]] Foreseen foreseen(const QList<UnreadMessage> &due, const ClaimRequest &request, FreezeNote &note);

/// tx 1 of delivery.md within one write: takes due messages of a channel in order, looks at ticket, customer and cap
/// again, and makes attempts of those that policy lets go. Storage thread; throws StoreFailure.
class Claimer
{
public:
    struct Helpers
    {
        FreezeNote &note;
        DueOrder &due;
    };

    Claimer(Database &database, const ClaimRequest &request, const Foreseen &ahead, const Helpers &helpers)
        : m_database(database), m_request(request), m_ahead(ahead), m_note(helpers.note), m_due(helpers.due)
    {
    }

    [[nodiscard]] ClaimResult claim();

private:
    struct ReminderFacts
    {
        Priority priority = Priority::Normal;
        TicketFacts atComposing;
        std::optional<Instant> notBefore;
        bool isApproved = false; ///< a supervisor let the approvable findings pass
        QString approver;        ///< account of whoever approved it; empty: nobody had to
    };

    [[nodiscard]] bool stands(const StoredMessage &stored);
    void consider(StoredMessage &stored);
    [[nodiscard]] Decision decisionOf(const StoredMessage &stored);
    void send(StoredMessage &stored);
    void hold(StoredMessage &stored, const Decision &decision);
    void leave(StoredMessage &stored, DeliveryState state, const QString &reason, const QString &detail);
    [[nodiscard]] Result<QByteArray> bytesOf(const StoredMessage &stored);
    [[nodiscard]] Result<QByteArray> frozenNow(const OutboxItem &item);
    [[nodiscard]] ReminderFacts reminderFacts(const ReminderId &id);
    [[nodiscard]] bool mayApprove(const QString &account);

    Database &m_database;
    const ClaimRequest &m_request;
    const Foreseen &m_ahead;
    FreezeNote &m_note;
    DueOrder &m_due;
    QHash<TicketId, PolicyFacts> m_facts; ///< a ticket's messages are often due together
    ClaimResult m_result;
};

} // namespace remindesk
