// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/characters.h"
#include "templating/moments.h"
#include "templating/words.h"

#include <QDateTime>
#include <QTest>

namespace remindesk::test {

using namespace Qt::StringLiterals;

namespace {

Instant at(const QString &iso)
{
    return {QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch()};
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moment_data();
    void moment();
    void money_data();
    void money();
    void noMoney_data();
    void noMoney();
    void greets_data();
    void greets();
    void zone_data();
    void zone();
    void lists();
    void stagesFitWeChat();
    void cleanedValues_data();
    void cleanedValues();
    void tidiedTexts_data();
    void tidiedTexts();
};

void TestWords::moment_data()
{
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("style");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    const QString noon = u"2026-11-24T10:00:00Z"_s;
    const QString shanghai = u"Asia/Shanghai"_s;
    QTest::newRow("short") << noon << shanghai << u"short"_s << u"11月24日 18:00"_s << u"24 Nov, 18:00"_s;
    QTest::newRow("long") << noon << shanghai << u"long"_s << u"11月24日（周二）18:00"_s << u"Tuesday 24 November, 18:00"_s;
    QTest::newRow("date") << noon << shanghai << u"date"_s << u"11月24日"_s << u"24 Nov"_s;
    QTest::newRow("time") << noon << shanghai << u"time"_s << u"18:00"_s << u"18:00"_s;
    QTest::newRow("full") << noon << shanghai << u"full"_s << u"2026年11月24日 18:00"_s << u"2026-11-24 18:00"_s;
    QTest::newRow("spoken") << noon << shanghai << u"spoken"_s << u"11月24日星期二18点"_s << u"Tuesday 24 November at 18:00"_s;
    QTest::newRow("spoken minutes") << u"2026-11-24T10:05:00Z"_s << shanghai << u"spoken"_s << u"11月24日星期二18点5分"_s << u"Tuesday 24 November at 18:05"_s;
    QTest::newRow("other zone, other day") << u"2026-11-24T23:30:00Z"_s << shanghai << u"short"_s << u"11月25日 07:30"_s << u"25 Nov, 07:30"_s;
    QTest::newRow("west") << u"2026-11-24T02:00:00Z"_s << u"America/New_York"_s << u"short"_s << u"11月23日 21:00"_s << u"23 Nov, 21:00"_s;
    QTest::newRow("next year is named") << u"2027-01-05T10:00:00Z"_s << shanghai << u"short"_s << u"2027年1月5日 18:00"_s << u"5 Jan 2027, 18:00"_s;
    QTest::newRow("the year of the zone counts") << u"2026-12-31T17:00:00Z"_s << shanghai << u"date"_s << u"2027年1月1日"_s << u"1 Jan 2027"_s;
    QTest::newRow("Sunday") << u"2026-11-29T01:00:00Z"_s << u"UTC"_s << u"long"_s << u"11月29日（周日）01:00"_s << u"Sunday 29 November, 01:00"_s;
    QTest::newRow("hour after the change to winter time") << u"2026-10-25T01:30:00Z"_s << u"Europe/Berlin"_s << u"short"_s << u"10月25日 02:30"_s << u"25 Oct, 02:30"_s;
}

void TestWords::moment()
{
    QFETCH(QString, iso);
    QFETCH(QString, zone);
    QFETCH(QString, style);
    const Instant now = at(u"2026-11-21T09:00:00Z"_s);
    const TimeZoneId id = TimeZoneId::parse(zone).value();
    const auto parsed = momentStyleFromKey(style);
    QVERIFY(parsed);
    QTEST(writtenMoment(at(iso), id, u"zh-CN", *parsed, now), "chinese");
    QTEST(writtenMoment(at(iso), id, u"en-GB", *parsed, now), "english");
}

void TestWords::money_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("signed_");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("yuan") << u"128.50 CNY"_s << u"¥128.50"_s << u"CNY 128.50"_s << u"¥128.50"_s << u"128.50元"_s;
    QTest::newRow("euros") << u"9 EUR"_s << u"€9"_s << u"EUR 9"_s << u"€9"_s << u"9欧元"_s;
    QTest::newRow("other") << u"10 CHF"_s << u"CHF 10"_s << u"CHF 10"_s << u"CHF 10"_s << u"10CHF"_s;
}

void TestWords::money()
{
    QFETCH(QString, text);
    const auto money = parseMoney(text);
    QVERIFY(money);
    QTEST(writtenMoney(*money, u"zh-CN"), "chinese");
    QTEST(writtenMoney(*money, u"en"), "english");
    QTEST(writtenMoney(*money, u"en", true), "signed_");
    QTEST(spokenMoney(*money, u"zh-CN"), "spoken");
}

void TestWords::noMoney_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "128.50", "CNY", " CNY", "128,50 CNY", "-1 CNY", "1.2.3 CNY", ".5 CNY", "5. CNY", "5 cny", "5 CNYX", "a CNY"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestWords::noMoney()
{
    QFETCH(QString, text);
    QVERIFY(!parseMoney(text));
}

void TestWords::greets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("salutation");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("greeting");
    QTest::newRow("Chinese") << u"李雷"_s << u"先生"_s << u"zh-CN"_s << u"李雷先生"_s;
    QTest::newRow("English") << u"Han Mei"_s << u"Ms"_s << u"en"_s << u"Ms Han Mei"_s;
    QTest::newRow("none") << u"Han Mei"_s << QString() << u"en"_s << u"Han Mei"_s;
    QTest::newRow("English title in Chinese") << u"Han Mei"_s << u"Ms"_s << u"zh-CN"_s << u"Han Mei女士"_s;
    QTest::newRow("Chinese title in English") << u"李雷"_s << u"先生"_s << u"en"_s << u"Mr 李雷"_s;
    QTest::newRow("not twice") << u"李雷先生"_s << u"先生"_s << u"zh-CN"_s << u"李雷先生"_s;
    QTest::newRow("unknown title") << u"Han Mei"_s << u"Dame"_s << u"en"_s << u"Dame Han Mei"_s;
    QTest::newRow("no name") << QString() << u"Ms"_s << u"en"_s << QString();
}

