// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonkeys.h"

#include <QtTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

/// Two equal keys in one object: found with their place, wherever they stand, and nothing else is taken for one.
class JsonKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeated_data();
    void repeated();
    void byItem();
    void large();
};

void JsonKeysTest::repeated_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected"); // key, line, column; empty: none
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

void JsonKeysTest::repeated()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const auto error = repeatedKey(json);
    QCOMPARE(error ? error->arguments.join(u',') : QString(), expected);
    if (error)
        QCOMPARE(error->code, u"E-JSN-01"_s);
}

void JsonKeysTest::byItem()
{
    const auto found = repeatedKeysByItem(R"([{"a":1},{"a":1,"a":2,"a":3},[1,2],{"b":{"c":1,"c":2}}])");
    QCOMPARE(found.keys(), (QList<qsizetype>{1, 3}));
    QCOMPARE(found.value(1).arguments, (QStringList{u"a"_s, u"1"_s, u"17"_s}));
    QCOMPARE(found.value(3).arguments.first(), u"c"_s);
    QVERIFY(repeatedKeysByItem(R"([{"a":1},{"a":1}])").isEmpty());
}

/// Linear, also where a hundred thousand objects are nested or stand side by side.
void JsonKeysTest::large()
{
    QByteArray json = "[";
    for (int i = 0; i < 100'000; ++i)
        json += R"({"a":1,"b":[{"a":2}]},)";
    json += R"({"z":1,"z":2}])";
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(repeatedKeysByItem(json).keys(), QList<qsizetype>{100'000});
    QVERIFY(!repeatedKey(QByteArray(1'000'000, '[')));
    QVERIFY(!repeatedKey(QByteArray(1'000'000, '{')));
    QCOMPARE_LT(timer.elapsed(), 5'000);
}

QTEST_GUILESS_MAIN(JsonKeysTest)
#include "tst_jsonkeys.moc"
