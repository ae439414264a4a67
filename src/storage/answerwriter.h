// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/messagerows.h"
#include "workflow/intakestore.h"

namespace remindesk {

/// One answer of a customer and everything it changes, in one transaction: conversation, engagement, consent, and
/// what waits for it. Storage thread; throws StoreFailure.
class AnswerWriter
{
public:
    AnswerWriter(Database &database, const Answer &answer)
        : m_database(database), m_answer(answer)
    {}

    [[nodiscard]] TakenAnswer take();

private:
    [[nodiscard]] bool keep();
    [[nodiscard]] std::optional<StoredMessage> answeredMessage();
    void link(const StoredMessage &stored);
    void engage(const StoredMessage &stored, Engagement engagement, const QString &kind);
    void tellTicket(const StoredMessage &stored);
    void denyConsent();
    void holdForSender();
    /// Moves waiting messages that `where` selects to an end.
    void stop(const QString &where, const SqlArguments &values, DeliveryState to, const QString &reason);

    Database &m_database;
    const Answer &m_answer;
    qint64 m_seq = 0;
    TakenAnswer m_taken;
};

} // namespace remindesk
