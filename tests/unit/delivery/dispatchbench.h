// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/dispatcher.h"
#include "fakegateway.h"
#include "memoryoutbox.h"

#include <QTest>

namespace remindesk {

/// A clock that goes on and jumps as told, from 14 November 2023, 22:13:20 UTC on.
class TestClock final : public Clock
{
public:
    static constexpr Instant start{1'700'000'000'000};

    [[nodiscard]] Instant now() const override { return {m_now}; }
    [[nodiscard]] qint64 bootMs() const override { return m_boot; }
    void advance(qint64 ms)
    {
        m_now += ms;
        m_boot += ms;
    }
    void jump(qint64 ms) { m_now += ms; }

private:
    std::atomic<qint64> m_now{start.ms};
    std::atomic<qint64> m_boot{1'000'000};
};

/// Every ticket is as its source has it, unless that cannot be asked.
class FakeFreshness final : public Freshness
{
public:
    Async<QList<TicketId>> refresh(QList<TicketId> tickets) override
    {
        thread = QThread::currentThread();
        asked.append(tickets);
        QList<TicketId> down;
        for (const TicketId &ticket : tickets) {
            if (unreachable.contains(ticket.value))
                down.append(ticket);
        }
        return ready<Result<QList<TicketId>>>(down);
    }
    QStringList unreachable;
    QList<TicketId> asked;
    QThread *thread = nullptr;
};

/// What is due now, sent to its end.
inline Result<DispatchSummary> drained(Dispatcher &dispatcher)
{
    const auto future = dispatcher.runOnce();
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return failure(QStringLiteral("test: the drain did not end"));
    return future.result();
}

} // namespace remindesk
