// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scriptedsmtp.h"
#include "unit/storage/outboxfixture.h"

#include <QHash>
#include <QProcess>

namespace remindesk {

/// What is known about one message after a run: the store's word, and how often the other side got it.
struct Fate
{
    DeliveryState state = DeliveryState::Queued;
    QString reason;
    int arrivals = 0;
};

/// A store with queued messages, a gateway that counts, and dispatchers that can be killed.
class KillBench
{
public:
    KillBench(const QString &gateway, int messages);

    /// Starts a dispatcher; `crashAt` as for crashPoint().
    [[nodiscard]] std::unique_ptr<QProcess> launch(const QString &crashAt = {});
    /// Runs one until it ends by itself or at its crash point; true: it drained.
    [[nodiscard]] bool runToEnd(const QString &crashAt = {});
    [[nodiscard]] QHash<QString, Fate> fates();
    void setStep(qint64 ms) { m_stepMs = ms; }
    [[nodiscard]] ScriptedSmtp &server() { return m_server; }

private:
    [[nodiscard]] int arrivals(const OutboxItem &item) const;

    QString m_gateway;
    ScriptedSmtp m_server;
    OutboxFixture m_fixture;
    QList<MessageId> m_messages;
    qint64 m_stepMs = 60'000;
    qint64 m_time; ///< each dispatcher starts a little later than the one before
};

} // namespace remindesk
