// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/countingsmtp.h"
#include "unit/storage/outboxfixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

namespace remindesk {

struct KillPlan
{
    QString mode; ///< "folder" "ask" "resend"
    int messages = 0;
    int kills = 0;
    quint32 seed = 1;
};

struct KillCount
{
    int messages = 0;
    int kills = 0;
    int pointKills = 0;      ///< of them at a crash point
    int arrived = 0;
    int good = 0;            ///< "sent" or "delivered" by our word
    int unknown = 0;
    int lost = 0;            ///< neither arrived nor said to be unknown
    int claimedOnly = 0;     ///< "sent" by our word, and nothing arrived
    int doubled = 0;
    int doubledUnmarked = 0; ///< came twice, and no event says that it may have
    qint64 seconds = 0;
};

/// One big run with kills; see killrun.cpp.
class KillRun
{
public:
    static constexpr int connections = 3; ///< of fault_dispatcher

    explicit KillRun(const KillPlan &plan);

    void queueAll();
    void killAll();
    void finish(); ///< lets dispatchers end by themselves until nothing waits
    [[nodiscard]] KillCount count();
    /// What delivery.md promises of each mode.
    [[nodiscard]] bool keepsItsPromise(const KillCount &count) const;

private:
    [[nodiscard]] std::unique_ptr<QProcess> launch(const QString &crashAt = {});
    void killOnce(int number);
    [[nodiscard]] int waiting() const;
    [[nodiscard]] QHash<QByteArray, int> arrivals() const;

    KillPlan m_plan;
    OutboxFixture m_fixture; ///< in TMPDIR
    CountingSmtp m_server;
    QRandomGenerator m_random;
    QElapsedTimer m_timer;
    qint64 m_time = 0;      ///< each dispatcher starts a little later than the one before
    double m_lifeMs = 400;  ///< how long one lives at most; learnt, so that the messages last for all kills
    int m_settled = 0;
    int m_kills = 0;
    int m_pointKills = 0;
};

} // namespace remindesk
