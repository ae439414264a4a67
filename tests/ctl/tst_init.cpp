// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands/ctl.h"
#include "ctl/ctlharness.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using remindesk::test::Answer;
using remindesk::test::CtlHarness;

/// init, doctor, lists: what a script meets first.
class TestInit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutWorkspaceSaysWhatToDo()
    {
        const CtlHarness harness;
        const Answer answer = harness.run({u"ticket"_s, u"list"_s});
        QCOMPARE(answer.code, 5);
        QVERIFY2(answer.err.contains(u"E-WSP-01"_s) && answer.err.contains(u"init"_s), qPrintable(answer.err));
        QVERIFY(!QDir(harness.profile()).exists());
    }

    void sampleHasTicketsScenariosAndGateways()
    {
        const CtlHarness harness;
        const Answer made = harness.initSample();
        QVERIFY2(made.code == 0, qPrintable(made.err));
        const QJsonArray tickets = harness.run({u"ticket"_s, u"list"_s, u"--json"_s}).json().array();
        QVERIFY(tickets.size() >= 30);
        for (const QJsonValue &ticket : tickets)
            QVERIFY(!ticket.toObject()[u"number"_s].toString().isEmpty());
        const QStringList scenarios = harness.run({u"scenario"_s, u"list"_s}).out.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &key : {u"collect-materials"_s, u"confirm"_s, u"authorise"_s, u"call-back"_s, u"progress"_s,
                                   u"delay"_s, u"resolved"_s, u"appointment"_s, u"payment-due"_s, u"order-shipped"_s,
                                   u"account-security"_s, u"satisfaction"_s})
            QVERIFY2(scenarios.contains(key), qPrintable(key));
        QCOMPARE(harness.run({u"gateway"_s, u"list"_s, u"--json"_s}).json().array().size(), 6);
    }

    void initTwiceChangesNothing()
    {
        const CtlHarness harness;
        QCOMPARE(harness.initSample().code, 0);
        const QByteArray before = harness.run({u"ticket"_s, u"list"_s}).out.toUtf8();
        QCOMPARE(harness.run({u"init"_s}).code, 0);
        QCOMPARE(harness.run({u"ticket"_s, u"list"_s}).out.toUtf8(), before);
    }

    void doctorFindsTheSampleHealthy()
    {
        const CtlHarness harness;
        QCOMPARE(harness.initSample().code, 0);
        const Answer answer = harness.run({u"doctor"_s});
        QVERIFY2(answer.code == 0, qPrintable(answer.out));
        QVERIFY(answer.out.contains(u"store"_s) && answer.out.contains(u"keychain"_s));
    }

    void usageErrors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown command") << QStringList{u"tikcet"_s, u"list"_s};
        QTest::newRow("unknown option") << QStringList{u"ticket"_s, u"list"_s, u"--colour"_s};
        QTest::newRow("missing value") << QStringList{u"ticket"_s, u"list"_s, u"--limit"_s};
        QTest::newRow("limit no number") << QStringList{u"ticket"_s, u"list"_s, u"--limit"_s, u"abc"_s};
        QTest::newRow("limit zero") << QStringList{u"ticket"_s, u"list"_s, u"--limit"_s, u"0"_s};
        QTest::newRow("unknown view") << QStringList{u"ticket"_s, u"list"_s, u"--view"_s, u"mine"_s};
        QTest::newRow("set without =") << QStringList{u"gateway"_s, u"add"_s, u"x"_s, u"--kind"_s, u"folder"_s,
                                                      u"--channel"_s, u"sms"_s, u"--set"_s, u"path"_s};
        QTest::newRow("word after --") << QStringList{u"init"_s, u"--"_s, u"-x"_s};
        QTest::newRow("empty word") << QStringList{u""_s};
        QTest::newRow("empty number") << QStringList{u"ticket"_s, u"show"_s, u""_s};
        QTest::newRow("empty words to look for") << QStringList{u"history"_s, u"search"_s, u""_s};
        QTest::newRow("empty option") << QStringList{u"remind"_s, u"check"_s, u"--ticket"_s, u""_s, u"--scenario"_s, u"confirm"_s};
        QTest::newRow("pair without a key") << QStringList{u"setting"_s, u"set"_s, u"=x"_s};
        QTest::newRow("password as a word") << QStringList{u"gateway"_s, u"add"_s, u"x"_s, u"--kind"_s, u"smtp"_s,
                                                           u"--password"_s, u"geheim"_s};
        QTest::newRow("unknown channel") << QStringList{u"gateway"_s, u"add"_s, u"x"_s, u"--kind"_s, u"folder"_s,
                                                        u"--channel"_s, u"fax"_s};
    }
    void usageErrors()
    {
        QFETCH(QStringList, arguments);
        const CtlHarness harness;
        QCOMPARE(harness.initSample().code, 0);
        const Answer answer = arguments.isEmpty() ? harness.run({}) : harness.run(arguments);
        QCOMPARE(answer.code, 2);
        QVERIFY(!answer.err.isEmpty());
        QVERIFY(!answer.err.contains(u"geheim"_s));
    }

    /// A script's variable that was never set made a workspace where the script stood.
    void emptyProfileIsNoFolder()
    {
        const CtlHarness harness;
        const Answer answer = harness.run({u"init"_s, u"--profile"_s, u""_s});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains(u"--profile is empty"_s), qPrintable(answer.err));
    }

    void commandsWithoutWordsRefuseThem()
    {
        const CtlHarness harness;
        int tried = 0;
        for (const auto &command : remindesk::ctl::allCommands()) {
            const QString synopsis = command->synopsis();
            if (!synopsis.isEmpty() && !synopsis.startsWith(u"--"_s) && !synopsis.startsWith(u"[--"_s))
                continue;
            const Answer answer = harness.run(command->name().split(u' ') + QStringList{u"zzz"_s});
            QVERIFY2(answer.code == 2 && answer.err.contains(u"unexpected word zzz"_s), qPrintable(command->name() + answer.err));
            ++tried;
        }
        QVERIFY(tried > 20);
    }
};

QTEST_GUILESS_MAIN(TestInit)
#include "tst_init.moc"
