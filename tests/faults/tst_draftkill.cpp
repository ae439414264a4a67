// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A draft survives kill -9: what was typed up to two seconds before is there again.
#include "app/assembly/workspace.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

constexpr qint64 mostLostMs = 2000;

struct Key
{
    int count = 0;
    qint64 at = 0; ///< monotonic clock
};

QList<Key> keysIn(const QByteArray &output)
{
    QList<Key> keys;
    for (const QByteArray &line : output.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 2)
            keys += Key{words.at(0).toInt(), words.at(1).toLongLong()};
    }
    return keys;
}

/// The written goal of the newest draft, from the store as the next start finds it.
QString newestGoal(const QString &profile)
{
    const auto workspace = Workspace::open({profile, false});
    if (!workspace)
        qFatal("the workspace does not open again: %s", qPrintable(workspace.error().code));
    const auto drafts = awaited((*workspace)->drafts().drafts());
    if (!drafts)
        qFatal("the drafts cannot be read: %s", qPrintable(drafts.error().code));
    return drafts->isEmpty() ? QString() : drafts->constFirst().draft.goal;
}

} // namespace

class TestDraftKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedWhileTyping_data()
    {
        QTest::addColumn<int>("typingMs");
        for (const int ms : {2500, 3100, 4700, 6000})
            QTest::newRow(qPrintable(u"after %1 ms"_s.arg(ms))) << ms;
    }

    void killedWhileTyping()
    {
        QFETCH(int, typingMs);
        const QTemporaryDir profile;
        QProcess writer;
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start(QStringLiteral(DRAFT_WRITER), {profile.path(), u"RT-1046"_s});
        QVERIFY(writer.waitForStarted());
        QByteArray output;
        QElapsedTimer waiting;
        waiting.start();
        while (output.count('\n') == 0 && waiting.elapsed() < 60'000 && writer.waitForReadyRead(60'000))
            output += writer.readAllStandardOutput();
        QVERIFY2(output.contains('\n'), "the writer types nothing");
        QTest::qSleep(typingMs + int(QRandomGenerator::global()->bounded(500)));
        QElapsedTimer now;
        now.start();
        const qint64 killedAt = now.msecsSinceReference();
        writer.kill(); // SIGKILL
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        output += writer.readAllStandardOutput();

        int mustBeThere = 0;
        int typed = 0;
        for (const Key &key : keysIn(output)) {
            typed = key.count;
            if (key.at <= killedAt - mostLostMs)
                mustBeThere = key.count;
        }
        const QString goal = newestGoal(profile.path());
        qInfo("typed %d letters, %d had to be there, %d are", typed, mustBeThere, int(goal.size()));
        QVERIFY(mustBeThere > 0);
        QVERIFY2(goal.size() >= mustBeThere, "more than two seconds of typing are lost");
        for (int i = 0; i < goal.size(); ++i)
            QCOMPARE(goal.at(i), QChar(u'a' + (i + 1) % 26));
    }
};

QTEST_GUILESS_MAIN(TestDraftKill)
#include "tst_draftkill.moc"
