// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/outbox.h"
#include "storage/freezenote.h"
#include "storage/messagerows.h"

namespace remindesk {

/// What a dead dispatcher left (delivery.md, step 4): `prepared` goes back to the queue, `awaiting` becomes
/// unknown unless its gateway knows our key or its policy says to send again, and one whose gateway may be able to say
/// is asked about first; what was held by three
/// processes that died is set aside. Within one write. Storage thread; throws StoreFailure.
class Recoverer
{
public:
    Recoverer(Database &database, const GatewayPromises &promises, Instant now)
        : m_database(database), m_promises(promises), m_now(now)
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
        bool isOfThisBoot = true; ///< its process died; otherwise the machine went down, which tells nothing about a message
    };

    void settleOpen(const Open &open);
    void settleAwaiting(const Open &open, StoredMessage &stored);
    void settleFreeze(const MessageId &id);
    void toQueue(StoredMessage &stored, const QString &reason);
    void toUnknown(StoredMessage &stored, const QString &reason);
    void toPoison(StoredMessage &stored);

    Database &m_database;
    const GatewayPromises &m_promises;
    Instant m_now;
    RecoveryResult m_result;
};

} // namespace remindesk
