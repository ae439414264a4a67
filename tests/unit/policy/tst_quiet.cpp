// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time.h"
#include "policy/decide.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestQuiet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ends_data();
    void ends();
    void everyMinuteOfAYear_data();
    void everyMinuteOfAYear();
};

void TestQuiet::ends_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("end"); // empty: not quiet
    const QTime ten(22, 0);
    const QTime eight(8, 0);
    const auto row = [](const char *name, const char *zone, QTime from, QTime to, const char *now,
                        const char *end) {
        QTest::newRow(name) << QByteArray(zone) << from << to << QString::fromLatin1(now)
                            << QString::fromLatin1(end);
    };
    row("day", "Asia/Shanghai", ten, eight, "2026-11-24T04:00:00Z", "");
    row("evening", "Asia/Shanghai", ten, eight, "2026-11-24T15:00:00Z", "2026-11-25T00:00:00.000Z");
    row("after midnight", "Asia/Shanghai", ten, eight, "2026-11-24T17:00:00Z", "2026-11-25T00:00:00.000Z");
    row("first moment", "Asia/Shanghai", ten, eight, "2026-11-24T14:00:00Z", "2026-11-25T00:00:00.000Z");
    row("last moment", "Asia/Shanghai", ten, eight, "2026-11-24T23:59:59.999Z", "2026-11-25T00:00:00.000Z");
    row("over", "Asia/Shanghai", ten, eight, "2026-11-25T00:00:00Z", "");
    row("none", "Asia/Shanghai", eight, eight, "2026-11-24T17:00:00Z", "");
    row("siesta", "Asia/Shanghai", QTime(12, 0), QTime(14, 0), "2026-11-24T05:00:00Z", "2026-11-24T06:00:00.000Z");
    row("clocks go forward", "America/New_York", ten, eight, "2026-03-08T04:00:00Z", "2026-03-08T12:00:00.000Z");
    row("clocks go back", "America/New_York", ten, eight, "2026-11-01T04:00:00Z", "2026-11-01T13:00:00.000Z");
    row("end in the gap", "America/New_York", ten, QTime(2, 30), "2026-03-08T06:00:00Z", "2026-03-08T07:30:00.000Z");
    row("end in the overlap", "America/New_York", ten, QTime(1, 30), "2026-11-01T05:00:00Z", "2026-11-01T05:30:00.000Z");
    row("end shown again", "America/New_York", ten, QTime(1, 30), "2026-11-01T06:10:00Z", "");
    row("end on a day that is no day", "Pacific/Apia", ten, eight, "2011-12-30T09:00:00Z", "2011-12-30T18:00:00.000Z");
}

void TestQuiet::ends()
{
    QFETCH(QByteArray, zone);
    QFETCH(QTime, from);
    QFETCH(QTime, to);
    QFETCH(QString, now);
    Customer customer;
    customer.zone = TimeZoneId::parse(QString::fromLatin1(zone)).value();
    customer.quiet = {from, to};
    const auto end = quietUntil(customer, parseTime(now, TimeZoneId(), Instant()).value());
    QTEST(end ? isoUtc(*end) : QString(), "end");
}

void TestQuiet::everyMinuteOfAYear_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"})
        QTest::newRow(zone) << QByteArray(zone);
}

/// Whenever it is quiet there is an end within a night, and at that end it is quiet no more.
void TestQuiet::everyMinuteOfAYear()
{
    QFETCH(QByteArray, zone);
    Customer customer;
    customer.zone = TimeZoneId::parse(QString::fromLatin1(zone)).value();
    const Instant start = resolve({QDate(2026, 1, 1), QTime(0, 0)}, customer.zone);
    int quietMinutes = 0;
    for (int minute = 0; minute < 365 * 24 * 60; minute += 7) {
        const Instant now = start.plusSeconds(minute * 60LL);
        const auto end = quietUntil(customer, now);
        QCOMPARE(end.has_value(), isQuiet(customer.quiet, wallTime(now, customer.zone).time));
        if (!end)
            continue;
        ++quietMinutes;
        QVERIFY(*end > now);
        QCOMPARE_LE(end->ms - now.ms, 11 * 3'600'000LL);
        QVERIFY(!quietUntil(customer, *end));
    }
    QVERIFY(quietMinutes > 20'000);
}

QTEST_APPLESS_MAIN(TestQuiet)
#include "tst_quiet.moc"