void TestWords::greets()
{
    QFETCH(QString, name);
    QFETCH(QString, salutation);
    QFETCH(QString, locale);
    QTEST(greeting(name, salutation, locale), "greeting");
}

void TestWords::zone_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    QTest::newRow("Beijing") << u"Asia/Shanghai"_s << u"北京时间"_s << u"Beijing time"_s;
    QTest::newRow("Berlin") << u"Europe/Berlin"_s << u"柏林时间"_s << u"Berlin time"_s;
    QTest::newRow("from the id") << u"America/Argentina/Buenos_Aires"_s << u"Buenos Aires 当地时间"_s << u"Buenos Aires time"_s;
    QTest::newRow("UTC") << u"UTC"_s << u"协调世界时"_s << u"UTC"_s;
}

void TestWords::zone()
{
    QFETCH(QString, zone);
    const TimeZoneId id = TimeZoneId::parse(zone).value();
    QTEST(zoneWord(id, u"zh-CN"), "chinese");
    QTEST(zoneWord(id, u"en"), "english");
}

void TestWords::lists()
{
    QCOMPARE(joinedList({}, u"en"), QString());
    QCOMPARE(joinedList({u"A"_s}, u"en"), u"A"_s);
    QCOMPARE(joinedList({u"A"_s, u"B"_s}, u"en"), u"A and B"_s);
    QCOMPARE(joinedList({u"A"_s, u"B"_s, u"C"_s}, u"en"), u"A, B and C"_s);
    QCOMPARE(joinedList({u"A"_s, u"B"_s, u"C"_s}, u"zh-CN"), u"A、B和C"_s);
}

void TestWords::stagesFitWeChat()
{
    for (const Stage stage : {Stage::Received, Stage::InProgress, Stage::WaitingCustomer, Stage::Resolved, Stage::Closed}) {
        const QString word = stageWord(stage, u"zh-CN");
        QVERIFY(word.size() >= 2 && word.size() <= 5);
        QVERIFY(stageWord(stage, u"en") != word);
    }
}

void TestWords::cleanedValues_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("clean");
    QTest::addColumn<bool>("changed");
    QTest::newRow("plain") << u"李雷"_s << u"李雷"_s << false;
    QTest::newRow("right to left name stays") << u"שלום"_s << u"שלום"_s << false;
    QTest::newRow("override") << u"AB\u202e123"_s << u"AB123"_s << true;
    QTest::newRow("isolates") << u"\u2067x\u2069"_s << u"x"_s << true;
    QTest::newRow("NUL and escape") << u"a"_s + QChar(0) + u"\u001bb"_s << u"ab"_s << true;
    QTest::newRow("line ends") << u"a\r\nb\rc\u2028d"_s << u"a\nb\nc\nd"_s << false;
    QTest::newRow("tab stays") << u"a\tb"_s << u"a\tb"_s << false;
    QTest::newRow("C1") << u"a\u0085b"_s << u"ab"_s << true;
}

void TestWords::cleanedValues()
{
    QFETCH(QString, value);
    bool changed = false;
    QTEST(cleaned(value, &changed), "clean");
    QTEST(changed, "changed");
}

void TestWords::tidiedTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tidy");
    QTest::newRow("ends") << u"\n\n a \n\n"_s << u" a"_s;
    QTest::newRow("many empty lines") << u"a\n\n \n\nb"_s << u"a\n\nb"_s;
    QTest::newRow("one line end stays") << u"a  \nb"_s << u"a\nb"_s;
    QTest::newRow("nothing") << u" \n "_s << QString();
}

void TestWords::tidiedTexts()
{
    QFETCH(QString, text);
    QTEST(tidied(text), "tidy");
}

} // namespace remindesk::test

QTEST_GUILESS_MAIN(remindesk::test::TestWords)
#include "tst_words.moc"
