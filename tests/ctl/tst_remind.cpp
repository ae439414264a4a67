// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctlharness.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using remindesk::test::Answer;
using remindesk::test::CtlHarness;

namespace {

QStringList codesOf(const QJsonObject &answer)
{
    QStringList codes;
    for (const QJsonValue &finding : answer[u"findings"_s].toArray())
        codes += finding.toObject()[u"code"_s].toString();
    return codes;
}

} // namespace

/// check, preview, send: one validator and one renderer behind all three.
class TestRemind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_harness = std::make_unique<CtlHarness>();
        QCOMPARE(m_harness->initSample().code, 0);
    }

    void completeReminderIsFine()
    {
        const Answer answer = m_harness->run(m_harness->completeReminder(u"check"_s));
        QVERIFY2(answer.code == 0, qPrintable(answer.out + answer.err));
    }

    void missingItemsAndDeadlineBlock()
    {
        const Answer answer = m_harness->run({u"remind"_s, u"check"_s, u"--ticket"_s, u"RT-1042"_s, u"--scenario"_s,
                                              u"collect-materials"_s, u"--set"_s, u"next_step="_s, u"--json"_s});
        QCOMPARE(answer.code, 4);
        const QStringList codes = codesOf(answer.json().object());
        QVERIFY2(codes.contains(u"items.missing"_s), qPrintable(answer.out));
        QVERIFY2(codes.contains(u"field.missing"_s), qPrintable(answer.out));
    }

    void fieldNamesAreTakenInEveryStyle()
    {
        for (const QString &name : {u"next_step"_s, u"next-step"_s, u"nextStep"_s}) {
            QStringList arguments = m_harness->completeReminder(u"preview"_s);
            arguments += {u"--set"_s, name + u"=收到后 2 小时内补开发票"_s, u"--channel"_s, u"email"_s, u"--json"_s};
            const Answer answer = m_harness->run(arguments);
            QVERIFY2(answer.code == 0, qPrintable(answer.err + answer.out));
            const QJsonObject message = answer.json()[u"messages"_s].toArray().first().toObject();
            QVERIFY(message[u"parts"_s].toObject()[u"text"_s].toString().contains(u"2 小时内补开发票"_s));
        }
    }

    void unknownThingsAreInputErrors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("ticket") << QStringList{u"--ticket"_s, u"NO-SUCH"_s, u"--scenario"_s, u"confirm"_s} << 4;
        QTest::newRow("scenario") << QStringList{u"--ticket"_s, u"RT-1042"_s, u"--scenario"_s, u"nonsense"_s} << 4;
        QTest::newRow("field") << QStringList{u"--ticket"_s, u"RT-1042"_s, u"--scenario"_s, u"confirm"_s, u"--set"_s,
                                              u"colour=red"_s} << 4;
        QTest::newRow("time") << QStringList{u"--ticket"_s, u"RT-1042"_s, u"--scenario"_s, u"confirm"_s, u"--at"_s,
                                             u"25:61"_s} << 4;
        QTest::newRow("channel") << QStringList{u"--ticket"_s, u"RT-1042"_s, u"--scenario"_s, u"confirm"_s,
                                                u"--channel"_s, u"fax"_s} << 2;
        QTest::newRow("no ticket") << QStringList{u"--scenario"_s, u"confirm"_s} << 2;
        QTest::newRow("input is a folder") << QStringList{u"--ticket"_s, u"RT-1042"_s, u"--scenario"_s, u"confirm"_s,
                                                          u"--input"_s, u"/"_s} << 4;
    }
    void unknownThingsAreInputErrors()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Answer answer = m_harness->run(QStringList{u"remind"_s, u"send"_s} + arguments);
        QCOMPARE(answer.code, code);
        // A field that neither the contract nor the scenario has is a finding like any other.
        QVERIFY2(answer.err.contains(u"E-"_s) || answer.out.contains(u"details.unknown"_s), qPrintable(answer.err));
        QCOMPARE(m_harness->run({u"outbox"_s, u"list"_s, u"--json"_s}).json().array().size(), 0);
    }

    void sentMessagesAreThePreviewedOnes()
    {
        const auto messagesOf = [](const Answer &answer) { return answer.json()[u"messages"_s].toArray(); };
        const QStringList extra{u"--set"_s, u"deadline=2099-11-24T10:00:00Z"_s, u"--channel"_s, u"email"_s, u"--json"_s};
        const Answer preview = m_harness->run(m_harness->completeReminder(u"preview"_s) + extra);
        QVERIFY2(preview.code == 0, qPrintable(preview.err + preview.out));
        const Answer sent = m_harness->run(m_harness->completeReminder(u"send"_s) + extra);
        QVERIFY2(sent.code == 0, qPrintable(sent.err + sent.out));
        const QString id = messagesOf(sent).first().toString();
        const QJsonObject kept = m_harness->run({u"history"_s, u"show"_s, id, u"--json"_s}).json().object();
        QCOMPARE(kept[u"parts"_s], messagesOf(preview).first().toObject()[u"parts"_s]);
        QCOMPARE(kept[u"recipient"_s], messagesOf(preview).first().toObject()[u"recipient"_s]);
    }

    void sameReminderAgainIsSaid()
    {
        const QStringList check = m_harness->completeReminder(u"check"_s) + QStringList{u"--json"_s};
        QVERIFY(!codesOf(m_harness->run(check).json().object()).contains(u"ticket.reminded"_s));
        QCOMPARE(m_harness->run(m_harness->completeReminder(u"send"_s) + QStringList{u"--channel"_s, u"email"_s}).code, 0);
        const Answer again = m_harness->run(check);
        QCOMPARE(again.code, 0);
        QVERIFY2(codesOf(again.json().object()).contains(u"ticket.reminded"_s), qPrintable(again.out));
        const QJsonArray waiting = m_harness->run({u"outbox"_s, u"list"_s, u"--json"_s}).json().array();
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(m_harness->run({u"outbox"_s, u"cancel"_s, waiting.first()[u"id"_s].toString()}).code, 0);
        QVERIFY(!codesOf(m_harness->run(check).json().object()).contains(u"ticket.reminded"_s)); // nobody got it
    }

    void nothingBlockedIsEverQueued()
    {
        QStringList arguments = m_harness->completeReminder(u"send"_s);
        arguments += {u"--set"_s, u"accountable="_s};
        QCOMPARE(m_harness->run(arguments).code, 4);
        QCOMPARE(m_harness->run({u"outbox"_s, u"list"_s, u"--json"_s}).json().array().size(), 0);
    }

    void aKeyThatStandsTwiceSendsNothing()
    {
        const QString input = m_harness->file(u"one.json"_s, "{\"ticket\": \"RT-1042\", \"scenario\": \"collect-materials\",\n"
                                                             "\"deadline\": \"in 3 days\", \"deadline\": \"in 9 days\"}");
        const Answer answer = m_harness->run({u"remind"_s, u"send"_s, u"--input"_s, input});
        QCOMPARE(answer.code, 4);
        QVERIFY2(answer.err.contains(u"E-JSN-01"_s) && answer.err.contains(u"line 2"_s), qPrintable(answer.err));
        QCOMPARE(m_harness->run({u"outbox"_s, u"list"_s, u"--json"_s}).json().array().size(), 0);
    }

    void bulkSendsTheGoodAndReportsTheBad()
    {
        const QString input = m_harness->file(u"bulk.json"_s, R"([
            {"ticket": "RT-1042", "scenario": "collect-materials", "items": ["营业执照照片"], "deadline": "in 3 days"},
            {"ticket": "NO-SUCH", "scenario": "confirm"},
            {"scenario": "confirm"},
            {"ticket": "RT-1042", "scenario": "collect-materials", "deadline": "in 3 days"},
            {"ticket": "RT-1042", "scenario": "collect-materials", "items": ["护照"], "deadline": "in 3 days", "deadline": "in 9 days"}
        ])");
        const Answer answer = m_harness->run({u"remind"_s, u"send"_s, u"--input"_s, input, u"--json"_s});
        QCOMPARE(answer.code, 7);
        const QJsonArray rows = answer.json().array();
        QCOMPARE(rows.size(), 5);
        QVERIFY2(rows[0][u"ok"_s].toBool(), qPrintable(answer.out));
        for (const int bad : {1, 2, 3, 4})
            QVERIFY(!rows[bad][u"ok"_s].toBool());
        QVERIFY2(answer.err.contains(u"E-JSN-01"_s) && answer.err.contains(u"\"deadline\""_s), qPrintable(answer.err));
        QVERIFY(answer.err.contains(u"row 2"_s) && answer.err.contains(u"row 3"_s) && answer.err.contains(u"row 4"_s));
        QVERIFY(!m_harness->run({u"outbox"_s, u"list"_s, u"--json"_s}).json().array().isEmpty());
    }

private:
    std::unique_ptr<CtlHarness> m_harness;
};

QTEST_GUILESS_MAIN(TestRemind)
#include "tst_remind.moc"
