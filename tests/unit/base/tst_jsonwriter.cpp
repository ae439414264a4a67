// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatQtReads();
    void escapes_data();
    void escapes();
};

void TestJsonWriter::writesWhatQtReads()
{
    JsonWriter json;
    json.beginObject();
    json.add(u"text", u"退款"_s);
    json.add(u"number", std::numeric_limits<qint64>::min());
    json.add(u"flag", true);
    json.add(u"texts", QStringList{u"a"_s, QString()});
    json.add(u"none", QStringList());
    json.beginList(u"objects");
    for (int i = 0; i < 2; ++i) {
        json.beginObject();
        json.endObject();
    }
    json.endList();
    json.beginObject(u"inner");
    json.add(QString(), false);
    json.endObject();
    json.endObject();
    const QJsonObject expected{{u"text"_s, u"退款"_s},
                               {u"number"_s, std::numeric_limits<qint64>::min()},
                               {u"flag"_s, true},
                               {u"texts"_s, QJsonArray{u"a"_s, u""_s}},
                               {u"none"_s, QJsonArray()},
                               {u"objects"_s, QJsonArray{QJsonObject(), QJsonObject()}},
                               {u"inner"_s, QJsonObject{{u""_s, false}}}};
    QCOMPARE(QJsonDocument::fromJson(json.text().toUtf8()).object(), expected);
}

void TestJsonWriter::escapes_data()
{
    QTest::addColumn<QString>("text");
    for (char16_t c = 0; c < 0x100; ++c)
        QTest::addRow("U+%04X", uint(c)) << u"a"_s + QChar(c) + u"b"_s + QChar(c);
    QTest::newRow("beyond the BMP") << u"𠮷\U0001f600"_s;
    QTest::newRow("nothing") << QString();
}

void TestJsonWriter::escapes()
{
    QFETCH(QString, text);
    JsonWriter json;
    json.beginObject();
    json.add(text, text);
    json.endObject();
    QJsonParseError problem;
    const QJsonObject read = QJsonDocument::fromJson(json.text().toUtf8(), &problem).object();
    QCOMPARE(problem.error, QJsonParseError::NoError);
    QCOMPARE(read.value(text).toString(), text);
    QVERIFY(read.contains(text));
}

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
