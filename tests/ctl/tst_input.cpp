// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctlharness.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using remindesk::test::Answer;
using remindesk::test::CtlHarness;

/// ticket import through the command: what is new, what is rejected, and where the rejects are.
class TestInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_harness = std::make_unique<CtlHarness>();
        QCOMPARE(m_harness->run({u"init"_s}).code, 0);
        QCOMPARE(m_harness->run({u"setting"_s, u"set"_s, u"default.zone=Asia/Shanghai"_s, u"default.region=CN"_s}).code, 0);
    }

    void goodRowsGoInBadOnesAreKept()
    {
        const QString file = m_harness->file(u"tickets.csv"_s,
                                             "工单号,客户,邮箱,状态,到期,负责人,主题\n"
                                             "A-1,李雷,lilei@example.com,处理中,2099-11-24 18:00,wang.min,发票抬头有误\n"
                                             "A-2,韩梅梅,not-an-address,处理中,2099-11-24 18:00,wang.min,退款\n"
                                             "A-3,王芳,wf@example.com,处理中,2099-11-24 18:00,wang.min,换货\n");
        const Answer answer = m_harness->run({u"ticket"_s, u"import"_s, file, u"--json"_s});
        QVERIFY2(answer.code == 7, qPrintable(answer.err + answer.out));
        const QJsonObject report = answer.json().object();
        QCOMPARE(report[u"added"_s].toInt(), 2);
        QCOMPARE(report[u"rejected"_s].toInt(), 1);
        QVERIFY2(answer.err.contains(u"E-ADR"_s), qPrintable(answer.err));
        QFile rejects(report[u"rejects_file"_s].toString());
        QVERIFY(rejects.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(rejects.readAll()).contains(u"A-2"_s));
        const auto row = report[u"rejects"_s].toArray().at(0).toObject();
        QCOMPARE(row[u"row"_s].toInt(), 3);
        QCOMPARE(row[u"mistakes"_s].toArray().at(0)[u"column"_s].toString(), u"邮箱"_s);
        QCOMPARE(m_harness->run({u"ticket"_s, u"show"_s, u"A-1"_s, u"--json"_s}).json()[u"subject"_s].toString(),
                 u"发票抬头有误"_s);
    }

    void everyMistakeOfARowIsNamed()
    {
        const QString file = m_harness->file(u"tickets.csv"_s, "number,customer,email,status,due,owner\n"
                                                               "1,,a@@b,lost,soonish,x\n"
                                                               "2,Li,li@example.com,open,2099-01-01,x\n");
        const Answer answer = m_harness->run({u"ticket"_s, u"import"_s, file, u"--json"_s});
        QCOMPARE(answer.code, 7);
        const QJsonObject report = answer.json().object();
        QStringList columns;
        for (const auto mistake : report[u"rejects"_s].toArray().at(0)[u"mistakes"_s].toArray())
            columns += mistake.toObject()[u"column"_s].toString();
        QCOMPARE(columns, (QStringList{u"customer"_s, u"email"_s, u"status"_s, u"due"_s}));
        QCOMPARE(answer.err.count(u"tickets.csv:2"_s), 4);
        QFile rejects(report[u"rejects_file"_s].toString());
        QVERIFY(rejects.open(QIODevice::ReadOnly));
        const QByteArray kept = rejects.readAll();
        for (const char *code : {"E-IMP-30", "E-ADR-", "E-IMP-33", "E-TIM-"})
            QVERIFY2(kept.contains(code), code);
        QCOMPARE(m_harness->run({u"ticket"_s, u"import"_s, report[u"rejects_file"_s].toString()}).code, 7); // it can be read
    }

    void importedTwiceIsUnchanged()
    {
        const QString file = m_harness->file(u"tickets.csv"_s,
                                             "number,customer,email,status,due,owner\n"
                                             "00123,Han Mei,han@example.com,open,2099-11-24T18:00:00Z,sarah\n");
        QCOMPARE(m_harness->run({u"ticket"_s, u"import"_s, file}).code, 0);
        const Answer again = m_harness->run({u"ticket"_s, u"import"_s, file, u"--json"_s});
        QCOMPARE(again.json()[u"added"_s].toInt(), 0);
        QCOMPARE(again.json()[u"unchanged"_s].toInt(), 1);
        QCOMPARE(m_harness->run({u"ticket"_s, u"show"_s, u"00123"_s}).code, 0);
        QVERIFY(m_harness->run({u"ticket"_s, u"show"_s, u"123"_s}).code != 0);
    }

    void wholeFileErrors_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("only a header") << QByteArray("number,customer,status,due,owner\n");
        QTest::newRow("columns missing") << QByteArray("number,customer\n1,Han\n");
        QTest::newRow("unclosed quote") << QByteArray("number,customer,status,due,owner\n1,\"Han,open,2099-01-01,x\n2,Li,open,2099-01-01,x\n");
    }
    void wholeFileErrors()
    {
        QFETCH(QByteArray, contents);
        const Answer answer = m_harness->run({u"ticket"_s, u"import"_s, m_harness->file(u"x.csv"_s, contents)});
        QCOMPARE(answer.code, 4);
        QVERIFY2(answer.err.contains(u"E-IMP-"_s), qPrintable(answer.err));
    }

    void aCustomersQuietHoursAreSet()
    {
        const QString file = m_harness->file(u"tickets.csv"_s, "number,customer,email,status,due,owner\n"
                                                               "A-1,Han Mei,han@example.com,open,2099-11-24T18:00:00Z,sarah\n");
        QCOMPARE(m_harness->run({u"ticket"_s, u"import"_s, file}).code, 0);
        const QJsonObject ticket = m_harness->run({u"ticket"_s, u"show"_s, u"A-1"_s, u"--json"_s}).json().object();
        const QString who = ticket.value(u"customer"_s).toObject().value(u"id"_s).toString();
        const Answer wrong = m_harness->run({u"customer"_s, u"set"_s, who, u"--quiet"_s, u"late"_s});
        QVERIFY2(wrong.code != 0 && wrong.err.contains(u"E-SET-03"_s), qPrintable(wrong.err));
        QVERIFY(m_harness->run({u"customer"_s, u"set"_s, who, u"--zone"_s, u"Peking"_s}).err.contains(u"E-SET-03"_s));
        QVERIFY(m_harness->run({u"customer"_s, u"set"_s, who}).code != 0);
        const Answer set = m_harness->run({u"customer"_s, u"set"_s, who, u"--quiet"_s, u"20:00-09:30"_s, u"--zone"_s, u"Europe/Berlin"_s,
                                           u"--consent"_s, u"email=denied"_s, u"--json"_s});
        QVERIFY2(set.code == 0, qPrintable(set.err));
        const QJsonObject customer = m_harness->run({u"customer"_s, u"show"_s, who, u"--json"_s}).json().object();
        QCOMPARE(set.json().object(), customer);
        QCOMPARE(customer.value(u"zone"_s).toString(), u"Europe/Berlin"_s);
        QCOMPARE(customer.value(u"quiet"_s).toObject().value(u"from"_s).toString(), u"20:00"_s);
        QCOMPARE(customer.value(u"contacts"_s).toArray().first().toObject().value(u"consent"_s).toString(), u"denied"_s);
        const QString audit = m_harness->run({u"audit"_s, u"list"_s}).out;
        QVERIFY2(audit.contains(u"customer.changed"_s) && audit.contains(u"quiet=20:00-09:30"_s) && audit.contains(u"email=denied"_s), qPrintable(audit));
        QCOMPARE(m_harness->run({u"customer"_s, u"set"_s, who, u"--quiet"_s, u"usual"_s}).code, 0);
    }

    void aLanguageWithoutTemplatesIsRefused()
    {
        const Answer answer = m_harness->run({u"setting"_s, u"set"_s, u"default.locale=fr"_s});
        QVERIFY(answer.code != 0);
        QVERIFY2(answer.err.contains(u"E-SET-15"_s) && answer.err.contains(u"en, zh-CN"_s), qPrintable(answer.err));
        QCOMPARE(m_harness->run({u"setting"_s, u"set"_s, u"default.locale=en-GB"_s}).code, 0);
        QCOMPARE(m_harness->run({u"setting"_s, u"set"_s, u"default.locale=zh-CN"_s}).code, 0);
    }

    /// The object is rejected, named, and the next one goes in.
    void aKeyThatStandsTwiceRejectsItsObject()
    {
        const QString file = m_harness->file(u"x.json"_s,
                                             R"([{"number":"1","customer":"Li","email":"li@example.com","status":"open","due":"2099-01-01","due":"2099-02-01","owner":"x"},)"
                                             R"({"number":"3","customer":"\ud83d","email":"x@example.com","status":"open","due":"2099-01-01","owner":"x"},)"
                                             R"({"number":"2","customer":"Han","email":"han@example.com","status":"open","due":"2099-01-01","owner":"x"}])");
        const Answer answer = m_harness->run({u"ticket"_s, u"import"_s, file, u"--json"_s});
        QCOMPARE(answer.code, 7);
        QVERIFY2(answer.err.contains(u"E-IMP-24"_s) && answer.err.contains(u"due"_s), qPrintable(answer.err));
        QVERIFY2(answer.err.contains(u"E-IMP-25"_s) && answer.err.contains(u"x.json:2"_s), qPrintable(answer.err));
        QCOMPARE(answer.json()[u"added"_s].toInt(), 1);
        QCOMPARE(m_harness->run({u"ticket"_s, u"show"_s, u"2"_s}).code, 0);
    }

    void unknownSettingIsRefused()
    {
        const Answer answer = m_harness->run({u"setting"_s, u"set"_s, u"sender.colour=red"_s});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(u"E-CLI-07"_s), qPrintable(answer.err));
    }

    void aKnownSettingWithoutItsSignIsExplained()
    {
        const Answer answer = m_harness->run({u"setting"_s, u"set"_s, u"calendar.to"_s, u"18:00"_s});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(u"E-CLI-03"_s), qPrintable(answer.err)); // not that it is unknown
    }

    void quietHoursAreTimesAndStandInTheLog()
    {
        for (const QString &wrong : {u"25:00"_s, u"22"_s, u"late"_s}) {
            const Answer answer = m_harness->run({u"setting"_s, u"set"_s, u"policy.quiet-from="_s + wrong});
            QCOMPARE(answer.code, 4);
            QVERIFY2(answer.err.contains(u"E-SET-03"_s), qPrintable(answer.err));
        }
        QCOMPARE(m_harness->run({u"setting"_s, u"set"_s, u"policy.quiet-from=21:30"_s, u"policy.quiet-to=9:00"_s}).code, 0);
        const QString kept = m_harness->run({u"setting"_s, u"list"_s}).out;
        QVERIFY2(kept.contains(u"policy.quiet-from"_s) && kept.contains(u"21:30"_s), qPrintable(kept));
        const QString log = m_harness->run({u"audit"_s, u"list"_s}).out;
        QVERIFY2(log.contains(u"policy.quiet-from"_s) && log.contains(u"21:30"_s) && !log.contains(u"25:00"_s), qPrintable(log));
    }

private:
    std::unique_ptr<CtlHarness> m_harness;
};

QTEST_GUILESS_MAIN(TestInput)
#include "tst_input.moc"
