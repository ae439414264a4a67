// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"
#include "storage/jsontext.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

/// What goes through SQLite comes back as it was.
class StatementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsTexts_data();
    void keepsTexts();
    void keepsOtherValues();
    void tellsNullFromEmpty();
    void refusesMisuse_data();
    void refusesMisuse();
    void goesOnAfterAFailure();
    void remembersNoOlderText();
    void readsFlatJson_data();
    void readsFlatJson();

private:
    std::unique_ptr<Database> m_database;
};

void StatementTest::init()
{
    m_database = std::make_unique<Database>();
    m_database->open(u":memory:"_s);
    m_database->once(u"CREATE TABLE kept (k INTEGER PRIMARY KEY, v ANY) STRICT"_s);
}

void StatementTest::keepsTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("ascii") << u"plain 'text' ? \" ;"_s;
    QTest::newRow("Chinese") << u"退款申请，请尽快处理"_s;
    QTest::newRow("beyond the first plane") << u"𠮷🀄"_s;
    QTest::newRow("a NUL inside") << u"a\0b"_s;
    QTest::newRow("begins with a byte order mark") << u"\ufeffmark"_s;
    QTest::newRow("two marks") << u"\ufeff\ufeff"_s;
    QTest::newRow("long") << QString(100'000, u'字');
}

void StatementTest::keepsTexts()
{
    QFETCH(QString, text);
    m_database->run(u"INSERT INTO kept (v) VALUES (?)"_s, {text});
    const auto read = m_database->one(u"SELECT v FROM kept"_s, {}, [](const Row &row) { return row.text(0); });
    QCOMPARE(read, std::optional(text));
    QCOMPARE(m_database->number(u"SELECT count(*) FROM kept WHERE v = ?"_s, {text}), 1);
    QCOMPARE(m_database->onceValue(u"SELECT v FROM kept"_s).text(), text);
}

void StatementTest::keepsOtherValues()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const QByteArray bytes("\0\xff\r\n", 4);
    QCOMPARE(m_database->run(u"INSERT INTO kept VALUES (1, ?), (2, ?), (3, ?), (4, ?)"_s, {most, -most - 1, bytes, true}), 4);
    QCOMPARE(m_database->lastRowId(), 4);
    const auto values = m_database->all(u"SELECT v FROM kept ORDER BY k"_s, {}, [](const Row &row) { return row.value(0); });
    QCOMPARE(values.at(0).number(), most);
    QCOMPARE(values.at(1).number(), -most - 1);
    QCOMPARE(std::get<QByteArray>(values.at(2).held()), bytes);
    QCOMPARE(values.at(3).number(), 1);
    QCOMPARE(values.at(0).text(), QString::number(most));
}

void StatementTest::tellsNullFromEmpty()
{
    m_database->run(u"INSERT INTO kept VALUES (1, ?), (2, ?), (3, ?)"_s, {SqlValue(), QString(), QByteArray()});
    const auto types = m_database->all(u"SELECT typeof(v) FROM kept ORDER BY k"_s, {}, [](const Row &row) { return row.text(0); });
    QCOMPARE(types, (QStringList{u"null"_s, u"text"_s, u"blob"_s}));
    QVERIFY(!m_database->one(u"SELECT v FROM kept WHERE k = 1"_s, {}, [](const Row &row) { return row.maybeInstant(0); })
                 ->has_value());
}

void StatementTest::refusesMisuse_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("values");
    QTest::newRow("two statements") << u"DELETE FROM kept; DELETE FROM kept"_s << 0;
    QTest::newRow("no statement") << u" -- nothing"_s << 0;
    QTest::newRow("too few values") << u"SELECT ?, ?"_s << 1;
    QTest::newRow("too many values") << u"SELECT ?"_s << 2;
    QTest::newRow("no such table") << u"SELECT * FROM missing"_s << 0;
}

void StatementTest::refusesMisuse()
{
    QFETCH(QString, sql);
    QFETCH(int, values);
    m_database->run(u"INSERT INTO kept VALUES (1, 1)"_s);
    QString code;
    try {
        m_database->run(sql, SqlValues(values));
    } catch (const StoreFailure &failure) {
        code = failure.error.code;
    }
    QCOMPARE(code, u"E-STO-10"_s);
    QCOMPARE(m_database->number(u"SELECT count(*) FROM kept"_s), 1);
    // A remark after the one statement is none.
    QCOMPARE(m_database->number(u"SELECT count(*) FROM kept; -- all"_s), 1);
}

void StatementTest::goesOnAfterAFailure()
{
    const QString insert = u"INSERT INTO kept VALUES (?, 'x')"_s;
    m_database->run(insert, {1});
    try {
        m_database->run(insert, {1});
        QFAIL("the key is taken");
    } catch (const StoreFailure &failure) {
        QCOMPARE(failure.sqlite, 1555); // SQLITE_CONSTRAINT_PRIMARYKEY: extended codes are on
    }
    m_database->run(insert, {2});
    QCOMPARE(m_database->number(u"SELECT count(*) FROM kept"_s), 2);
}

void StatementTest::remembersNoOlderText()
{
    const QString insert = u"INSERT INTO kept (v) VALUES (?)"_s;
    const QStringList texts{QString(200'000, u'a'), u"b"_s, {}, QString(5000, u'字'), u"c"_s};
    for (const QString &text : texts)
        m_database->run(insert, {text});
    QCOMPARE(m_database->all(u"SELECT v FROM kept ORDER BY k"_s, {}, [](const Row &row) { return row.text(0); }), texts);
}

void StatementTest::readsFlatJson_data()
{
    using Map = QMap<QString, QString>;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Map>("map");
    const Map hard{{u"a"_s, u"\"\\/\b\f\n\r\t\u0001\u007f"_s}, {u""_s, u""_s}, {u"退"_s, u"款𠮷\u2028"_s}};
    QTest::newRow("empty") << u"{}"_s << Map();
    QTest::newRow("as it is written") << mapText(hard) << hard;
    QTest::newRow("escapes") << u"{\"k\":\"\\u9000\\/\\ud842\\udfb7\"}"_s << Map{{u"k"_s, u"退/𠮷"_s}};
    QTest::newRow("spaces, no order") << u"{ \"b\" : \"2\", \"a\" : \"1\" }"_s << Map{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
    QTest::newRow("no order") << u"{\"b\":\"2\",\"a\":\"1\"}"_s << Map{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
    QTest::newRow("another type") << u"{\"a\":1,\"b\":\"2\"}"_s << Map{{u"a"_s, u""_s}, {u"b"_s, u"2"_s}};
    for (const char *broken : {"", "x", "{\"a\":\"b\"", "{\"a\":\"b\"}}", "{\"a\":\"b\\", "{\"a\":\"\\u12\"}"})
        QTest::addRow("broken: %s", broken) << QString::fromLatin1(broken) << Map{{u"broken"_s, u"E-STO-18"_s}};
}

void StatementTest::readsFlatJson()
{
    using Map = QMap<QString, QString>;
    QFETCH(QString, text);
    Map read;
    try {
        read = mapFromText(text);
    } catch (const StoreFailure &failure) {
        read = {{u"broken"_s, failure.error.code}};
    }
    QTEST(read, "map");
}

QTEST_GUILESS_MAIN(StatementTest)
#include "tst_statement.moc"
