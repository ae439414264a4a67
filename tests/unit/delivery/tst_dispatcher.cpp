// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatchbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    explicit Bench(int connections = 1, GatewayPromise promise = {})
        : dispatcher({outbox, freshness, clock}, {u"me"_s, {}, 10, 7, 20, 400})
    {
        dispatcher.setGateways({std::make_shared<FakeGateway>(shared, connections, promise)});
    }
    Result<DispatchSummary> drain() { return drained(dispatcher); }
    MemoryOutbox outbox;
    FakeFreshness freshness;
    TestClock clock;
    FakeGateway::Shared shared;
    Dispatcher dispatcher;
};

} // namespace

class TestDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outcomes_data();
    void outcomes();
    void everyMessageGoesOnce();
    void oneCommitForTwoMessages_data();
    void oneCommitForTwoMessages();
    void whatHasBegunGoesBackWithTheRest();
    void aSlowGatewayGetsItsOwnCommits();
    void storeRefusesBothTogether();
    void refusedBehindAGoodOne();
    void sourceDownPutsOff();
    void badCredentialsRestTheGateway();
    void restEndsByTimeAndByHand();
    void storeRefusesAwaiting();
    void storeRefusesSettleForAWhile();
    void storeRefusesClaim();
    void clockJumpPauses();
    void stopGivesBack_data();
    void stopGivesBack();
    void stopBreaksOffAHangingSend();
    void wakeSendsWhatWasAdded();
    void retriesAreNotTriedTwiceInOneDrain();
};

void TestDispatcher::outcomes_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("deduplicates");
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<QStringList>("steps");
    const auto steps = [](std::initializer_list<const char *> middle, DeliveryState end) {
        QStringList list{u"claim"_s};
        for (const char *step : middle)
            list.append(QString::fromLatin1(step));
        return list << u"settle:%1"_s.arg(int(end));
    };
    using enum DeliveryState;
    QTest::newRow("accepted") << Outcome::Accepted << false << Sent << steps({"awaiting"}, Sent);
    QTest::newRow("delivered") << Outcome::Delivered << false << Delivered << steps({"awaiting"}, Delivered);
    QTest::newRow("temporary") << Outcome::Temporary << false << Queued << steps({}, Queued);
    QTest::newRow("recipient") << Outcome::RecipientFinal << false << Failed << steps({}, Failed);
    QTest::newRow("gateway") << Outcome::GatewayFinal << false << Queued << steps({}, Queued);
    QTest::newRow("unknown") << Outcome::Unknown << false << Unknown << steps({"awaiting"}, Unknown);
    QTest::newRow("unknown, provider deduplicates")
        << Outcome::Unknown << true << Queued << steps({"awaiting"}, Queued);
}

void TestDispatcher::outcomes()
{
    QFETCH(Outcome, outcome);
    QFETCH(bool, deduplicates);
    Bench bench(1, {deduplicates, false, false});
    bench.outbox.add(u"m1"_s, u"t1"_s);
    bench.shared.standard = {outcome, u"smtp.999"_s, {}, {}, {}};
    QSignalSpy settled(&bench.dispatcher, &Dispatcher::messageSettled);
    const auto summary = bench.drain();
    QVERIFY(summary);
    const auto row = bench.outbox.row(u"m1"_s);
    QTEST(row.item.state, "state");
    QTEST(row.steps, "steps");
    QCOMPARE(row.lastCode, u"smtp.999"_s);
    QCOMPARE(settled.size(), 1);
    QCOMPARE(settled.at(0).at(0).value<MessageId>().value, u"m1"_s);
    QCOMPARE(summary->sent + summary->failed + summary->retried + summary->unknown, 1);
    QCOMPARE(bench.outbox.recoveries, 1);
    if (row.item.state == DeliveryState::Queued)
        QCOMPARE_GT(row.item.nextTry.ms, bench.clock.now().ms);
}

void TestDispatcher::everyMessageGoesOnce()
{
    Bench bench(5);
    for (int i = 0; i < 300; ++i)
        bench.outbox.add(u"m%1"_s.arg(i), u"t%1"_s.arg(i % 40));
    bench.shared.delay = std::chrono::milliseconds(1);
    const auto summary = bench.drain();
    QVERIFY(summary);
    QCOMPARE(summary->sent, 300);
    QCOMPARE(bench.shared.sent.size(), 300);
    QCOMPARE(QSet<QString>(bench.shared.sent.begin(), bench.shared.sent.end()).size(), 300);
    QCOMPARE(bench.shared.sessions, 5);
    QCOMPARE_LE(bench.shared.mostAtOnce, 5);
    QCOMPARE_GT(bench.shared.mostAtOnce, 1);
    // One message finds out whether the gateway takes any; then all connections are used.
    QCOMPARE(bench.shared.mostAtOnceBeforeFirstAnswer, 1);
    QCOMPARE_LE(bench.outbox.largestClaim, 50);
    QCOMPARE(bench.freshness.thread, QThread::currentThread());
}

