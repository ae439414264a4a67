// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestParseTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void rollsOver();
    void workingDaysFromAWeekend();
    void ofTheTeamsCalendar();
    void usesTheZone();
    void writtenTimesReadBack();
};

namespace {

/// Tuesday 24 November 2026, 10:15:30 in Shanghai.
const Instant now{1'795'486'530'000};

TimeZoneId zone(const char *id)
{
    return TimeZoneId::parse(QString::fromLatin1(id)).value();
}

} // namespace

void TestParseTime::reads_data()
{
    QTest::addColumn<QString>("expected"); // in Shanghai
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromLatin1(expected);
    };
    row("2026-11-25T18:00:00Z", "2026-11-26T02:00:00");
    row("2026-11-25T18:00:00.500z", "2026-11-26T02:00:00");
    row("2026-11-25T18:00+02:00", "2026-11-26T00:00:00");
    row("2026-11-25 18:00:00-0500", "2026-11-26T07:00:00");
    row("2026-11-25T18:00:00+08", "2026-11-25T18:00:00");
    row("2026-12-31T23:59:60Z", "2027-01-01T07:59:59");
    row("2026-11-25T18:00", "2026-11-25T18:00:00");
    row("2026-11-25 18:00:05", "2026-11-25T18:00:05");
    row("2026-11-25", "2026-11-25T18:00:00");
    row("2026/11/25 9:30", "2026-11-25T09:30:00");
    row("2026年11月25日 18:00", "2026-11-25T18:00:00");
    row("2026年11月25日18点30分", "2026-11-25T18:30:00");
    row("11月25日 18:00 前", "2026-11-25T18:00:00");
    row("11-25 18:00", "2026-11-25T18:00:00");
    row("01-05", "2027-01-05T18:00:00");
    row("11-20", "2026-11-20T18:00:00");
    row("25 Nov 2026 6pm", "2026-11-25T18:00:00");
    row("Nov 25, 2026 6:30 pm", "2026-11-25T18:30:00");
    row("November 25 at 18:00", "2026-11-25T18:00:00");
    row("18:00", "2026-11-24T18:00:00");
    row("09:00", "2026-11-25T09:00:00");
    row("１８：００", "2026-11-24T18:00:00");
    row("6pm", "2026-11-24T18:00:00");
    row("12am", "2026-11-25T00:00:00");
    row("12 pm", "2026-11-24T12:00:00");
    row("noon", "2026-11-24T12:00:00");
    row("下午6点", "2026-11-24T18:00:00");
    row("下午6点半", "2026-11-24T18:30:00");
    row("24:00", "2026-11-25T00:00:00");
    row("today 18:00", "2026-11-24T18:00:00");
    row("tomorrow", "2026-11-25T18:00:00");
    row("tomorrow 18:00", "2026-11-25T18:00:00");
    row("Tomorrow at 9am", "2026-11-25T09:00:00");
    row("明天18点", "2026-11-25T18:00:00");
    row("明天 18:00", "2026-11-25T18:00:00");
    row("明天上午十点", "2026-11-25T10:00:00");
    row("明晚8点", "2026-11-25T20:00:00");
    row("今晚8点", "2026-11-24T20:00:00");
    row("明早9点一刻", "2026-11-25T09:15:00");
    row("今天晚上12点", "2026-11-25T00:00:00");
    row("明天中午", "2026-11-25T12:00:00");
    row("后天 9:30", "2026-11-26T09:30:00");
    row("大后天", "2026-11-27T18:00:00");
    row("day after tomorrow 18:00", "2026-11-26T18:00:00");
    row("in 2 days", "2026-11-26T18:00:00");
    row("in 2 days 9:00", "2026-11-26T09:00:00");
    row("in 1 week", "2026-12-01T18:00:00");
    row("in 3 hours", "2026-11-24T13:15:30");
    row("in an hour", "2026-11-24T11:15:30");
    row("in 30 minutes", "2026-11-24T10:45:30");
    row("2小时后", "2026-11-24T12:15:30");
    row("两小时后", "2026-11-24T12:15:30");
    row("半小时后", "2026-11-24T10:45:30");
    row("30分钟后", "2026-11-24T10:45:30");
    row("3天后", "2026-11-27T18:00:00");
    row("三天后 10:00", "2026-11-27T10:00:00");
    row("十二天后", "2026-12-06T18:00:00");
    row("两周后", "2026-12-08T18:00:00");
    row("周五 18:00", "2026-11-27T18:00:00");
    row("周二 18:00", "2026-11-24T18:00:00");
    row("周二 9:00", "2026-12-01T09:00:00");
    row("本周五", "2026-11-27T18:00:00");
    row("下周五 18:00", "2026-12-04T18:00:00");
    row("下周一", "2026-11-30T18:00:00");
    row("星期日", "2026-11-29T18:00:00");
    row("礼拜天上午9点", "2026-11-29T09:00:00");
    row("Friday 18:00", "2026-11-27T18:00:00");
    row("next Friday 18:00", "2026-12-04T18:00:00");
    row("by Friday", "2026-11-27T18:00:00");
    row("Fri 6 pm", "2026-11-27T18:00:00");
    row("2 个工作日后", "2026-11-26T18:00:00");
    row("两个工作日内", "2026-11-26T18:00:00");
    row("3个工作日后上午10点", "2026-11-27T10:00:00");
    row("4 个工作日后", "2026-11-30T18:00:00"); // over the weekend
    row("in 5 working days", "2026-12-01T18:00:00");
    row("within two business days 9:00", "2026-11-26T09:00:00");
    row("in 23 working days", "2026-12-25T18:00:00");
    row("下周三上午10点", "2026-12-02T10:00:00");
    row("next Friday 5pm", "2026-12-04T17:00:00");
    row("now", "2026-11-24T10:15:30");
    row("立即", "2026-11-24T10:15:30");
    row("2028-02-29", "2028-02-29T18:00:00");
}

