// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctlharness.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using remindesk::test::Answer;
using remindesk::test::CtlHarness;

/// remindeskctl liquid: exact output, strict by default.
class TestLiquidCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersExactly_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no newline added") << QByteArray("Hi {{ name }}") << QByteArray(R"({"name":"李雷"})") << QStringList{}
                                          << u"Hi 李雷"_s;
        QTest::newRow("newline kept") << QByteArray("a\n") << QByteArray("{}") << QStringList{} << u"a\n"_s;
        QTest::newRow("lax") << QByteArray("[{{ nothing }}]") << QByteArray("{}") << QStringList{u"--lax"_s} << u"[]"_s;
        QTest::newRow("html") << QByteArray("{{ x }}") << QByteArray(R"({"x":"<b>"})") << QStringList{u"--html"_s}
                              << u"&lt;b&gt;"_s;
        QTest::newRow("big number") << QByteArray("{{ n }}") << QByteArray(R"({"n":9007199254740993})") << QStringList{}
                                    << u"9007199254740993"_s;
        QTest::newRow("never twice") << QByteArray("{{ x }}") << QByteArray(R"({"x":"{{ y }}"})") << QStringList{}
                                     << u"{{ y }}"_s;
        QTest::newRow("zone") << QByteArray("{{ t | date: '%H:%M' }}") << QByteArray(R"({"t":"2026-11-24T10:00:00Z"})")
                              << QStringList{u"--zone"_s, u"Asia/Shanghai"_s} << u"18:00"_s;
    }
    void rendersExactly()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, data);
        QFETCH(QStringList, options);
        QFETCH(QString, expected);
        const Answer answer = m_harness.run(QStringList{u"liquid"_s, m_harness.file(u"t.liquid"_s, source), u"--data"_s,
                                                        m_harness.file(u"d.json"_s, data)}
                                            + options);
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QCOMPARE(answer.out, expected);
    }

    void partialsComeFromTheFolder()
    {
        QVERIFY(QDir().mkpath(m_harness.path(u"partials"_s)));
        (void) m_harness.file(u"partials/greet.liquid"_s, "Hello {{ who }}");
        const Answer answer = m_harness.run({u"liquid"_s,
                                             m_harness.file(u"t.liquid"_s, "{% render 'greet', who: 'Han' %}!"),
                                             u"--partials"_s, m_harness.path(u"partials"_s)});
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QCOMPARE(answer.out, u"Hello Han!"_s);
    }

    void errorsNameThePlace_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("place");
        QTest::newRow("unknown variable") << QByteArray("ab\n{{ nothing }}") << u":2:"_s;
        QTest::newRow("unclosed") << QByteArray("{% if true %}x") << u":1:"_s;
        QTest::newRow("unknown filter") << QByteArray("{{ 'x' | shout }}") << u":1:"_s;
    }
    void errorsNameThePlace()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, place);
        const Answer answer = m_harness.run({u"liquid"_s, m_harness.file(u"t.liquid"_s, source), u"--data"_s,
                                             m_harness.file(u"d.json"_s, "{}")});
        QCOMPARE(answer.code, 4);
        QVERIFY(answer.out.isEmpty());
        QVERIFY2(answer.err.contains(u"E-LIQ-"_s) && answer.err.contains(place), qPrintable(answer.err));
    }

    void dataThatIsNoGoodJson_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QString>("code");
        QTest::newRow("a key twice") << QByteArray(R"({"a":1,"a":2})") << u"E-JSN-01"_s;
        QTest::newRow("no UTF-8") << QByteArray("{\"a\":\"caf\xe9\"}") << u"E-RIN-08"_s;
        QTest::newRow("leading zero") << QByteArray(R"({"a":007})") << u"E-LIQ-60"_s;
        QTest::newRow("no digit behind the point") << QByteArray(R"({"a":1.})") << u"E-LIQ-60"_s;
        QTest::newRow("no exponent") << QByteArray(R"({"a":1e})") << u"E-LIQ-60"_s;
        QTest::newRow("a line end in a text") << QByteArray("{\"a\":\"b\nc\"}") << u"E-LIQ-60"_s;
        QTest::newRow("a comma too many") << QByteArray(R"({"a":1,})") << u"E-LIQ-60"_s;
        QTest::newRow("two values") << QByteArray("{} {}") << u"E-LIQ-60"_s;
        QTest::newRow("half") << QByteArray("{\"a\":\"b") << u"E-LIQ-60"_s;
        QTest::newRow("too deep") << QByteArray(100'000, '[') << u"E-LIQ-60"_s;
    }
    void dataThatIsNoGoodJson()
    {
        QFETCH(QByteArray, data);
        QFETCH(QString, code);
        const Answer answer = m_harness.run({u"liquid"_s, m_harness.file(u"t.liquid"_s, "{{ a }}"), u"--data"_s,
                                             m_harness.file(u"d.json"_s, data)});
        QCOMPARE(answer.code, 4);
        QVERIFY2(answer.err.contains(code), qPrintable(answer.err));
    }

    /// A mark in front is no part of the data, and no digit of a long number is lost.
    void longNumbersAndAMark()
    {
        const Answer answer = m_harness.run({u"liquid"_s, m_harness.file(u"t.liquid"_s, "{{ a }} {{ b | plus: 1 }}"), u"--data"_s,
                                             m_harness.file(u"d.json"_s, "\xef\xbb\xbf{\"a\":12345678901234567890,\"b\":9007199254740993}")});
        QCOMPARE(answer.out, u"12345678901234567890 9007199254740994"_s);
    }

    /// A device never ends, and what is no UTF-8 must not come out with other letters.
    void filesThatAreNoText_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("code");
        QTest::newRow("device") << u"/dev/zero"_s << u"E-RIN-01"_s;
        QTest::newRow("folder") << u"/"_s << u"E-RIN-01"_s;
        QTest::newRow("none") << u"/nonexistent"_s << u"E-RIN-02"_s;
        QTest::newRow("Latin-1") << m_harness.file(u"latin1.liquid"_s, "caf\xe9") << u"E-RIN-08"_s;
        QTest::newRow("half a letter") << m_harness.file(u"half.liquid"_s, "\xe6\x9d") << u"E-RIN-08"_s;
        QTest::newRow("vast") << m_harness.file(u"vast.liquid"_s, QByteArray((64 << 20) + 1, 'x')) << u"E-RIN-03"_s;
    }
    void filesThatAreNoText()
    {
        QFETCH(QString, file);
        QFETCH(QString, code);
        const Answer answer = m_harness.run({u"liquid"_s, file, u"--lax"_s});
        QCOMPARE(answer.code, 4);
        QVERIFY2(answer.err.contains(code), qPrintable(answer.err));
        QVERIFY(answer.out.isEmpty());
    }

private:
    CtlHarness m_harness;
};

QTEST_GUILESS_MAIN(TestLiquidCommand)
#include "tst_liquid.moc"
