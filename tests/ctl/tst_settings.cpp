// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// settings export and import: round trip, what is shown before, and files that are none.
#include "ctl/ctlharness.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using remindesk::test::Answer;
using remindesk::test::CtlHarness;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_harness = std::make_unique<CtlHarness>();
        QCOMPARE(m_harness->initSample().code, 0);
        qputenv("SETTINGS_CANARY", "s3cret-canary");
        QCOMPARE(m_harness->run({u"gateway"_s, u"add"_s, u"mail"_s, u"--kind"_s, u"smtp"_s, u"--channel"_s, u"email"_s, u"--set"_s, u"host=mail.example.com"_s, u"--set"_s,
                                 u"from=a@example.com"_s, u"--set"_s, u"user=a"_s, u"--secret-env"_s, u"SETTINGS_CANARY"_s})
                     .code,
                 0);
    }

    void whatIsExportedComesBackTheSame()
    {
        const QString path = m_harness->path(u"one.json"_s);
        QCOMPARE(m_harness->run({u"settings"_s, u"export"_s, path}).code, 0);
        const QByteArray text = read(path);
        QVERIFY(text.contains("mail.example.com") && text.contains("env:SETTINGS_CANARY"));
        QVERIFY(!text.contains("s3cret-canary")); // where it is, never what it is
        QCOMPARE(m_harness->run({u"settings"_s, u"export"_s}).out.toUtf8(), text);

        CtlHarness other;
        QCOMPARE(other.initSample().code, 0);
        const Answer dry = other.run({u"settings"_s, u"import"_s, path, u"--dry-run"_s, u"--json"_s});
        QVERIFY2(dry.code == 0, qPrintable(dry.err));
        QVERIFY(!dry.json().array().isEmpty());
        const Answer again = other.run({u"settings"_s, u"import"_s, path, u"--dry-run"_s, u"--json"_s});
        QCOMPARE(again.out, dry.out); // nothing was done
        QCOMPARE(other.run({u"settings"_s, u"import"_s, path, u"--remove-others"_s}).code, 0);
        QCOMPARE(other.run({u"settings"_s, u"export"_s}).out.toUtf8(), text);
        QCOMPARE(other.run({u"settings"_s, u"import"_s, path}).out, u"nothing differs\n"_s);
        QVERIFY(other.run({u"audit"_s, u"list"_s}).out.contains(u"gateway.changed"_s));
    }

    void whatIsNotNamedStays()
    {
        const QByteArray none = R"({"format":"remindesk-settings","version":1,"gateways":[],"sources":[],"people":[],"values":{}})";
        const QString before = m_harness->run({u"settings"_s, u"export"_s}).out;
        const Answer answer = m_harness->run({u"settings"_s, u"import"_s, u"-"_s}, none);
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QCOMPARE(m_harness->run({u"settings"_s, u"export"_s}).out, before);
    }

    void badFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto file = [](const QByteArray &gateways, const QByteArray &people, const QByteArray &values) {
            return QByteArray(R"({"format":"remindesk-settings","version":1,"gateways":)") + gateways + R"(,"sources":[],"people":)" + people
                   + R"(,"values":)" + values + "}";
        };
        const QByteArray gateway = R"({"id":"x","name":"x","kind":"folder","channel":"sms","secret":"","enabled":true,"settings":{"path":"/tmp/x"}})";
        const auto with = [&](const char *from, const char *to) { return "[" + QByteArray(gateway).replace(from, to) + "]"; };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("gateways: []");
        QTest::newRow("cut") << file("[]", "[]", "{}").chopped(1);
        QTest::newRow("another format") << QByteArray(R"({"format":"x","version":1})");
        QTest::newRow("a newer version") << file("[]", "[]", "{}").replace("\"version\":1", "\"version\":2");
        QTest::newRow("an unknown part") << file("[]", "[]", "{}").replace("{\"format", "{\"passwords\":[],\"format");
        QTest::newRow("values are a list") << file("[]", "[]", "[]");
        QTest::newRow("a value is a number") << file("[]", "[]", R"({"cap.per-window":3})");
        QTest::newRow("a value that cannot be") << file("[]", "[]", R"({"default.zone":"Peking"})");
        QTest::newRow("gateways are missing") << file("{}", "[]", "{}");
        QTest::newRow("an unknown channel") << file(with("sms", "fax"), "[]", "{}");
        QTest::newRow("an unknown kind") << file(with("folder", "pigeon"), "[]", "{}");
        QTest::newRow("enabled is a text") << file(with("true", "\"yes\""), "[]", "{}");
        QTest::newRow("a setting is a number") << file(with("\"/tmp/x\"", "7"), "[]", "{}");
        QTest::newRow("no id") << file(with("\"id\":\"x\"", "\"id\":\"\""), "[]", "{}");
        QTest::newRow("the same id twice") << file("[" + gateway + "," + gateway + "]", "[]", "{}");
        QTest::newRow("an unknown key") << file(with("\"secret\"", "\"password\""), "[]", "{}");
        QTest::newRow("a person without a key") << file("[]", R"([{"key":"","name":"x","reach":"","role":"agent"}])", "{}");
        QTest::newRow("too long") << QByteArray(5 * 1024 * 1024, ' ');
    }
    void badFiles()
    {
        QFETCH(QByteArray, text);
        const QString before = m_harness->run({u"settings"_s, u"export"_s}).out;
        const Answer answer = m_harness->run({u"settings"_s, u"import"_s, m_harness->file(u"bad.json"_s, text), u"--remove-others"_s});
        QVERIFY2(answer.code != 0 && answer.err.startsWith(u"E-"_s), qPrintable(answer.out + answer.err));
        QCOMPARE(m_harness->run({u"settings"_s, u"export"_s}).out, before);
    }

    void wrongWords_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("error");
        QTest::newRow("no file") << QStringList{u"settings"_s, u"import"_s} << u"E-CLI-05"_s;
        QTest::newRow("two files") << QStringList{u"settings"_s, u"export"_s, u"a"_s, u"b"_s} << u"E-CLI-05"_s;
        QTest::newRow("not there") << QStringList{u"settings"_s, u"import"_s, u"/no/such/file"_s} << u"E-SET-11"_s;
        QTest::newRow("a folder") << QStringList{u"settings"_s, u"import"_s, u"/"_s} << u"E-SET-11"_s;
        QTest::newRow("nowhere to write") << QStringList{u"settings"_s, u"export"_s, u"/no/such/file"_s} << u"E-SET-11"_s;
    }
    void wrongWords()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, error);
        const Answer answer = m_harness->run(words);
        QVERIFY2(answer.code != 0 && answer.err.startsWith(error), qPrintable(answer.err));
    }

private:
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<CtlHarness> m_harness;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
