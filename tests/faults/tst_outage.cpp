// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A gateway is down for an hour while messages wait, in time of the test's own: how often it is tried meanwhile, and in
// which order and how fast the backlog goes afterwards. REMINDESK_OUTAGE_MESSAGES says how many (300; the benchmark 20,000).
#include "delivery/dispatcher.h"
#include "unit/storage/outboxfixture.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 outageMs = 3'600'000;
constexpr int perSecond = 100;

/// Moves only when the dispatcher would wait, and a little with every message.
class OutageClock final : public Clock
{
public:
    explicit OutageClock(Instant start)
        : m_now(start.ms)
    {}
    [[nodiscard]] Instant now() const override { return {m_now}; }
    [[nodiscard]] qint64 bootMs() const override { return m_now; }
    void advance(qint64 ms) { m_now += ms; }

private:
    std::atomic<qint64> m_now;
};

struct Shared
{
    OutageClock &clock;
    Instant backAt;
    std::atomic<int> triesInOutage{0};
    std::atomic<int> sent{0};
    QList<std::pair<qint64, QString>> arrivals = {}; ///< when and which; of the one worker until it has ended
};

class OutageGateway final : public Gateway
{
public:
    class Session final : public GatewaySession
    {
    public:
        explicit Session(Shared &shared)
            : m_shared(shared)
        {}
        SendResult send(const FrozenMessage &message, const BeforeCommit &awaiting) override
        {
            const Instant now = m_shared.clock.now();
            m_shared.clock.advance(1);
            if (now < m_shared.backAt) {
                ++m_shared.triesInOutage;
                return {Outcome::Temporary, u"smtp.421"_s, {}, {}, {}};
            }
            if (!awaiting())
                return {Outcome::Temporary, u"store.failed"_s, {}, {}, {}};
            m_shared.arrivals.append({now.ms, message.id.value});
            ++m_shared.sent;
            return {Outcome::Accepted, u"smtp.250"_s, {}, {}, {}};
        }

    private:
        Shared &m_shared;
    };

    explicit OutageGateway(Shared &shared)
        : m_shared(shared)
    {
        GatewayLimits limits;
        limits.rate = perSecond;
        setLimits(limits);
    }
    [[nodiscard]] GatewayId id() const override { return {u"mail"_s}; }
    [[nodiscard]] QString name() const override { return u"mail"_s; }
    [[nodiscard]] Channel channel() const override { return Channel::Email; }
    [[nodiscard]] GatewayPromise promise() const override { return {}; }
    [[nodiscard]] int connections() const override { return 1; }
    [[nodiscard]] Result<QByteArray> freeze(const OutboxItem &, Instant) const override { return QByteArray("bytes"); }
    [[nodiscard]] std::unique_ptr<GatewaySession> openSession() const override
    {
        return std::make_unique<Session>(m_shared);
    }

private:
    Shared &m_shared;
};

class AllCurrent final : public Freshness
{
public:
    Async<QList<TicketId>> refresh(QList<TicketId>) override
    {
        return ready<Result<QList<TicketId>>>(QList<TicketId>());
    }
};

int wanted()
{
    const int number = qEnvironmentVariableIntValue("REMINDESK_OUTAGE_MESSAGES");
    return number > 0 ? number : 300;
}

} // namespace

class TestOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backlogGoesWithinItsRateOldestDeadlineFirst();
};

void TestOutage::backlogGoesWithinItsRateOldestDeadlineFirst()
{
    const int messages = wanted();
    OutboxFixture f(qMin(messages, 1000));
    QHash<QString, qint64> deadlines;
    QList<QueuedReminder> patterns;
    for (int number = 1; number <= qMin(messages, 1000); ++number)
        patterns.append(f.reminder(number));
    QList<Async<void>> queued;
    for (int i = 0; i < messages; ++i) {
        QueuedReminder reminder = patterns.at(i % patterns.size());
        reminder.id = {newUuid7(f.clock.time.ms)};
        reminder.items[0].id = {newUuid7(f.clock.time.ms)};
        // Every message another deadline, in no order: 7919 is prime.
        const qint64 deadline = f.clock.time.ms + 2 * outageMs + qint64(i) * 7919 % messages * 500;
        reminder.items[0].notAfter = Instant{deadline};
        deadlines.insert(reminder.items[0].id.value, deadline);
        queued.append(f.store->reminders().queue(reminder));
    }
    for (const auto &one : queued)
        QVERIFY(waited(one));

    OutageClock clock(f.clock.time.plusSeconds(1));
    Shared shared{clock, clock.now().plusMs(outageMs)};
    AllCurrent freshness;
    DispatcherOptions options;
    options.owner = u"boot/1/1"_s;
    options.seed = 3;
    options.sleeper = [&](qint64 ms) {
        if (shared.sent < messages)
            clock.advance(ms);
        else
            QTest::qSleep(1);
    };
    Dispatcher dispatcher({f.store->outbox(), freshness, clock}, options);
    dispatcher.setGateways({std::make_shared<OutageGateway>(shared)});
    QElapsedTimer timer;
    timer.start();
    dispatcher.start();
    QVERIFY(QTest::qWaitFor([&] { return shared.sent == messages; }, 1'800'000));
    dispatcher.stop();
    const qint64 realMs = timer.elapsed();

    // Five failures open the breaker; then one message tries it, after 30 s, 60 s … and every five minutes.
    QCOMPARE_LE(shared.triesInOutage.load(), 5 + 3 + 12 + 2);
    QCOMPARE_GE(shared.triesInOutage.load(), 10);
    QSet<QString> once;
    qsizetype first = 0;
    qint64 newest = 0;
    int late = 0;
    for (qsizetype last = 0; last < shared.arrivals.size(); ++last) {
        const auto &[at, id] = shared.arrivals.at(last);
        QVERIFY2(!once.contains(id), "sent twice");
        once.insert(id);
        while (shared.arrivals.at(first).first <= at - 1000)
            ++first;
        QCOMPARE_LE(last - first + 1, qsizetype(perSecond));
        late += deadlines.value(id) < newest ? 1 : 0;
        newest = std::max(newest, deadlines.value(id));
    }
    QCOMPARE(once.size(), messages);
    // Only those that were tried in the outage wait for their own next try; all others go by deadline.
    QCOMPARE_LE(late, shared.triesInOutage.load());
    const qint64 recoveredMs = shared.arrivals.constLast().first - shared.backAt.ms;
    qInfo("%d waited an hour: %d tries meanwhile, then gone within %.1f s of its time (%d a second at most: %.1f s), "
          "%d out of order, %.1f s real", messages, shared.triesInOutage.load(), double(recoveredMs) / 1e3, perSecond,
          double(messages) / perSecond, late, double(realMs) / 1e3);
    QCOMPARE_LE(recoveredMs, 300'000 + qint64(messages) * 1000 / perSecond * 2); // the last rest, and the backlog
}

QTEST_GUILESS_MAIN(TestOutage)
#include "tst_outage.moc"