void TestParseTime::reads()
{
    const TimeZoneId here = zone("Asia/Shanghai");
    const auto time = parseTime(QString::fromUtf8(QTest::currentDataTag()), here, now);
    QVERIFY2(time, time ? "" : qPrintable(time.error().code));
    const WallTime wall = wallTime(*time, here);
    QTEST(QDateTime(wall.date, wall.time, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s), "expected");
}

void TestParseTime::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *text, const char *code) {
        QTest::newRow(*text ? text : "(empty)") << QString::fromUtf8(text) << QString::fromLatin1(code);
    };
    row("", "E-TIM-01");
    row("  ", "E-TIM-01");
    row("soon", "E-TIM-02");
    row("尽快", "E-TIM-02");
    row("3天前", "E-TIM-02");
    row("tomorrow; DROP TABLE", "E-TIM-02");
    row("18", "E-TIM-02");
    row("-2 days", "E-TIM-02");
    row("2026-02-29", "E-TIM-03");
    row("2026-13-01", "E-TIM-03");
    row("11月31日", "E-TIM-03");
    row("2026-02-30T10:00:00Z", "E-TIM-03");
    row("25:00", "E-TIM-04");
    row("tomorrow 12:60", "E-TIM-04");
    row("2026-11-25T25:00:00Z", "E-TIM-04");
    row("13pm", "E-TIM-04");
    row("上午15点", "E-TIM-04");
    row("2026-11-25T18:00:00+25:00", "E-TIM-05");
    row("2026-11-25T18:00:00+08:75", "E-TIM-05");
    row("in 999999 days", "E-TIM-06");
    row("in 99999999 hours", "E-TIM-06");
    QTest::newRow("long") << QString(100'000, u'9') << u"E-TIM-02"_s;
}