void TestDispatcher::oneCommitForTwoMessages_data()
{
    QTest::addColumn<bool>("beginsAhead");
    QTest::newRow("one after the other") << false;
    QTest::newRow("the next begins with the end of the last") << true;
}

/// The result of one message and the `awaiting` of the connection's next go together, and never are there two on one
/// connection whose fate nobody would know.
void TestDispatcher::oneCommitForTwoMessages()
{
    QFETCH(bool, beginsAhead);
    constexpr int connections = 3;
    Bench bench(connections);
    bench.shared.beginsAhead = beginsAhead;
    for (int i = 0; i < 90; ++i)
        bench.outbox.add(u"m%1"_s.arg(i), u"t"_s);
    QSignalSpy settled(&bench.dispatcher, &Dispatcher::messageSettled);
    const auto summary = bench.drain();
    QVERIFY(summary);
    QCOMPARE(summary->sent, 90);
    QCOMPARE(settled.size(), 90);
    QCOMPARE_GT(bench.outbox.together, 45);
    QCOMPARE_LE(bench.outbox.mostInDoubt, connections);
    const QStringList steps{u"claim"_s, u"awaiting"_s, u"settle:"_s + QString::number(int(DeliveryState::Sent))};
    for (int i = 0; i < 90; ++i)
        QCOMPARE(bench.outbox.row(u"m%1"_s.arg(i)).steps, steps);
    QCOMPARE(bench.shared.begunAhead > 45, beginsAhead);
    QCOMPARE(bench.shared.abandoned, QStringList());
}

/// One answer makes the gateway rest: what began on any connection has not gone, and none of it is forgotten.
void TestDispatcher::whatHasBegunGoesBackWithTheRest()
{
    Bench bench(3);
    bench.shared.beginsAhead = true;
    for (int i = 0; i < 60; ++i)
        bench.outbox.add(u"m%1"_s.arg(i), u"t"_s);
    bench.shared.answers.insert(u"m30"_s, {Outcome::GatewayFinal, u"smtp.535"_s, {}, {}, {}});
    const auto summary = bench.drain();
    QVERIFY(summary);
    QCOMPARE(summary->paused, 1);
    const auto sent = bench.shared.sent.size();
    QCOMPARE_LT(sent, 60);
    QCOMPARE(bench.outbox.count(DeliveryState::Sent), sent);
    QCOMPARE(bench.outbox.count(DeliveryState::Queued), 60 - sent);
    for (const QString &id : std::as_const(bench.shared.abandoned))
        QCOMPARE(bench.outbox.row(id).lastCode, u"dispatcher.stopped"_s);
}

/// A gateway that takes long: each result is durable before the next message begins.
void TestDispatcher::aSlowGatewayGetsItsOwnCommits()
{
    Bench bench;
    for (int i = 0; i < 5; ++i)
        bench.outbox.add(u"m%1"_s.arg(i), u"t"_s);
    bench.shared.delay = std::chrono::milliseconds(25);
    QVERIFY(bench.drain());
    QCOMPARE(bench.outbox.together, 0);
    QCOMPARE(bench.outbox.count(DeliveryState::Sent), 5);
}

/// Neither of both: the result is offered again alone, and the message behind it has not gone.
void TestDispatcher::storeRefusesBothTogether()
{
    Bench bench;
    for (int i = 0; i < 10; ++i)
        bench.outbox.add(u"m%1"_s.arg(i), u"t"_s);
    bench.outbox.failBoth = 2;
    const auto summary = bench.drain();
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, u"E-STO-96"_s);
    QCOMPARE(bench.outbox.failBoth, 0);
    QCOMPARE(bench.outbox.count(DeliveryState::Sent), 8);
    QCOMPARE(bench.outbox.count(DeliveryState::Queued), 2);
    QCOMPARE(bench.shared.sent.size(), 8);
    for (int i = 0; i < 10; ++i) {
        const auto row = bench.outbox.row(u"m%1"_s.arg(i));
        QCOMPARE(row.lastCode, row.item.state == DeliveryState::Sent ? u"smtp.250"_s : u"store.failed"_s);
        QCOMPARE(bench.shared.sent.count(row.item.id.value), row.item.state == DeliveryState::Sent ? 1 : 0);
    }
}

