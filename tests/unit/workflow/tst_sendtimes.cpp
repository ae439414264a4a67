// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The moments offered for "send later": by the agent's day, around the customer's night.
#include "workflow/sendtimes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

Instant at(const char *local, const char *zone)
{
    const QDateTime wall = QDateTime::fromString(QLatin1StringView(local), u"yyyy-MM-dd HH:mm"_s);
    return resolve({wall.date(), wall.time()}, *TimeZoneId::parse(QLatin1StringView(zone)));
}

QString slotKey(SendSlot slot)
{
    switch (slot) {
    case SendSlot::InAnHour: return u"hour"_s;
    case SendSlot::ThisAfternoon: return u"afternoon"_s;
    case SendSlot::TomorrowMorning: return u"tomorrow"_s;
    case SendSlot::NextWorkingDay: return u"workday"_s;
    case SendSlot::AfterQuietHours: return u"quiet"_s;
    }
    return {};
}

} // namespace

class TestSendTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offers_data()
    {
        QTest::addColumn<QString>("zone");  ///< the customer's
        QTest::addColumn<QString>("now");   ///< in Shanghai
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("offered");
        const QString here = u"Asia/Shanghai"_s;
        QTest::newRow("a Saturday morning") << here << u"2026-11-21 10:00"_s << QString()
            << u"hour 11-21 11:00, afternoon 11-21 15:00, quiet 11-22 08:00, tomorrow 11-22 09:00, workday 11-23 09:00"_s;
        QTest::newRow("a Monday: tomorrow is the next working day") << here << u"2026-11-23 10:00"_s << QString()
            << u"hour 11-23 11:00, afternoon 11-23 15:00, quiet 11-24 08:00, tomorrow 11-24 09:00"_s;
        QTest::newRow("late: the afternoon is over, one hour is the night") << here << u"2026-11-23 21:30"_s << QString()
            << u"quiet 11-24 08:00, tomorrow 11-24 09:00"_s;
        QTest::newRow("in the night") << here << u"2026-11-23 02:00"_s << QString()
            << u"quiet 11-23 08:00, afternoon 11-23 15:00, tomorrow 11-24 09:00"_s;
        // Berlin sleeps until 15:00 of Shanghai: everything before is moved there.
        QTest::newRow("the other side of the world") << u"Europe/Berlin"_s << u"2026-11-23 10:00"_s << QString()
            << u"quiet 11-23 15:00, tomorrow> 11-24 15:00"_s;
        QTest::newRow("nothing at or after the last moment") << here << u"2026-11-21 10:00"_s << u"2026-11-22 09:00"_s
            << u"hour 11-21 11:00, afternoon 11-21 15:00, quiet 11-22 08:00"_s;
    }

    void offers()
    {
        QFETCH(QString, zone);
        QFETCH(QString, now);
        QFETCH(QString, last);
        QFETCH(QString, offered);
        const TimeZoneId ours = *TimeZoneId::parse(u"Asia/Shanghai"_s);
        Customer customer;
        customer.zone = *TimeZoneId::parse(zone);
        QStringList words;
        const auto limit = last.isEmpty() ? std::nullopt : std::optional(at(qPrintable(last), "Asia/Shanghai"));
        for (const SendTime &time : sendTimes(customer, ours, at(qPrintable(now), "Asia/Shanghai"), limit)) {
            const WallTime wall = wallTime(time.at, ours);
            words += slotKey(time.slot) + (time.isMoved ? u"> "_s : u" "_s) + wall.date.toString(u"MM-dd"_s) + u' '
                     + wall.time.toString(u"HH:mm"_s);
        }
        QCOMPARE(words.join(u", "_s), offered);
    }

    void offersTheTeamsDays()
    {
        Customer customer;
        customer.zone = *TimeZoneId::parse(u"Asia/Shanghai"_s);
        WorkCalendar calendar;
        calendar.from = QTime(8, 30);
        calendar.holidays = {QDate(2026, 11, 24)};
        QStringList words;
        for (const SendTime &time : sendTimes(customer, customer.zone, {at("2026-11-23 20:00", "Asia/Shanghai"), calendar}, {}))
            words += slotKey(time.slot) + wallTime(time.at, customer.zone).date.toString(u" MM-dd"_s)
                     + wallTime(time.at, customer.zone).time.toString(u" HH:mm"_s);
        QVERIFY2(words.contains(u"workday 11-25 08:30"_s), qPrintable(words.join(u", "_s)));
    }

    void withoutQuietHoursNothingIsSaidOfThem()
    {
        Customer customer;
        customer.quiet = {QTime(0, 0), QTime(0, 0)};
        customer.zone = *TimeZoneId::parse(u"Asia/Shanghai"_s);
        for (const SendTime &time : sendTimes(customer, customer.zone, at("2026-11-23 23:00", "Asia/Shanghai"), {}))
            QVERIFY(time.slot != SendSlot::AfterQuietHours && !time.isMoved);
    }
};

QTEST_GUILESS_MAIN(TestSendTimes)
#include "tst_sendtimes.moc"