void TestParseTime::refuses()
{
    QFETCH(QString, text);
    const auto time = parseTime(text, zone("Asia/Shanghai"), now);
    QVERIFY2(!time, time ? qPrintable(isoUtc(*time)) : "");
    QTEST(time.error().code, "code");
}

void TestParseTime::workingDaysFromAWeekend()
{
    const TimeZoneId here = zone("Asia/Shanghai");
    const Instant saturday = now.plusSeconds(4 * 24 * 3600); // 28 November 2026
    for (const auto &[text, day] : {std::pair{u"in 1 working day"_s, QDate(2026, 11, 30)},
                                    std::pair{u"in 5 working days"_s, QDate(2026, 12, 4)},
                                    std::pair{u"6个工作日后"_s, QDate(2026, 12, 7)}})
        QCOMPARE(wallTime(parseTime(text, here, saturday).value(), here).date, day);
    QCOMPARE(parseTime(u"99999 个工作日后"_s, here, saturday).error().code, u"E-TIM-06"_s);
}

void TestParseTime::ofTheTeamsCalendar()
{
    const TimeZoneId here = zone("Asia/Shanghai");
    WorkCalendar calendar;
    calendar.to = QTime(17, 30);
    calendar.holidays = daysFromLines(u"2026-11-25 … 2026-11-27 调休"_s).value();
    calendar.extraDays = {QDate(2026, 11, 29)}; // a Sunday
    const auto read = [&](const QString &text) { return wallTime(parseTime(text, here, {now, calendar}).value(), here); };
    // now: Tuesday, 24 November 2026
    QCOMPARE(read(u"1 个工作日后"_s), (WallTime{QDate(2026, 11, 29), QTime(17, 30)}));
    QCOMPARE(read(u"in 2 working days 9:00"_s), (WallTime{QDate(2026, 11, 30), QTime(9, 0)}));
    QCOMPARE(read(u"11-26"_s), (WallTime{QDate(2026, 11, 26), QTime(17, 30)})); // a day that is named stands
}

void TestParseTime::rollsOver()
{
    // 29 February without a year, read in a year that has none, is no date rather than another one.
    QCOMPARE(parseTime(u"2月29日"_s, TimeZoneId(), now).error().code, u"E-TIM-03"_s);
    // Late on New Year's Eve "tomorrow" is another year.
    const Instant eve = resolve({QDate(2026, 12, 31), QTime(23, 30)}, zone("Asia/Shanghai"));
    const auto next = parseTime(u"明天 9:00"_s, zone("Asia/Shanghai"), eve);
    QCOMPARE(isoLocal(*next, zone("Asia/Shanghai")), u"2027-01-01T09:00:00+08:00"_s);
}

void TestParseTime::usesTheZone()
{
    QCOMPARE(isoUtc(*parseTime(u"2026-11-25 18:00"_s, zone("America/New_York"), now)),
             u"2026-11-25T23:00:00.000Z"_s);
    // In a gap the offset before it holds.
    QCOMPARE(isoUtc(*parseTime(u"2027-03-14 02:30"_s, zone("America/New_York"), now)),
             u"2027-03-14T07:30:00.000Z"_s);
    // "tomorrow" is the customer's: it is still the 23rd in Honolulu.
    QCOMPARE(isoLocal(*parseTime(u"tomorrow 18:00"_s, zone("Pacific/Honolulu"), now),
                      zone("Pacific/Honolulu")),
             u"2026-11-24T18:00:00-10:00"_s);
}

void TestParseTime::writtenTimesReadBack()
{
    for (const char *id : {"Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"}) {
        for (int i = 0; i < 3000; ++i) {
            const Instant instant = now.plusSeconds(i * 10'007LL);
            QCOMPARE(*parseTime(isoLocal(instant, zone(id)), TimeZoneId(), now), instant);
            QCOMPARE(*parseTime(isoUtc(instant), zone(id), now), instant);
        }
    }
}

QTEST_APPLESS_MAIN(TestParseTime)
#include "tst_parsetime.moc"
