// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Days as an admin writes them, and what counts as a working day.
#include "domain/workcalendar.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

class TestWorkCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<int>("days"); // -1: refused
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const char *lines, int days, const char *code = "") {
            QTest::newRow(name) << QString::fromUtf8(lines) << days << QString::fromLatin1(code);
        };
        row("none", "", 0);
        row("a day", "2026-10-01", 1);
        row("short figures", "2026-1-5", 1);
        row("words behind", "2026-10-01 国庆节", 1);
        row("a span", "2026-10-01 … 2026-10-07 国庆节", 7);
        row("a span with dots", "2026-10-01..2026-10-03", 3);
        row("a span in Chinese", "2026-10-01至2026-10-03", 3);
        row("over New Year", "2026-12-31 - 2027-01-02", 3);
        row("lines that share a day", "2026-10-01\n\n  2026-10-01 … 2026-10-02  \n", 2);
        row("no date", "National Day", -1, "E-CAL-01");
        row("a day that is not", "2026-02-30", -1, "E-CAL-01");
        row("an end that is not", "2026-02-01 … 2026-02-30", -1, "E-CAL-01");
        row("another order", "01.10.2026", -1, "E-CAL-01");
        row("one good, one bad", "2026-10-01\nsoon", -1, "E-CAL-01");
        row("backwards", "2026-10-07 … 2026-10-01", -1, "E-CAL-02");
        row("an age", "2026-10-01 … 9999-10-01", -1, "E-CAL-02");
    }

    void lines()
    {
        QFETCH(QString, lines);
        QFETCH(int, days);
        const auto read = daysFromLines(lines);
        QCOMPARE(read ? int(read->size()) : -1, days);
        if (!read)
            QTEST(read.error().code, "code");
    }

    void weekdays()
    {
        QCOMPARE(*weekdaysFromText(u"mon-fri"_s), (QSet<int>{1, 2, 3, 4, 5}));
        QCOMPARE(*weekdaysFromText(u"sun-thu"_s), (QSet<int>{7, 1, 2, 3, 4}));
        QCOMPARE(weekdaysFromText(u"mon-sun"_s)->size(), 7);
        QVERIFY(!weekdaysFromText(u"mon"_s) && !weekdaysFromText(u""_s) && !weekdaysFromText(u"1-5"_s));
    }

    void counts()
    {
        WorkCalendar calendar;
        const QDate friday(2026, 11, 20);
        QCOMPARE(calendar.after(friday, 0), friday);
        QCOMPARE(calendar.after(friday, 1), QDate(2026, 11, 23));
        calendar.extraDays = {QDate(2026, 11, 21)};
        QCOMPARE(calendar.after(friday, 1), QDate(2026, 11, 21));
        calendar.holidays = {QDate(2026, 11, 21), QDate(2026, 11, 23)}; // who says both means: worked
        QCOMPARE(calendar.after(friday, 2), QDate(2026, 11, 24));
    }

    void withoutAnyWorkingDayItEnds()
    {
        WorkCalendar calendar;
        calendar.weekdays = {};
        QVERIFY(calendar.after(QDate(2026, 11, 20), 1) > QDate(2030, 1, 1));
    }
};

QTEST_GUILESS_MAIN(TestWorkCalendar)
#include "tst_workcalendar.moc"
