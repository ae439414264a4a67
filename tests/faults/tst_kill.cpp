// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/killbench.h"

#include <QRandomGenerator>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

struct Sum
{
    int lost = 0; ///< neither arrived, nor said to be unknown or set aside; or still waiting
    int setAside = 0; ///< three processes died with it, and nothing of it arrived
    int doubled = 0;
    int claimedOnly = 0; ///< "sent" by our word, and nothing arrived
    int unknown = 0;
    int good = 0;
    QStringList waiting; ///< why
};

Sum sumOf(const QHash<QString, Fate> &fates)
{
    Sum sum;
    for (const Fate &fate : fates) {
        const bool isGood = fate.state == DeliveryState::Sent || fate.state == DeliveryState::Delivered;
        const bool isUnknown = fate.state == DeliveryState::Unknown;
        sum.good += isGood ? 1 : 0;
        sum.unknown += isUnknown ? 1 : 0;
        sum.doubled += fate.arrivals > 1 ? 1 : 0;
        sum.claimedOnly += isGood && fate.arrivals == 0 ? 1 : 0;
        const bool isAside = fate.state == DeliveryState::Failed && fate.reason == u"poison"_s && fate.arrivals == 0;
        sum.setAside += isAside ? 1 : 0;
        sum.lost += !isGood && !isUnknown && !isAside ? 1 : 0;
        if (!isGood && !isUnknown && !isAside)
            sum.waiting.append(deliveryStateKey(fate.state) + u' ' + fate.reason);
    }
    return sum;
}

} // namespace

class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void crashPoints_data();
    void crashPoints();
    void randomKills_data();
    void randomKills();
    void F33_secondDispatcherWaitsItsTurn();
    void F51_everyConnectionCutAfterTheDot();
};

void TestKill::crashPoints_data()
{
    QTest::addColumn<QString>("gateway");
    QTest::addColumn<QString>("point");
    QTest::addColumn<int>("mostUnknown");
    for (const QString &gateway : {u"smtp"_s, u"folder"_s}) {
        const int window =
            gateway == u"smtp"_s ? 3 : 0; // one message a connection; the folder recognises its own
        const auto row = [&](const char *name, const QString &point, int unknown) {
            QTest::addRow("%s %s %s", name, qPrintable(gateway), qPrintable(point))
                << gateway << point << unknown;
        };
        row("F01", u"claim.before:2"_s, window);
        row("F02", u"claim.after:1"_s, 0);
        row("F02", u"claim.after:3"_s, window);
        row("F03", u"send.before:1"_s, 0);
        row("F03", u"send.before:5"_s, window);
        row("F05", u"awaiting.before:1"_s, 0);
        row("F06", u"awaiting.after:1"_s, qMin(1, window));
        row("F06", u"awaiting.after:6"_s, window);
        row("F07", u"reply.after:1"_s, qMin(1, window));
        row("F07", u"reply.after:6"_s, window);
        row("F07", u"settle.before:4"_s, window);
        row("after", u"settle.after:4"_s, window);
    }
}

void TestKill::crashPoints()
{
    QFETCH(QString, gateway);
    QFETCH(QString, point);
    QFETCH(int, mostUnknown);
    KillBench bench(gateway, 15);
    QVERIFY2(!bench.runToEnd(point), "the crash point was not reached");
    QVERIFY(bench.runToEnd());
    const Sum sum = sumOf(bench.fates());
    QCOMPARE(sum.lost + sum.setAside, 0);
    QCOMPARE(sum.doubled, 0);
    QCOMPARE(sum.claimedOnly, 0);
    QCOMPARE_LE(sum.unknown, mostUnknown);
    QCOMPARE(sum.good + sum.unknown, 15);
}

void TestKill::randomKills_data()
{
    QTest::addColumn<QString>("gateway");
    QTest::newRow("smtp") << u"smtp"_s;
    QTest::newRow("folder") << u"folder"_s;
}

void TestKill::randomKills()
{
    QFETCH(QString, gateway);
    constexpr int messages = 80;
    constexpr int mostKills = 8;
    constexpr int mostHeld = 6; // three connections, two messages each
    KillBench bench(gateway, messages);
    QRandomGenerator random(gateway == u"smtp"_s ? 11 : 12);
    int kills = 0;
    while (kills < mostKills) {
        const auto process = bench.launch();
        const bool isMoving = process->waitForReadyRead(60'000); // its first message is settled, or it ended
        if (isMoving && !process->waitForFinished(int(random.bounded(60)))) {
            process->kill();
            ++kills;
        }
        QVERIFY(process->state() == QProcess::NotRunning || process->waitForFinished(60'000));
        if (process->exitStatus() == QProcess::NormalExit)
            break; // it drained everything before it could be killed
    }
    QVERIFY(bench.runToEnd());
    const Sum sum = sumOf(bench.fates());
    qInfo("%s: %d kills, %d messages: %d good, %d unknown, %d set aside, %d lost, %d twice", qPrintable(gateway), kills,
          messages, sum.good, sum.unknown, sum.setAside, sum.lost, sum.doubled);
    QCOMPARE_GT(kills, 0);
    QVERIFY2(sum.lost == 0, qPrintable(sum.waiting.join(u", "_s)));
    QCOMPARE(sum.doubled, 0);
    QCOMPARE(sum.claimedOnly, 0);
    QCOMPARE_LE(sum.unknown, gateway == u"smtp"_s ? 3 * kills : 0);
    QCOMPARE_LE(sum.setAside, kills / 3 * mostHeld); // one that is set aside was held in three of them
}

void TestKill::F33_secondDispatcherWaitsItsTurn()
{
    KillBench bench(u"smtp"_s, 6);
    ScriptedSmtp::Script slow;
    slow.delay = std::chrono::milliseconds(100);
    bench.server().setScript(slow);
    const auto first = bench.launch();
    QVERIFY(first->waitForReadyRead(30'000));
    const auto second = bench.launch();
    QVERIFY(second->waitForFinished(30'000));
    QCOMPARE(second->exitCode(), 3);
    QCOMPARE(second->readAllStandardOutput().trimmed(), "E-DLV-03 " + QByteArray::number(first->processId()));
    QVERIFY(first->waitForFinished(60'000));
    QCOMPARE(sumOf(bench.fates()).good, 6);
}

void TestKill::F51_everyConnectionCutAfterTheDot()
{
    KillBench bench(u"smtp"_s, 9);
    ScriptedSmtp::Script cut;
    cut.replies.insert("DOT", "drop");
    bench.server().setScript(cut);
    QVERIFY(bench.runToEnd());
    // Five lost answers in a row: the gateway rests, and what is not in the air any more waits for better times.
    constexpr int breaker = 5;
    constexpr int connections = 3;
    const auto fates = bench.fates();
    const int unknown = sumOf(fates).unknown;
    QCOMPARE_GE(unknown, breaker);
    QCOMPARE_LE(unknown, breaker + connections - 1);
    for (const Fate &fate : fates) {
        const bool isUnknown = fate.state == DeliveryState::Unknown;
        QCOMPARE(fate.arrivals, isUnknown ? 1 : 0);
        QCOMPARE(fate.reason, isUnknown ? u"smtp.lost"_s : fate.reason);
    }
    bench.server().setScript({});
    QVERIFY(bench.runToEnd()); // those that waited go; nobody decided about the others: nothing is sent again
    QCOMPARE(sumOf(bench.fates()).unknown, unknown);
    QCOMPARE(sumOf(bench.fates()).good, 9 - unknown);
    QCOMPARE(bench.server().mails().size(), 9);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
