// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonmistakes.h"

#include <QtTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

/// Two equal keys in one object and half a character: found with their place, and nothing else is taken for one.
class JsonMistakesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeated_data();
    void repeated();
    void byItem();
    void large();
};

void JsonMistakesTest::repeated_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected"); // what, line, column; empty: none
    QTest::newRow("half a character") << QByteArray(R"({"a":"x\ud800y"})") << u"\\ud800,1,8"_s;
    QTest::newRow("the second half") << QByteArray("{\n\"a\":\"\\uDC00\"}") << u"\\uDC00,2,6"_s;
    QTest::newRow("halves in the wrong order") << QByteArray(R"(["\udc00\ud800"])") << u"\\udc00,1,3"_s;
    QTest::newRow("half in a key") << QByteArray(R"({"\ud83d":1})") << u"\\ud83d,1,3"_s;
    QTest::newRow("half and a letter") << QByteArray(R"(["\ud83d\u0041"])") << u"\\ud83d,1,3"_s;
    QTest::newRow("a whole pair") << QByteArray(R"(["\ud83d\ude00","\\ud800"])") << QString();
    QTest::newRow("nothing") << QByteArray("{}") << QString();
    QTest::newRow("plain") << QByteArray(R"({"a":1,"b":2})") << QString();
    QTest::newRow("twice") << QByteArray(R"({"a":1,"a":1})") << u"a,1,8"_s;
    QTest::newRow("next line") << QByteArray("{\n  \"due\": \"x\",\n  \"due\": \"y\"\n}") << u"due,3,3"_s;
    QTest::newRow("column in characters") << QByteArray("{\"客户\":1,\"客户\":2}") << u"客户,1,9"_s;
    QTest::newRow("written another way") << QByteArray(R"({"a":1,"\u0061":2})") << u"a,1,8"_s;
    QTest::newRow("an escaped quote") << QByteArray(R"({"a\"":1,"a":2,"a\"":3})") << u"a\",1,16"_s;
    QTest::newRow("two objects") << QByteArray(R"({"a":{"k":1},"b":{"k":1}})") << QString();
    QTest::newRow("inside and outside") << QByteArray(R"({"k":{"k":{"k":1}}})") << QString();
    QTest::newRow("nested") << QByteArray(R"({"a":[{"k":1,"l":[],"k":2}]})") << u"k,1,21"_s;
    QTest::newRow("after a nested object") << QByteArray(R"({"a":{"b":1},"a":2})") << u"a,1,14"_s;
    QTest::newRow("after a list") << QByteArray(R"({"a":["a",{"a":1}],"c":1,"a":2})") << u"a,1,26"_s;
    QTest::newRow("values are no keys") << QByteArray(R"(["a","a",{"a":"a","b":"a"}])") << QString();
    QTest::newRow("signs in a text") << QByteArray(R"({"a":"{\"a\":1,\"a\":2}","b":"}"})") << QString();
    QTest::newRow("case counts") << QByteArray(R"({"a":1,"A":2})") << QString();
    QTest::newRow("empty key") << QByteArray(R"({"":1,"":2})") << u",1,7"_s;
    QTest::newRow("no JSON at all") << QByteArray("\"{\\") << QString();
    QTest::newRow("too many ends") << QByteArray("}]}{\"a\":1,\"a\"") << u"a,1,11"_s;
}

void JsonMistakesTest::repeated()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const auto error = jsonMistake(json);
    QCOMPARE(error ? error->arguments.join(u',') : QString(), expected);
    if (error)
        QCOMPARE(error->code, expected.startsWith(u'\\') ? u"E-JSN-02"_s : u"E-JSN-01"_s);
}

void JsonMistakesTest::byItem()
{
    const auto found = jsonMistakesByItem(R"([{"a":1},{"a":1,"a":2,"a":3},[1,2],{"b":{"c":1,"c":2}}])");
    QCOMPARE(found.keys(), (QList<qsizetype>{1, 3}));
    QCOMPARE(found.value(1).arguments, (QStringList{u"a"_s, u"1"_s, u"17"_s}));
    QCOMPARE(found.value(3).arguments.first(), u"c"_s);
    QVERIFY(jsonMistakesByItem(R"([{"a":1},{"a":1}])").isEmpty());
}

/// Linear, also where a hundred thousand objects are nested or stand side by side.
void JsonMistakesTest::large()
{
    QByteArray json = "[";
    for (int i = 0; i < 100'000; ++i)
        json += R"({"a":1,"b":[{"a":2}]},)";
    json += R"({"z":1,"z":2}])";
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(jsonMistakesByItem(json).keys(), QList<qsizetype>{100'000});
    QVERIFY(!jsonMistake(QByteArray(1'000'000, '[')));
    QVERIFY(!jsonMistake(QByteArray(1'000'000, '{')));
    QCOMPARE_LT(timer.elapsed(), 5'000);
}

QTEST_GUILESS_MAIN(JsonMistakesTest)
#include "tst_jsonmistakes.moc"