/// It never asks whether it may commit: the good result before it is kept all the same, and before its own.
void TestDispatcher::refusedBehindAGoodOne()
{
    Bench bench;
    for (int i = 0; i < 10; ++i) {
        const QString id = u"m%1"_s.arg(i);
        bench.outbox.add(id, u"t"_s);
        if (i % 2 == 1)
            bench.shared.answers.insert(id, {Outcome::RecipientFinal, u"smtp.550"_s, {}, {}, {}});
    }
    QSignalSpy settled(&bench.dispatcher, &Dispatcher::messageSettled);
    const auto summary = bench.drain();
    QVERIFY(summary);
    QCOMPARE(summary->sent, 5);
    QCOMPARE(summary->failed, 5);
    QCOMPARE_GT(bench.outbox.together, 2);
    QCOMPARE(settled.size(), 10);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(settled.at(i).at(0).value<MessageId>().value, u"m%1"_s.arg(i));
}

void TestDispatcher::sourceDownPutsOff()
{
    Bench bench;
    bench.outbox.add(u"m1"_s, u"down"_s);
    bench.outbox.add(u"m2"_s, u"up"_s);
    bench.freshness.unreachable = {u"down"_s};
    const auto summary = bench.drain();
    QVERIFY(summary);
    QCOMPARE(summary->putOff, 1);
    QCOMPARE(bench.shared.sent, QStringList{u"m2"_s});
    QCOMPARE(bench.outbox.row(u"m1"_s).reason, u"source.unreachable"_s);
    QCOMPARE_GT(bench.outbox.row(u"m1"_s).item.nextTry.ms, bench.clock.now().ms);
}

void TestDispatcher::badCredentialsRestTheGateway()
{
    Bench bench(4);
    for (int i = 0; i < 50; ++i)
        bench.outbox.add(u"m%1"_s.arg(i), u"t"_s);
    bench.shared.standard = {Outcome::GatewayFinal, u"smtp.535"_s, {}, {}, {}};
    QSignalSpy paused(&bench.dispatcher, &Dispatcher::gatewayPaused);
    const auto summary = bench.drain();
    QVERIFY(summary);
    QCOMPARE(bench.shared.tries, 1);
    QCOMPARE(summary->paused, 1);
    QCOMPARE(paused.size(), 1);
    QCOMPARE(paused.at(0).at(1).toString(), u"smtp.535"_s);
    QCOMPARE(bench.outbox.count(DeliveryState::Queued), 50);
}

void TestDispatcher::restEndsByTimeAndByHand()
{
    Bench bench(4);
    for (int i = 0; i < 20; ++i)
        bench.outbox.add(u"m%1"_s.arg(i), u"t"_s);
    bench.shared.standard = {Outcome::GatewayFinal, u"smtp.535"_s, {}, {}, {}};
    bench.dispatcher.start();
    QTRY_COMPARE(bench.shared.tries, 1);
    QTest::qWait(100);
    QCOMPARE(bench.shared.tries, 1);
    bench.clock.advance(301'000); // five minutes later it is tried once more
    QTRY_COMPARE(bench.shared.tries, 2);
    QSignalSpy resumed(&bench.dispatcher, &Dispatcher::gatewayResumed);
    {
        const std::lock_guard lock(bench.shared.mutex);
        bench.shared.standard = {Outcome::Accepted, u"smtp.250"_s, {}, {}, {}};
    }
    bench.dispatcher.resumeGateway({u"fake"_s});
    QTRY_COMPARE(bench.outbox.count(DeliveryState::Sent),
                 19); // the one that was tried waits for its own time
    QTRY_COMPARE(resumed.size(), 1);
    bench.clock.advance(301'000);
    QTRY_COMPARE(bench.outbox.count(DeliveryState::Sent), 20);
    bench.dispatcher.stop();
}

void TestDispatcher::storeRefusesAwaiting()
{
    Bench bench;
    bench.outbox.add(u"m1"_s, u"t"_s);
    bench.outbox.failAwaiting = true;
    const auto summary = bench.drain();
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, u"E-STO-98"_s);
    QVERIFY(bench.shared.sent.isEmpty());
    QCOMPARE(bench.outbox.row(u"m1"_s).item.state, DeliveryState::Queued);
    QCOMPARE(bench.outbox.row(u"m1"_s).lastCode, u"store.failed"_s);
}

void TestDispatcher::storeRefusesSettleForAWhile()
{
    Bench bench;
    bench.outbox.add(u"m1"_s, u"t"_s);
    bench.outbox.failSettles = 2;
    QVERIFY(!bench.drain()); // the store's error is told although the result was kept in the end
    QCOMPARE(bench.shared.sent.size(), 1);
    QCOMPARE(bench.outbox.row(u"m1"_s).item.state, DeliveryState::Sent);
}

void TestDispatcher::storeRefusesClaim()
{
    Bench bench;
    bench.outbox.add(u"m1"_s, u"t"_s);
    bench.outbox.failClaims = true;
    const auto summary = bench.drain();
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, u"E-STO-99"_s);
    QCOMPARE(bench.shared.tries, 0);
}

