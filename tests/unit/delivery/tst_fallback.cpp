// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Several gateways of one channel: the preferred one has the messages, a fallback only what it cannot take.
#include "dispatchbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    struct Setup
    {
        GatewayPromise promise = {};
        GatewayLimits limits = {};
        QList<AbsentGateway> absent = {};
        int connections = 1;
    };

    Bench() : Bench(Setup()) {}
    explicit Bench(const Setup &setup)
        : dispatcher({outbox, freshness, clock}, {u"me"_s, {}, 10, 7, 20, 400})
    {
        auto first = std::make_shared<FakeGateway>(mail, setup.connections, setup.promise, u"mail"_s);
        first->setOrder(1);
        first->setLimits(setup.limits);
        auto second = std::make_shared<FakeGateway>(spare, setup.connections, GatewayPromise(), u"spare"_s);
        second->setOrder(2);
        dispatcher.setGateways({second, first}, setup.absent);
    }
    void add(int count)
    {
        for (int i = 1; i <= count; ++i)
            outbox.add(u"m%1"_s.arg(i), u"t%1"_s.arg(i));
    }
    Result<DispatchSummary> drain() { return drained(dispatcher); }

    MemoryOutbox outbox;
    FakeFreshness freshness;
    TestClock clock;
    FakeGateway::Shared mail;
    FakeGateway::Shared spare;
    Dispatcher dispatcher;
};

SendResult result(Outcome outcome, const QString &code)
{
    return {outcome, code, {}, {}, {}};
}

} // namespace

class TestFallback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void preferredTakesAll();
    void fallbackTakesWhatCannotConnect_data();
    void fallbackTakesWhatCannotConnect();
    void neverBehindTheCommitByte();
    void notForWhatIsAboutOneMessage();
    void fallbackTakesWhatIsOverTheCap();
    void absentOneIsNamed();
    void pinnedStaysWithItsGateway();
    void allOfThemDown();
    void preferredComesBack();
};

void TestFallback::preferredTakesAll()
{
    Bench bench;
    bench.add(50);
    const auto summary = bench.drain();
    QVERIFY(summary);
    QCOMPARE(summary->sent, 50);
    QCOMPARE(bench.mail.sent.size(), 50);
    QCOMPARE(bench.spare.tries, 0);
    QVERIFY(!bench.outbox.row(u"m1"_s).fallback);
}

void TestFallback::fallbackTakesWhatCannotConnect_data()
{
    QTest::addColumn<SendResult>("answer");
    QTest::addColumn<int>("connections");
    QTest::newRow("connection refused") << result(Outcome::Temporary, u"connect.refused"_s) << 1;
    QTest::newRow("certificate") << result(Outcome::Temporary, u"tls.untrusted"_s) << 1;
    QTest::newRow("login") << result(Outcome::GatewayFinal, u"smtp.535"_s) << 1;
    QTest::newRow("several connections") << result(Outcome::Temporary, u"connect.refused"_s) << 4;
}

void TestFallback::fallbackTakesWhatCannotConnect()
{
    QFETCH(SendResult, answer);
    QFETCH(int, connections);
    Bench bench({.connections = connections});
    bench.add(30);
    bench.mail.standard = answer;
    const auto summary = bench.drain();
    QVERIFY(summary);
    QCOMPARE(summary->sent, 30);
    QCOMPARE(bench.mail.sent.size(), 0);
    QCOMPARE(bench.mail.tries, 1); // one finds out for all
    QCOMPARE(bench.spare.sent.size(), 30);
    QCOMPARE(QSet<QString>(bench.spare.sent.begin(), bench.spare.sent.end()).size(), 30);
    for (int i = 1; i <= 30; ++i)
        QCOMPARE(bench.outbox.row(u"m%1"_s.arg(i)).fallback, std::optional(Fallback{u"mail"_s, answer.code}));
}

void TestFallback::neverBehindTheCommitByte()
{
    Bench bench({.limits = {.breakerFailures = 1}});
    bench.add(3);
    bench.mail.standard = result(Outcome::Unknown, u"connect.lost"_s);
    QVERIFY(bench.drain());
    // The one nobody knows the fate of waits for a person; only those that never began go another way.
    QCOMPARE(bench.outbox.row(u"m1"_s).item.state, DeliveryState::Unknown);
    QCOMPARE(bench.mail.sent, QStringList{u"m1"_s});
    QCOMPARE(bench.spare.sent, QStringList({u"m2"_s, u"m3"_s}));
}

