// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/retry.h"
#include "dispatchbench.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant start = TestClock::start;

/// The answer to the first message is lost; what the gateway then knows of it is the test's.
struct Bench
{
    explicit Bench(GatewayPromise promise)
        : dispatcher({outbox, freshness, clock}, {u"me"_s, {}, 10, 7, 20, 400})
    {
        dispatcher.setGateways({std::make_shared<FakeGateway>(shared, 1, promise)});
        outbox.add(u"m1"_s, u"t1"_s);
        shared.answers[u"m1"_s] = {Outcome::Unknown, u"http.lost"_s, {}, {}, {}};
    }
    void drain(qint64 laterMs = 0)
    {
        clock.advance(laterMs);
        if (!drained(dispatcher))
            qFatal("the drain did not end well");
    }
    MemoryOutbox outbox;
    FakeFreshness freshness;
    TestClock clock;
    FakeGateway::Shared shared;
    Dispatcher dispatcher;
};

} // namespace

class TestDoubt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsFromTheAnswer_data();
    void followsFromTheAnswer();
    void isAskedFirst_data();
    void isAskedFirst();
    void gatewayThatHasItSendsNothing();
    void gatewayThatNeverGotItGetsItOnce();
    void reportsGetTheirTime();
};

void TestDoubt::followsFromTheAnswer_data()
{
    QTest::addColumn<Found>("found");
    QTest::addColumn<UnknownPolicy>("policy");
    QTest::addColumn<ReminderClass>("reminderClass");
    QTest::addColumn<qint64>("ageMs");
    QTest::addColumn<DoubtStep>("step");
    using enum UnknownPolicy;
    using enum ReminderClass;
    using State = DeliveryState;
    const Instant soon = start.plusMs(60'000);
    const DoubtStep again{State::Unknown, soon, {}, {}};
    const DoubtStep absent{State::Unknown, {}, u"asked.absent"_s, {}};
    const DoubtStep resend{State::Queued, start, u"asked.absent"_s, {}};
    const DoubtStep untold{State::Unknown, {}, u"asked.untold"_s, {}};
    QTest::newRow("sent") << Found::Sent << Ask << Care << qint64(0) << DoubtStep{State::Sent, {}, {}, {}};
    QTest::newRow("delivered") << Found::Delivered << Resend << Progress << qint64(0) << DoubtStep{State::Delivered, {}, {}, {}};
    QTest::newRow("refused") << Found::Refused << Reconcile << Progress << qint64(0) << DoubtStep{State::Failed, {}, u"http.refused"_s, {}};
    QTest::newRow("absent, ask") << Found::Absent << Ask << Progress << qint64(0) << absent;
    QTest::newRow("absent, reconcile") << Found::Absent << Reconcile << Progress << qint64(0) << resend;
    QTest::newRow("absent, resend") << Found::Absent << Resend << Progress << qint64(0) << resend;
    QTest::newRow("absent, care") << Found::Absent << Resend << Care << qint64(0) << absent;
    QTest::newRow("not told yet") << Found::NotTold << Resend << Progress << qint64(899'999) << again;
    QTest::newRow("not told, ask") << Found::NotTold << Ask << Progress << qint64(900'000) << untold;
    QTest::newRow("not told, reconcile") << Found::NotTold << Reconcile << Progress << qint64(900'000) << untold;
    QTest::newRow("not told, resend") << Found::NotTold << Resend << Progress << qint64(900'000)
                                      << DoubtStep{State::Queued, start, u"asked.untold"_s, {}};
    QTest::newRow("not told, resend, care") << Found::NotTold << Resend << Care << qint64(900'000) << untold;
    QTest::newRow("not reached") << Found::NotReached << Ask << Progress << qint64(86'399'999) << again;
    QTest::newRow("not reached for a day") << Found::NotReached << Ask << Progress << qint64(86'400'000) << untold;
}

void TestDoubt::followsFromTheAnswer()
{
    QFETCH(Found, found);
    QFETCH(UnknownPolicy, policy);
    QFETCH(ReminderClass, reminderClass);
    QFETCH(qint64, ageMs);
    const Doubt doubt{{}, reminderClass, policy, 1, start.plusMs(-ageMs)};
    const QString code = found == Found::Refused ? u"http.refused"_s : QString();
    QTEST(afterAsking(doubt, {found, code, {}}, start), "step");
    // After a day of tries nothing goes again by itself.
    const Doubt worn{{}, reminderClass, policy, maxAttempts, start.plusMs(-ageMs)};
    QVERIFY(afterAsking(worn, {found, code, {}}, start).state != DeliveryState::Queued);
}

void TestDoubt::isAskedFirst_data()
{
    QTest::addColumn<GatewayPromise>("promise");
    QTest::addColumn<UnknownPolicy>("policy");
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<qint64>("afterMs"); // -1: never
    using enum UnknownPolicy;
    using enum DeliveryState;
    QTest::newRow("knows our key") << GatewayPromise{true, true, true} << Ask << Queued << qint64(30'000);
    QTest::newRow("can be asked") << GatewayPromise{false, true, true} << Resend << Unknown << qint64(10'000);
    QTest::newRow("reports") << GatewayPromise{false, true, false} << Resend << Unknown << qint64(900'000);
    QTest::newRow("knows nothing, ask") << GatewayPromise{} << Ask << Unknown << qint64(-1);
    QTest::newRow("knows nothing, reconcile") << GatewayPromise{} << Reconcile << Unknown << qint64(-1);
    QTest::newRow("knows nothing, resend") << GatewayPromise{} << Resend << Queued << qint64(30'000);
}

void TestDoubt::isAskedFirst()
{
    QFETCH(GatewayPromise, promise);
    QFETCH(UnknownPolicy, policy);
    QFETCH(qint64, afterMs);
    AttemptFacts facts;
    facts.result = {Outcome::Unknown, u"http.lost"_s, {}, {}, {}};
    facts.reminderClass = ReminderClass::Progress;
    facts.unknownPolicy = policy;
    facts.promise = promise;
    const NextStep step = nextStep(facts, start, 0.5);
    QTEST(step.state, "state");
    QCOMPARE(step.nextTry ? step.nextTry->ms - start.ms : -1, afterMs);
}

void TestDoubt::gatewayThatHasItSendsNothing()
{
    Bench bench({false, false, true});
    bench.shared.whereabouts = {Found::Delivered, {}, u"yes"_s};
    bench.drain();
    QCOMPARE(bench.outbox.row(u"m1"_s).item.state, DeliveryState::Unknown);
    bench.drain(9'999);
    QCOMPARE(bench.shared.asked, QStringList());
    bench.drain(1);
    QCOMPARE(bench.shared.asked, QStringList{u"m1-key"_s});
    QCOMPARE(bench.outbox.row(u"m1"_s).item.state, DeliveryState::Delivered);
    bench.drain(86'400'000);
    QCOMPARE(bench.shared.sent, QStringList{u"m1"_s}); // the one that was lost
}

void TestDoubt::gatewayThatNeverGotItGetsItOnce()
{
    Bench bench({false, false, true});
    bench.outbox.setPolicy(UnknownPolicy::Reconcile);
    bench.shared.whereabouts = {Found::Absent, {}, {}};
    bench.drain();
    bench.shared.answers.clear();
    bench.drain(10'000); // asked and sent in the same run
    QCOMPARE(bench.outbox.row(u"m1"_s).item.state, DeliveryState::Sent);
    QCOMPARE(bench.shared.tries, 2);
    bench.drain(86'400'000);
    QCOMPARE(bench.shared.tries, 2);
}

void TestDoubt::reportsGetTheirTime()
{
    Bench bench({false, true, false});
    bench.outbox.setPolicy(UnknownPolicy::Resend);
    bench.drain();
    bench.shared.answers.clear();
    bench.drain(899'000);
    QCOMPARE(bench.outbox.row(u"m1"_s).item.state, DeliveryState::Unknown);
    bench.drain(1'000);
    QCOMPARE(bench.outbox.row(u"m1"_s).item.state, DeliveryState::Sent);
    QCOMPARE(bench.shared.asked, QStringList()); // nobody to ask: only waited
}

QTEST_GUILESS_MAIN(TestDoubt)
#include "tst_doubt.moc"
