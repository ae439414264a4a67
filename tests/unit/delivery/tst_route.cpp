// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/retry.h"
#include "delivery/route.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;
using enum GatewayStanding::State;

namespace {

constexpr Instant now{1'763'700'000'000};

GatewayStanding standing(GatewayStanding::State state, qint64 forMs = 0)
{
    return {state, u"gateway"_s, u"connect.refused"_s, now.plusMs(forMs)};
}

} // namespace

class TestRoute : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void taker_data();
    void taker();
    void reasonIsThePreferredOnes();
    void forFallback_data();
    void forFallback();
    void lanes();
};

void TestRoute::taker_data()
{
    QTest::addColumn<QList<GatewayStanding>>("inOrder");
    QTest::addColumn<qsizetype>("place");
    const auto row = [](const char *name, const QList<GatewayStanding> &inOrder, qsizetype place) {
        QTest::newRow(name) << inOrder << place;
    };
    row("nobody", {}, -1);
    row("one that can", {standing(Able)}, 0);
    row("all can: the preferred one", {standing(Able), standing(Able), standing(Able)}, 0);
    row("the preferred one rests", {standing(Resting, 1), standing(Able)}, 1);
    row("its rest is over", {standing(Resting, 0), standing(Able)}, 0);
    row("one message tries it", {standing(Trying), standing(Able)}, 1);
    row("its day is full", {standing(Capped, 1), standing(Able)}, 1);
    row("its day is over", {standing(Capped, 0), standing(Able)}, 0);
    row("switched off", {standing(Absent), standing(Able)}, 1);
    row("two cannot", {standing(Absent), standing(Resting, 5), standing(Able), standing(Able)}, 2);
    row("only the fallback cannot", {standing(Able), standing(Resting, 5)}, 0);
    row("it is through with all", {standing(Ended), standing(Able)}, 0);
    row("nobody can", {standing(Absent), standing(Resting, 5), standing(Capped, 5), standing(Trying)}, -1);
}

void TestRoute::taker()
{
    QFETCH(QList<GatewayStanding>, inOrder);
    QTEST(takerAmong(inOrder, now), "place");
}

void TestRoute::reasonIsThePreferredOnes()
{
    const QList<GatewayStanding> all{{Resting, u"mail"_s, u"tls.untrusted"_s, now.plusMs(1)},
                              {Capped, u"spare"_s, u"gateway.capped"_s, now.plusMs(1)},
                              {Able, u"last"_s, {}, {}}};
    QVERIFY(!fallbackAt(0, all));
    QCOMPARE(fallbackAt(1, all), std::optional(Fallback{u"mail"_s, u"tls.untrusted"_s}));
    QCOMPARE(fallbackAt(2, all), std::optional(Fallback{u"mail"_s, u"tls.untrusted"_s}));
    QVERIFY(!fallbackAt(3, all));
}

void TestRoute::forFallback_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("code");
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<bool>("is");
    using enum DeliveryState;
    QTest::newRow("refused to connect") << Outcome::Temporary << u"connect.refused"_s << Queued << true;
    QTest::newRow("untrusted") << Outcome::Temporary << u"tls.untrusted"_s << Queued << true;
    QTest::newRow("no such host") << Outcome::Temporary << u"dns.none"_s << Queued << true;
    QTest::newRow("bad login") << Outcome::GatewayFinal << u"smtp.535"_s << Queued << true;
    QTest::newRow("lost behind the commit byte") << Outcome::Unknown << u"connect.lost"_s << Queued << false;
    QTest::newRow("in doubt") << Outcome::Unknown << u"connect.lost"_s << Unknown << false;
    QTest::newRow("about the message") << Outcome::Temporary << u"smtp.451"_s << Queued << false;
    QTest::newRow("too late") << Outcome::Temporary << u"connect.refused"_s << Expired << false;
    QTest::newRow("this recipient never") << Outcome::RecipientFinal << u"smtp.550"_s << Failed << false;
    QTest::newRow("sent") << Outcome::Accepted << u"smtp.250"_s << Sent << false;
}

void TestRoute::forFallback()
{
    QFETCH(Outcome, outcome);
    QFETCH(QString, code);
    QFETCH(DeliveryState, state);
    AttemptFacts facts;
    facts.result = {outcome, code, {}, {}, {}};
    QTEST(isForFallback(facts, {state, now, false, 0}), "is");
}

void TestRoute::lanes()
{
    Route route;
    int woken = 0;
    route.add({Able, u"mail"_s, {}, {}}, [] { qFatal("woke itself"); });
    route.add({Absent, u"off"_s, u"gateway.off"_s, {}}, {});
    route.add({Able, u"spare"_s, {}, {}}, [&woken] { ++woken; });
    QVERIFY(route.isTurnOf(0, now) && !route.isTurnOf(2, now));
    QVERIFY(route.isNeeded(2, now)); // it has more to do
    QVERIFY(!route.tell(0, {Able, u"mail"_s, {}, {}})); // no news
    QVERIFY(route.tell(0, {Resting, u"mail"_s, u"connect.refused"_s, now.plusMs(10)}));
    route.wakeOthers(0);
    QCOMPARE(woken, 1);
    QVERIFY(route.isTurnOf(2, now));
    QVERIFY(route.hasOther(0, now) && !route.hasOther(2, now));
    QCOMPARE(route.fallback(2), std::optional(Fallback{u"mail"_s, u"connect.refused"_s}));
    QVERIFY(route.isTurnOf(0, now.plusMs(10)));
    QVERIFY(route.tell(0, {Resting, u"mail"_s, u"connect.refused"_s, now.plusMs(10), true}));
    QVERIFY(route.isNeeded(2, now)); // something may come back
    QVERIFY(route.tell(0, {Resting, u"mail"_s, u"connect.refused"_s, now.plusMs(10), false}));
    QVERIFY(!route.isNeeded(2, now));
    QVERIFY(route.tell(0, {Able, u"mail"_s, {}, {}, false}));
    QVERIFY(!route.tell(0, {Able, u"mail"_s, {}, {}, true})); // with every message: no news
    QVERIFY(route.tell(0, {Ended, u"mail"_s, {}, {}}));
    QVERIFY(!route.isNeeded(2, now) && !route.isTurnOf(2, now));
}

QTEST_GUILESS_MAIN(TestRoute)
#include "tst_route.moc"
