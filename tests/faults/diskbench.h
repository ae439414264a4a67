// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/dispatcher.h"
#include "unit/delivery/fakegateway.h"
#include "unit/storage/outboxfixture.h"

namespace remindesk {

class AllCurrent final : public Freshness
{
public:
    Async<QList<TicketId>> refresh(QList<TicketId>) override
    {
        return ready<Result<QList<TicketId>>>(QList<TicketId>());
    }
};

/// Sends what is due in a store, to its end.
inline Result<DispatchSummary> drainOf(Store &store, const Clock &clock, FakeGateway::Shared &gateway, int connections,
                                       const QString &owner)
{
    AllCurrent freshness;
    DispatcherOptions options;
    options.owner = owner;
    options.batch = 2;
    options.seed = 5;
    options.sleeper = [](qint64) { QTest::qSleep(1); };
    Dispatcher dispatcher({store.outbox(), freshness, clock}, options);
    dispatcher.setGateways({std::make_shared<FakeGateway>(gateway, connections)});
    const auto future = dispatcher.runOnce();
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000))
        qFatal("the drain does not end");
    return future.result();
}

/// Messages that wait in a store, and a gateway that takes everything.
struct DiskBench
{
    DiskBench(int messages, int links)
        : connections(links)
    {
        fixture.emplace(messages);
        for (int number = 1; number <= messages; ++number) {
            const QueuedReminder reminder = fixture->reminder(number);
            fixture->queue(reminder);
        }
        const auto waiting = waited(fixture->store->history().waiting({}, messages + 1));
        for (const OutboxItem &item : waiting->rows)
            ids.append(item.id);
    }

    Result<DispatchSummary> drain(const QString &owner)
    {
        return drainOf(*fixture->store, fixture->clock, gateway, connections, owner);
    }

    void reopen()
    {
        fixture->store.reset();
        fixture->clock.time = fixture->clock.time.plusMs(600'000);
        fixture->start();
    }

    /// How many stand so; complains where the gateway knows otherwise.
    int count(DeliveryState state)
    {
        int found = 0;
        for (const MessageId &id : ids) {
            const OutboxItem item = fixture->detail(id).item;
            const qsizetype arrivals = gateway.sent.count(id.value);
            const bool isSent = item.state == DeliveryState::Sent;
            if (arrivals > 1 || (isSent && arrivals != 1) || (!isSent && item.state != DeliveryState::Unknown && arrivals != 0))
                wrong.append(id.value + u' ' + deliveryStateKey(item.state) + u' ' + QString::number(arrivals));
            found += item.state == state ? 1 : 0;
        }
        return found;
    }

    /// Nothing lost, nothing twice, and what nobody can know is at most what was under way.
    void judge()
    {
        QCOMPARE(waited(fixture->store->check()).value(), QString());
        const int good = count(DeliveryState::Sent);
        const int unknown = count(DeliveryState::Unknown);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral(", "))));
        QCOMPARE(good + unknown, ids.size());
        QCOMPARE_LE(unknown, connections);
        QVERIFY(waited(fixture->store->history().verify()));
    }

    int connections;
    std::optional<OutboxFixture> fixture;
    FakeGateway::Shared gateway;
    QList<MessageId> ids;
    QStringList wrong;
};

} // namespace remindesk