void TestFallback::notForWhatIsAboutOneMessage()
{
    Bench bench;
    bench.add(2);
    bench.mail.answers.insert(u"m1"_s, result(Outcome::Temporary, u"smtp.450"_s));
    bench.mail.answers.insert(u"m2"_s, result(Outcome::RecipientFinal, u"smtp.550"_s));
    QVERIFY(bench.drain());
    QCOMPARE(bench.spare.tries, 0);
    QCOMPARE(bench.outbox.row(u"m1"_s).item.state, DeliveryState::Queued);
    QVERIFY(bench.outbox.row(u"m1"_s).item.nextTry > bench.clock.now());
    QCOMPARE(bench.outbox.row(u"m2"_s).item.state, DeliveryState::Failed);
}

void TestFallback::fallbackTakesWhatIsOverTheCap()
{
    Bench bench({.limits = {.dailyCap = 4}});
    bench.add(10);
    QVERIFY(bench.drain());
    QCOMPARE(bench.mail.sent.size(), 4);
    QCOMPARE(bench.spare.sent.size(), 6);
    QCOMPARE(bench.outbox.row(bench.spare.sent.constFirst()).fallback,
             std::optional(Fallback{u"mail"_s, u"gateway.capped"_s}));
}

void TestFallback::absentOneIsNamed()
{
    Bench bench({.absent = {{u"best"_s, Channel::Email, 0, u"gateway.off"_s}, {u"worst"_s, Channel::Email, 9, u"gateway.off"_s},
                            {u"sms"_s, Channel::Sms, 0, u"gateway.off"_s}}});
    bench.add(2);
    QVERIFY(bench.drain());
    QCOMPARE(bench.mail.sent.size(), 2);
    QCOMPARE(bench.outbox.row(u"m1"_s).fallback, std::optional(Fallback{u"best"_s, u"gateway.off"_s}));
}

void TestFallback::pinnedStaysWithItsGateway()
{
    Bench lost({.promise = {.deduplicates = true}, .limits = {.breakerFailures = 1}});
    lost.add(1);
    lost.mail.standard = result(Outcome::Unknown, u"connect.lost"_s);
    QVERIFY(lost.drain());
    QCOMPARE(lost.outbox.row(u"m1"_s).item.state, DeliveryState::Queued); // again, but by the one that may have it
    lost.clock.advance(600'000);
    lost.mail.standard = result(Outcome::Temporary, u"connect.refused"_s);
    QVERIFY(lost.drain());
    QCOMPARE(lost.spare.tries, 0);

    Bench other; // one that only the fallback may send again, while the preferred one is well
    other.add(3);
    other.outbox.pin(u"m2"_s, {u"spare"_s});
    QVERIFY(other.drain());
    QCOMPARE(other.spare.sent, QStringList{u"m2"_s});
    QCOMPARE(other.mail.sent, QStringList({u"m1"_s, u"m3"_s}));
    QVERIFY(!other.outbox.row(u"m2"_s).fallback);
}

void TestFallback::allOfThemDown()
{
    Bench bench;
    bench.add(3);
    bench.mail.standard = bench.spare.standard = result(Outcome::Temporary, u"connect.refused"_s);
    const auto summary = bench.drain();
    QVERIFY(summary);
    QCOMPARE(summary->sent, 0);
    QCOMPARE(bench.mail.tries + bench.spare.tries, 2);
    QCOMPARE(bench.outbox.count(DeliveryState::Queued), 3);
    bool doesOneWait = false; // behind a rest, where nobody else can take it
    for (const auto &id : {u"m1"_s, u"m2"_s, u"m3"_s})
        doesOneWait = doesOneWait || bench.outbox.row(id).item.nextTry > bench.clock.now();
    QVERIFY(doesOneWait);
}

void TestFallback::preferredComesBack()
{
    Bench bench;
    bench.mail.standard = result(Outcome::Temporary, u"connect.refused"_s);
    bench.add(2);
    bench.dispatcher.start();
    QTRY_COMPARE_WITH_TIMEOUT(bench.outbox.count(DeliveryState::Sent), 2, 20'000);
    QCOMPARE(bench.spare.sent.size(), 2);
    {
        const std::lock_guard lock(bench.mail.mutex);
        bench.mail.standard = result(Outcome::Accepted, u"smtp.250"_s);
    }
    bench.outbox.add(u"m3"_s, u"t3"_s); // still resting
    bench.dispatcher.wake();
    QTRY_COMPARE_WITH_TIMEOUT(bench.spare.sent.size(), 3, 20'000);
    bench.clock.advance(600'000);
    bench.outbox.add(u"m4"_s, u"t4"_s);
    bench.dispatcher.wake();
    QTRY_COMPARE_WITH_TIMEOUT(bench.outbox.count(DeliveryState::Sent), 4, 20'000);
    bench.dispatcher.stop();
    QCOMPARE(bench.mail.sent, QStringList{u"m4"_s});
}

QTEST_GUILESS_MAIN(TestFallback)
#include "tst_fallback.moc"
