// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/breaker.h"
#include "delivery/retry.h"
#include "delivery/throttle.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant noon{1'763'700'000'000}; // 2025-11-21 04:40 UTC

GatewayLimits rate(int count, qint64 periodMs)
{
    GatewayLimits limits;
    limits.rate = count;
    limits.ratePeriodMs = periodMs;
    return limits;
}

SendResult answer(Outcome outcome, const QString &code)
{
    return {outcome, code, {}, {}, {}};
}

} // namespace

class TestLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverMoreThanTheRateInAnyPeriod_data();
    void neverMoreThanTheRateInAnyPeriod();
    void withoutLimitsThereIsAlwaysRoom();
    void aRestartGivesNothingAway();
    void theDayEndsInTheWorkspacesZone();
    void aClockThatGoesBackGivesNothing();
    void troubles_data();
    void troubles();
    void opensAfterSoManyInARow();
    void probesWithOneAndCloses();
    void restsLongerEachTime();
    void opensAtOnceWhereNobodyIsServed();
    void whatTheProviderAsksForGoesFirst();
};

void TestLimits::neverMoreThanTheRateInAnyPeriod_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<qint64>("periodMs");
    QTest::newRow("1 a second") << 1 << qint64(1'000);
    QTest::newRow("10 a second") << 10 << qint64(1'000);
    QTest::newRow("300 a second") << 300 << qint64(1'000);
    QTest::newRow("7 a minute") << 7 << qint64(60'000);
    QTest::newRow("100 a minute") << 100 << qint64(60'000);
    QTest::newRow("5000 an hour") << 5000 << qint64(3'600'000);
}

void TestLimits::neverMoreThanTheRateInAnyPeriod()
{
    QFETCH(int, count);
    QFETCH(qint64, periodMs);
    Throttle throttle(rate(count, periodMs), {});
    Instant now = noon;
    throttle.resume(now, true, 0);
    QRandomGenerator random(5);
    QList<qint64> starts;
    while (now.ms < noon.ms + 4 * periodMs) {
        for (int room = throttle.room(now); room > 0; --room) {
            throttle.started(now);
            starts.append(now.ms);
        }
        QCOMPARE(throttle.room(now), 0);
        const Instant next = throttle.nextRoom(now);
        QVERIFY(next > now);
        // As fast as possible, now and then after a pause that fills the bucket.
        now = next.plusMs(random.bounded(20 * count) == 0 ? periodMs / 3 : 0);
    }
    qsizetype first = 0;
    for (qsizetype last = 0; last < starts.size(); ++last) {
        while (starts.at(first) <= starts.at(last) - periodMs)
            ++first;
        QVERIFY2(last - first + 1 <= count, qPrintable(u"%1 began within a period"_s.arg(last - first + 1)));
    }
    QCOMPARE_GE(starts.size(), qsizetype(count) * 2); // and it is used: pauses took less than half
}

void TestLimits::withoutLimitsThereIsAlwaysRoom()
{
    Throttle throttle({}, {});
    throttle.resume(noon, false, 1'000'000);
    for (int i = 0; i < 1000; ++i)
        throttle.started(noon);
    QCOMPARE(throttle.room(noon), std::numeric_limits<int>::max());
    QCOMPARE(throttle.nextRoom(noon), noon);
    QVERIFY(!throttle.isCapped(noon));
}

void TestLimits::aRestartGivesNothingAway()
{
    Throttle throttle(rate(100, 60'000), {});
    throttle.resume(noon, false, 0); // something began within the last minute
    QCOMPARE(throttle.room(noon), 0);
    QCOMPARE(throttle.nextRoom(noon), noon.plusMs(632)); // (100 - 5) a minute run in
    throttle.resume(noon, true, 0);
    QCOMPARE(throttle.room(noon), 5);
}

void TestLimits::theDayEndsInTheWorkspacesZone()
{
    GatewayLimits limits;
    limits.dailyCap = 3;
    const TimeZoneId shanghai = *TimeZoneId::parse(u"Asia/Shanghai"_s);
    const Instant midnight = resolve({QDate(2025, 11, 22), QTime(0, 0)}, shanghai);
    QCOMPARE(Throttle::startOfDay(noon, shanghai), midnight.plusSeconds(-86'400));
    Throttle throttle(limits, shanghai);
    throttle.resume(noon, true, 2); // sent by processes before
    QCOMPARE(throttle.room(noon), 1);
    throttle.started(noon);
    QVERIFY(throttle.isCapped(noon));
    QCOMPARE(throttle.nextRoom(noon), midnight);
    QVERIFY(throttle.isCapped(midnight.plusMs(-1)));
    QCOMPARE(throttle.room(midnight), 3);
}

void TestLimits::aClockThatGoesBackGivesNothing()
{
    Throttle throttle(rate(1, 1'000), {});
    throttle.resume(noon, true, 0);
    throttle.started(noon);
    QCOMPARE(throttle.room(noon.plusSeconds(-3600)), 0);
    QCOMPARE(throttle.room(noon.plusSeconds(-3599)), 1);
}

void TestLimits::troubles_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isTrouble");
    using enum Outcome;
    QTest::newRow("accepted") << Accepted << u"smtp.250"_s << false;
    QTest::newRow("wrong address") << RecipientFinal << u"smtp.550"_s << false;
    QTest::newRow("greylisted") << Temporary << u"smtp.450"_s << false;
    QTest::newRow("conflict") << Temporary << u"http.409"_s << false;
    QTest::newRow("stopped by us") << Temporary << u"stopped"_s << false;
    QTest::newRow("our store") << Temporary << u"store.failed"_s << false;
    QTest::newRow("server error") << Temporary << u"smtp.451"_s << true;
    QTest::newRow("too many requests") << Temporary << u"http.429"_s << true;
    QTest::newRow("hung up") << Temporary << u"smtp.dropped"_s << true;
    QTest::newRow("answer lost") << Unknown << u"smtp.lost"_s << true;
    QTest::newRow("login") << GatewayFinal << u"smtp.535"_s << true;
}

void TestLimits::troubles()
{
    QFETCH(Outcome, outcome);
    QFETCH(QString, code);
    QTEST(isGatewayTrouble(answer(outcome, code)), "isTrouble");
}

void TestLimits::opensAfterSoManyInARow()
{
    const SendResult lost = answer(Outcome::Unknown, u"smtp.lost"_s);
    Breaker breaker(3);
    QVERIFY(!breaker.isProven());
    QVERIFY(!breaker.learn(lost, 0, noon, 0.5));
    QVERIFY(!breaker.learn(lost, 0, noon, 0.5));
    QVERIFY(!breaker.learn(answer(Outcome::Accepted, u"smtp.250"_s), 0, noon, 0.5)); // in a row
    QVERIFY(!breaker.learn(lost, 0, noon, 0.5));
    QVERIFY(!breaker.learn(answer(Outcome::Temporary, u"stopped"_s), 0, noon, 0.5)); // ours counts neither way
    QVERIFY(!breaker.learn(lost, 0, noon, 0.5));
    QVERIFY(!breaker.isOpen(noon));
    QVERIFY(breaker.learn(lost, 0, noon, 0.5));
    QVERIFY(breaker.isOpen(noon.plusSeconds(29)));
    QVERIFY(!breaker.isOpen(noon.plusSeconds(30)));
}

void TestLimits::probesWithOneAndCloses()
{
    const SendResult busy = answer(Outcome::Temporary, u"smtp.421"_s);
    Breaker breaker(1);
    QVERIFY(breaker.learn(busy, 0, noon, 0.5));
    QVERIFY(!breaker.isProven()); // one at a time
    QVERIFY(!breaker.learn(busy, 0, noon.plusSeconds(1), 0.5)); // it was under way: told once
    const Instant later = noon.plusSeconds(400);
    QVERIFY(breaker.learn(answer(Outcome::RecipientFinal, u"smtp.550"_s), 0, later, 0.5)); // it answers
    QVERIFY(breaker.isProven());
    QVERIFY(!breaker.isOpen(later));
}

void TestLimits::restsLongerEachTime()
{
    const SendResult busy = answer(Outcome::Temporary, u"smtp.421"_s);
    Breaker breaker(2);
    QVERIFY(!breaker.learn(busy, 0, noon, 0.5));
    Instant now = noon;
    QList<qint64> rests;
    for (int i = 0; i < 6; ++i) {
        QVERIFY(breaker.learn(busy, 0, now, 0.5)); // behind a rest one failure is enough
        rests.append(breaker.openUntil().ms - now.ms);
        now = breaker.openUntil();
    }
    QCOMPARE(rests, (QList<qint64>{30'000, 60'000, 120'000, 240'000, 300'000, 300'000}));
}

void TestLimits::opensAtOnceWhereNobodyIsServed()
{
    Breaker breaker(5);
    QVERIFY(breaker.learn(answer(Outcome::GatewayFinal, u"smtp.535"_s), gatewayRestMs, noon, 0.5));
    QCOMPARE(breaker.openUntil(), noon.plusMs(gatewayRestMs));
    breaker.endRest(); // somebody changed the password
    QVERIFY(!breaker.isOpen(noon));
    QVERIFY(!breaker.isProven());
}

void TestLimits::whatTheProviderAsksForGoesFirst()
{
    SendResult busy = answer(Outcome::Temporary, u"http.429"_s);
    busy.retryAfterMs = 1'800'000;
    Breaker breaker(1);
    QVERIFY(breaker.learn(busy, 0, noon, 0));
    QCOMPARE(breaker.openUntil(), noon.plusMs(1'800'000));
}

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
