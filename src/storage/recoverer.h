// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/outbox.h"
#include "storage/freezenote.h"
#include "storage/messagerows.h"

#include <QSet>

namespace remindesk {

/// What a dead dispatcher left (delivery.md, step 4): `prepared` goes back to the queue, `awaiting` becomes
/// unknown unless its gateway knows our key or its policy says to send again; what was held by three
/// processes that died is set aside. Within one write. Storage thread; throws StoreFailure.
class Recoverer
{
public:
    Recoverer(Database &database, const QList<GatewayId> &deduplicating, Instant now)
        : m_database(database), m_deduplicating(deduplicating.begin(), deduplicating.end()), m_now(now)
    {
    }

    [[nodiscard]] RecoveryResult recover(const QString &owner, const MessageId &leftInFreeze);

private:
    struct Open
    {
        QString attempt;
        MessageId message;
        GatewayId gateway;
        bool isAwaiting = false;
    };

    void settleOpen(const Open &open);
    void settleFreeze(const MessageId &id);
    void toQueue(StoredMessage &stored, const QString &reason);
    void toUnknown(StoredMessage &stored, const QString &reason);
    void toPoison(StoredMessage &stored);

    Database &m_database;
    QSet<GatewayId> m_deduplicating;
    Instant m_now;
    RecoveryResult m_result;
};

} // namespace remindesk