void TestDispatcher::clockJumpPauses()
{
    Bench bench;
    QSignalSpy jumped(&bench.dispatcher, &Dispatcher::clockJumped);
    bench.clock.jump(-86'400'000);
    bench.outbox.add(u"m1"_s, u"t"_s);
    bench.dispatcher.start();
    QTRY_COMPARE(jumped.size(), 1);
    QTest::qWait(60);
    QCOMPARE(bench.shared.tries, 0);
    bench.dispatcher.confirmClock();
    QTRY_COMPARE(bench.shared.sent.size(), 1);
    QCOMPARE(jumped.size(), 1);
}

void TestDispatcher::stopGivesBack_data()
{
    oneCommitForTwoMessages_data();
}

void TestDispatcher::stopGivesBack()
{
    QFETCH(bool, beginsAhead);
    Bench bench;
    bench.shared.beginsAhead = beginsAhead;
    for (int i = 0; i < 40; ++i)
        bench.outbox.add(u"m%1"_s.arg(i), u"t"_s);
    bench.shared.delay = std::chrono::milliseconds(beginsAhead ? 10 : 20); // over 20 ms it is no quick one
    bench.dispatcher.start();
    QTRY_COMPARE_WITH_TIMEOUT(bench.outbox.count(DeliveryState::Sent) > 3, true, 5000);
    bench.dispatcher.stop();
    QVERIFY(!bench.dispatcher.isRunning());
    QCOMPARE(bench.outbox.count(DeliveryState::Sending), 0);
    QCOMPARE(bench.outbox.count(DeliveryState::Sent), bench.shared.sent.size());
    QCOMPARE(bench.outbox.count(DeliveryState::Queued), 40 - bench.shared.sent.size());
}

void TestDispatcher::stopBreaksOffAHangingSend()
{
    Bench bench;
    bench.outbox.add(u"m1"_s, u"t"_s);
    bench.shared.delay = std::chrono::minutes(5);
    bench.dispatcher.start();
    QTRY_COMPARE(bench.shared.tries, 1);
    QElapsedTimer timer;
    timer.start();
    bench.dispatcher.stop();
    QCOMPARE_LE(timer.elapsed(), 3'000);
    QCOMPARE(bench.outbox.row(u"m1"_s).lastCode, u"stopped"_s);
}

void TestDispatcher::wakeSendsWhatWasAdded()
{
    Bench bench;
    bench.dispatcher.start();
    QTest::qWait(50);
    bench.outbox.add(u"m1"_s, u"t"_s);
    bench.dispatcher.wake();
    QTRY_COMPARE_WITH_TIMEOUT(bench.outbox.row(u"m1"_s).item.state, DeliveryState::Sent, 900);
    const auto second = bench.dispatcher.runOnce();
    QVERIFY(second.isFinished());
    QCOMPARE(second.result().error().code, u"E-DLV-05"_s);
}

void TestDispatcher::retriesAreNotTriedTwiceInOneDrain()
{
    Bench bench;
    bench.outbox.add(u"bad"_s, u"t"_s);
    bench.outbox.add(u"good"_s, u"t"_s);
    bench.shared.answers.insert(u"bad"_s, {Outcome::Temporary, u"smtp.451"_s, {}, {}, qint64(1000)});
    const auto summary = bench.drain();
    QVERIFY(summary);
    QCOMPARE(summary->retried, 1);
    QCOMPARE(summary->sent, 1);
    QCOMPARE(bench.outbox.row(u"bad"_s).steps.count(u"claim"_s), 1);
    QCOMPARE(bench.outbox.row(u"bad"_s).item.nextTry.ms - bench.clock.now().ms >= 1000, true);
}

QTEST_GUILESS_MAIN(TestDispatcher)
#include "tst_dispatcher.moc"
