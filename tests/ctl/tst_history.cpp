// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctlharness.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using remindesk::test::Answer;
using remindesk::test::CtlHarness;

/// list, search, show, verify, export.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_harness.initSample().code, 0);
        const Answer sent = m_harness.run(m_harness.completeReminder(u"send"_s)
                                          + QStringList{u"--channel"_s, u"email"_s, u"--channel"_s, u"sms"_s,
                                                        u"--actor"_s, u"=SUM(1)"_s});
        QVERIFY2(sent.code == 0, qPrintable(sent.err + sent.out));
        QCOMPARE(m_harness.run({u"dispatch"_s, u"--once"_s}).code, 0);
    }

    void listFilters_data()
    {
        QTest::addColumn<QStringList>("filter");
        QTest::addColumn<int>("count");
        QTest::newRow("all") << QStringList{} << 2;
        QTest::newRow("channel") << QStringList{u"--channel"_s, u"sms"_s} << 1;
        QTest::newRow("state") << QStringList{u"--state"_s, u"delivered"_s} << 2;
        QTest::newRow("no such state here") << QStringList{u"--state"_s, u"failed"_s} << 0;
        QTest::newRow("ticket") << QStringList{u"--ticket"_s, u"RT-1042"_s} << 2;
        QTest::newRow("other ticket") << QStringList{u"--ticket"_s, u"RT-1041"_s} << 0;
        QTest::newRow("limit") << QStringList{u"--limit"_s, u"1"_s} << 1;
    }
    void listFilters()
    {
        QFETCH(QStringList, filter);
        QFETCH(int, count);
        const Answer answer = m_harness.run(QStringList{u"history"_s, u"list"_s, u"--json"_s} + filter);
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        QCOMPARE(answer.json().array().size(), count);
    }

    void searchFindsTwoCharacterWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("least");
        QTest::newRow("two characters") << u"执照"_s << 2;
        QTest::newRow("one character") << u"照"_s << 2;
        QTest::newRow("number") << u"RT-1042"_s << 2;
        QTest::newRow("nothing") << u"不存在的词"_s << 0;
        QTest::newRow("operators are text") << u"\" OR NEAR( *"_s << 0;
    }
    void searchFindsTwoCharacterWords()
    {
        QFETCH(QString, words);
        QFETCH(int, least);
        const Answer answer = m_harness.run({u"history"_s, u"search"_s, words, u"--json"_s});
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        if (least == 0)
            QCOMPARE(answer.json().array().size(), 0);
        else
            QVERIFY2(answer.json().array().size() >= least, qPrintable(answer.out));
    }

    /// Beside the answer, which stays what scripts read.
    void wordsTakenWholeAreSaid()
    {
        CtlHarness vast;
        QCOMPARE(vast.initSample().code, 0);
        QCOMPARE(vast.run(vast.completeReminder(u"send"_s)).code, 0);
        QByteArray sql = "UPDATE message SET seq = 200001 WHERE seq = (SELECT max(seq) FROM message);";
        for (int i = 0; i < 40; ++i)
            sql += "INSERT INTO message_fts (rowid, body) VALUES (" + QByteArray::number(1000 + i) + ", 'zq" + QByteArray::number(i) + "');";
        remindesk::test::tamper(vast.profile() + u"/remindesk.db"_s, sql);
        const Answer answer = vast.run({u"history"_s, u"search"_s, u"zq"_s, u"--json"_s});
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.json().isArray(), qPrintable(answer.out));
        QVERIFY2(answer.err.contains(u"\"zq\""_s), qPrintable(answer.err));
        QCOMPARE(vast.run({u"history"_s, u"search"_s, u"zq1"_s}).err, QString());
    }

    void showHasEveryEventInOrder()
    {
        const QString id = firstMessage();
        const QJsonArray events = m_harness.run({u"history"_s, u"show"_s, id, u"--json"_s}).json()[u"events"_s].toArray();
        QStringList kinds;
        qint64 last = 0;
        for (const QJsonValue &event : events) {
            kinds += event[u"kind"_s].toString();
            QVERIFY(event[u"seq"_s].toInteger() > last);
            last = event[u"seq"_s].toInteger();
        }
        QCOMPARE(kinds.first(), u"queued"_s);
        QVERIFY2(kinds.contains(u"claimed"_s) && kinds.contains(u"delivered"_s), qPrintable(kinds.join(u' ')));
        QVERIFY(!m_harness.run({u"history"_s, u"show"_s, id, u"--frozen"_s}).out.isEmpty());
    }

    void verifySaysHowMuchItProved()
    {
        const QJsonObject report = m_harness.run({u"history"_s, u"verify"_s, u"--json"_s}).json().object();
        QVERIFY(report[u"intact"_s].toBool());
        QVERIFY(report[u"rows"_s].toInteger() >= 4);
        QCOMPARE(report[u"head"_s].toString().size(), 64);
    }

    void exportIsFormulaSafe()
    {
        const QString path = m_harness.path(u"history.csv"_s);
        QCOMPARE(m_harness.run({u"history"_s, u"export"_s, path}).code, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QCOMPARE(text.count(u"\r\n"_s), 3);
        QVERIFY2(text.contains(u"\"'=SUM(1)\""_s), qPrintable(text));
        const QByteArray json = m_harness.run({u"history"_s, u"export"_s, u"--json"_s}).out.toUtf8();
        QCOMPARE(QJsonDocument::fromJson(json).array().size(), 2);
    }

    void exportToNowhereIsAClearError()
    {
        const Answer answer = m_harness.run({u"history"_s, u"export"_s, u"/no/such/folder/x.csv"_s});
        QCOMPARE(answer.code, 4);
        QVERIFY2(answer.err.contains(u"E-RIN-07"_s), qPrintable(answer.err));
    }

    /// A save renames a file into its place: a device or a pipe would be gone (as root /dev/full was).
    void whatIsNoFileIsNotReplaced()
    {
        const QString pipe = m_harness.path(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString &command : {u"history"_s, u"settings"_s}) {
            const Answer answer = m_harness.run({command, u"export"_s, pipe});
            QCOMPARE(answer.code, 4);
            QVERIFY2(answer.err.contains(u"E-RIN-01"_s), qPrintable(answer.err));
            QVERIFY(QFileInfo::exists(pipe) && !QFileInfo(pipe).isFile());
        }
    }

private:
    QString firstMessage() const
    {
        const QJsonArray rows = m_harness.run({u"history"_s, u"list"_s, u"--json"_s}).json().array();
        return rows.first()[u"message"_s].toString();
    }

    CtlHarness m_harness;
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
