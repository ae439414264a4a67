// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shownValues_data();
    void shownValues();
    void maskedAddresses_data();
    void maskedAddresses();
    void places();
};

void TestError::shownValues_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"abc"_s << u"abc"_s;
    QTest::newRow("Chinese") << u"退款"_s << u"退款"_s;
    QTest::newRow("forty") << QString(40, u'x') << QString(40, u'x');
    QTest::newRow("forty-one") << QString(41, u'x') << QString(40, u'x') + u'…';
    QTest::newRow("line end") << u"a\r\nb"_s << u"a\\u000d\\u000ab"_s;
    QTest::newRow("NUL") << u"a"_s + QChar(0) << u"a\\u0000"_s;
    QTest::newRow("bidi") << u"\u202eabc"_s << u"\\u202eabc"_s;
    QTest::newRow("zero width") << u"a\u200bb"_s << u"a\\u200bb"_s;
    QTest::newRow("placeholder stays") << u"%1"_s << u"%1"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestError::shownValues()
{
    QFETCH(QString, value);
    QTEST(shown(value), "expected");
}

void TestError::maskedAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expected");
    QTest::newRow("mail") << u"kim@example.com"_s << u"k***@e***.com"_s;
    QTest::newRow("one letter") << u"k@e.cn"_s << u"k***@e***.cn"_s;
    QTest::newRow("no top level") << u"root@localhost"_s << u"r***@l***"_s;
    QTest::newRow("number") << u"+8613800138000"_s << u"+86138****8000"_s;
    QTest::newRow("short number") << u"10086"_s << u"1***"_s;
    QTest::newRow("nothing") << QString() << u"***"_s;
}

void TestError::maskedAddresses()
{
    QFETCH(QString, address);
    QTEST(masked(address), "expected");
}

void TestError::places()
{
    const Error error{u"E-ADR-01"_s, {u"x"_s}, {}};
    QCOMPARE(error.at(u"row 3"_s).where, u"row 3"_s);
    QCOMPARE(error.at(u"row 3"_s).arguments, error.arguments);
    const Result<int> result = failure(error);
    QVERIFY(!result);
    QCOMPARE(result.error(), error);
    const Done done = failure(u"E-ADR-02"_s, {u"y"_s}, u"line 1"_s);
    QCOMPARE(done.error(), (Error{u"E-ADR-02"_s, {u"y"_s}, u"line 1"_s}));
}

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"
