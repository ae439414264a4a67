// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/clockguard.h"
#include "delivery/retry.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delays_data();
    void delays();
    void delayIsAlwaysWithinBounds();
    void steps_data();
    void steps();
    void unknownIsSentAgainOnlyWhereAllowed_data();
    void unknownIsSentAgainOnlyWhereAllowed();
};

void TestRetry::delays_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<qint64>("wish"); // -1: none
    QTest::addColumn<double>("random");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("first, shortest") << 1 << qint64(-1) << 0.0 << qint64(24'000);
    QTest::newRow("first, middle") << 1 << qint64(-1) << 0.5 << qint64(30'000);
    QTest::newRow("second") << 2 << qint64(-1) << 0.5 << qint64(60'000);
    QTest::newRow("fifth") << 5 << qint64(-1) << 0.5 << qint64(480'000);
    QTest::newRow("capped") << 12 << qint64(-1) << 0.5 << qint64(3'600'000);
    QTest::newRow("absurdly many") << 2'000'000'000 << qint64(-1) << 0.5 << qint64(3'600'000);
    QTest::newRow("zero attempts") << 0 << qint64(-1) << 0.5 << qint64(30'000);
    QTest::newRow("Retry-After") << 9 << qint64(90'000) << 0.0 << qint64(90'000);
    QTest::newRow("Retry-After is never shortened") << 1 << qint64(90'000) << 0.5 << qint64(94'500);
    QTest::newRow("Retry-After 0") << 1 << qint64(0) << 0.0 << qint64(1'000);
    QTest::newRow("Retry-After a year") << 1 << qint64(31'536'000'000) << 0.9 << qint64(3'600'000);
}

void TestRetry::delays()
{
    QFETCH(int, attempts);
    QFETCH(qint64, wish);
    QFETCH(double, random);
    QTEST(retryDelayMs(attempts, wish < 0 ? std::nullopt : std::optional(wish), random), "expected");
}

void TestRetry::delayIsAlwaysWithinBounds()
{
    for (int attempts = -3; attempts < 200; ++attempts) {
        for (const double random : {0.0, 0.3, 0.999999}) {
            const qint64 delay = retryDelayMs(attempts, {}, random);
            QCOMPARE_GE(delay, 24'000);
            QCOMPARE_LE(delay, 4'320'000);
        }
    }
}

void TestRetry::steps_data()
{
    QTest::addColumn<SendResult>("result");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<qint64>("msLeft"); // to not_after; -1: none
    QTest::addColumn<DeliveryState>("state");
    QTest::addColumn<qint64>("restMs");
    using enum Outcome;
    using State = DeliveryState;
    const auto result = [](Outcome outcome, const char *code) {
        return SendResult{outcome, QString::fromLatin1(code), {}, {}, {}};
    };
    QTest::newRow("accepted") << result(Accepted, "smtp.250") << 1 << qint64(-1) << State::Sent << qint64(0);
    QTest::newRow("greylisted") << result(Temporary, "smtp.450") << 1 << qint64(-1) << State::Queued
                                << qint64(0);
    QTest::newRow("too often") << result(Temporary, "smtp.450") << 30 << qint64(-1) << State::Failed
                               << qint64(0);
    QTest::newRow("too late") << result(Temporary, "smtp.450") << 1 << qint64(10'000) << State::Expired
                              << qint64(0);
    QTest::newRow("server down") << result(Temporary, "connect.refused") << 1 << qint64(-1) << State::Queued
                                 << qint64(30'000);
    QTest::newRow("server down for days")
        << result(Temporary, "connect.refused") << 400 << qint64(-1) << State::Queued << qint64(300'000);
    QTest::newRow("server down, late")
        << result(Temporary, "connect.refused") << 1 << qint64(5) << State::Expired << qint64(30'000);
    QTest::newRow("bad address") << result(RecipientFinal, "smtp.550") << 1 << qint64(-1) << State::Failed
                                 << qint64(0);
    QTest::newRow("bad password") << result(GatewayFinal, "smtp.535") << 99 << qint64(-1) << State::Queued
                                  << qint64(300'000);
    QTest::newRow("unknown") << result(Unknown, "smtp.lost") << 1 << qint64(-1) << State::Unknown
                             << qint64(0);
}

void TestRetry::steps()
{
    QFETCH(SendResult, result);
    QFETCH(int, attempts);
    QFETCH(qint64, msLeft);
    QFETCH(qint64, restMs);
    const Instant now{1'000'000};
    AttemptFacts facts{result, attempts, {}, ReminderClass::Progress, UnknownPolicy::Ask, {}};
    if (msLeft >= 0)
        facts.notAfter = now.plusMs(msLeft);
    const NextStep step = nextStep(facts, now, 0.5);
    QTEST(step.state, "state");
    QCOMPARE(step.restMs, restMs);
    QCOMPARE(step.restsGateway, restMs > 0);
    QCOMPARE(step.nextTry.has_value(), step.state == DeliveryState::Queued);
}

void TestRetry::unknownIsSentAgainOnlyWhereAllowed_data()
{
    QTest::addColumn<GatewayPromise>("promise");
    QTest::addColumn<UnknownPolicy>("policy");
    QTest::addColumn<ReminderClass>("reminderClass");
    QTest::addColumn<bool>("again");
    const GatewayPromise none;
    QTest::newRow("ask") << none << UnknownPolicy::Ask << ReminderClass::Transaction << false;
    QTest::newRow("resend") << none << UnknownPolicy::Resend << ReminderClass::Transaction << true;
    QTest::newRow("care is never resent") << none << UnknownPolicy::Resend << ReminderClass::Care << false;
    QTest::newRow("deduplicates") << GatewayPromise{true, false, false} << UnknownPolicy::Ask
                                  << ReminderClass::Care << true;
    QTest::newRow("can be asked") << GatewayPromise{false, false, true} << UnknownPolicy::Resend
                                  << ReminderClass::Progress << false;
    QTest::newRow("reports come") << GatewayPromise{false, true, false} << UnknownPolicy::Resend
                                  << ReminderClass::Progress << false;
}

void TestRetry::unknownIsSentAgainOnlyWhereAllowed()
{
    QFETCH(GatewayPromise, promise);
    QFETCH(UnknownPolicy, policy);
    QFETCH(ReminderClass, reminderClass);
    QFETCH(bool, again);
    AttemptFacts facts{{Outcome::Unknown, u"smtp.lost"_s, {}, {}, {}}, 1, {}, reminderClass, policy, promise};
    const NextStep step = nextStep(facts, {0}, 0.5);
    QCOMPARE(step.state, again ? DeliveryState::Queued : DeliveryState::Unknown);
    facts.notAfter = Instant{1}; // too late to send again: still unknown, not expired
    QCOMPARE(nextStep(facts, {0}, 0.5).state, DeliveryState::Unknown);
}

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
