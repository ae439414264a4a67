// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The same surface through the program itself: exit codes, streams, languages, nothing inherited.
class TestBinary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QCOMPARE(run({u"init"_s, u"--sample"_s}).code, 0);
    }

    void helpGoesToStandardOutput()
    {
        const Answer answer = run({u"--help"_s});
        QCOMPARE(answer.code, 0);
        QVERIFY(answer.out.contains("remind send"));
        QVERIFY(answer.err.isEmpty());
    }

    void usageGoesToStandardError()
    {
        const Answer answer = run({u"remind"_s, u"snd"_s});
        QCOMPARE(answer.code, 2);
        QVERIFY(answer.out.isEmpty());
        QVERIFY(answer.err.contains("E-CLI-01"));
    }

    void mainJobThroughTheBinary()
    {
        const QStringList reminder{u"--ticket"_s, u"RT-1042"_s, u"--scenario"_s, u"collect-materials"_s, u"--set"_s,
                                   u"items=营业执照照片"_s, u"--set"_s, u"deadline=in 3 days"_s, u"--set"_s,
                                   u"priority=urgent"_s, u"--channel"_s, u"email"_s};
        QCOMPARE(run(QStringList{u"remind"_s, u"check"_s} + reminder).code, 0);
        const Answer sent = run(QStringList{u"remind"_s, u"send"_s} + reminder);
        QVERIFY2(sent.code == 0, sent.err.constData());
        QVERIFY(sent.out.contains("reminder ") && sent.out.contains("message "));
        const Answer dispatched = run({u"dispatch"_s, u"--once"_s});
        QVERIFY2(dispatched.code == 0, dispatched.err.constData());
        const QJsonArray rows = QJsonDocument::fromJson(run({u"history"_s, u"list"_s, u"--json"_s}).out).array();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first()[u"state"_s].toString(), u"delivered"_s);
    }

    void sentencesComeInChinese()
    {
        const Answer answer = run({u"ticket"_s, u"show"_s, u"NO-SUCH"_s, u"--lang"_s, u"zh_CN"_s});
        QCOMPARE(answer.code, 4);
        QVERIFY2(QString::fromUtf8(answer.err).contains(u"工单"_s), answer.err.constData());
    }

    void secretOnTheCommandLineIsNoOption()
    {
        const Answer answer = run({u"gateway"_s, u"add"_s, u"m"_s, u"--kind"_s, u"smtp"_s, u"--secret"_s, u"geheim"_s});
        QCOMPARE(answer.code, 2);
        QVERIFY(!answer.err.contains("geheim"));
    }

private:
    struct Answer
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };

    Answer run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"REMINDESK_PROFILE"_s, m_folder.filePath(u"workspace"_s));
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("REMINDESKCTL"), arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestBinary)
#include "tst_binary.moc"
