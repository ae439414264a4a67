// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/dispatcherlock.h"
#include "delivery/owner.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F33_secondDispatcherIsToldWhoRuns();
    void killedHolderFreesTheLock();
    void impossiblePathIsNamed();
    void ownerIsAliveWhileItsProcessRuns();
    void otherOwnersAreNotAlive_data();
    void otherOwnersAreNotAlive();
};

void TestLock::F33_secondDispatcherIsToldWhoRuns()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"dispatcher.lock"_s);
    auto first = DispatcherLock::take(path);
    QVERIFY(first);
    const auto second = DispatcherLock::take(path);
    QVERIFY(!second);
    QCOMPARE(second.error().code, u"E-DLV-03"_s);
    QCOMPARE(second.error().arguments, QStringList{QString::number(QCoreApplication::applicationPid())});
    first->reset();
    QVERIFY(DispatcherLock::take(path));
}

void TestLock::killedHolderFreesTheLock()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"dispatcher.lock"_s);
    QProcess holder;
    holder.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, path});
    QVERIFY(holder.waitForReadyRead(10'000));
    const auto refused = DispatcherLock::take(path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().arguments, QStringList{QString::number(holder.processId())});
    holder.kill();
    QVERIFY(holder.waitForFinished(10'000));
    QVERIFY(DispatcherLock::take(path));
}

void TestLock::impossiblePathIsNamed()
{
    const auto lock = DispatcherLock::take(u"/nonexistent/dispatcher.lock"_s);
    QVERIFY(!lock);
    QCOMPARE(lock.error().code, u"E-DLV-04"_s);
    QCOMPARE(lock.error().arguments.value(0), u"/nonexistent/dispatcher.lock"_s);
}

void TestLock::ownerIsAliveWhileItsProcessRuns()
{
    QCOMPARE(dispatcherOwner(), dispatcherOwner());
    QVERIFY(isAliveOwner(dispatcherOwner()));
    QCOMPARE(dispatcherOwner().count(u'/'), 2);
}

void TestLock::otherOwnersAreNotAlive_data()
{
    QTest::addColumn<QString>("owner");
    const QStringList mine = dispatcherOwner().split(u'/');
    QTest::newRow("empty") << QString();
    QTest::newRow("nonsense") << u"a/b/c"_s;
    QTest::newRow("before a reboot") << u"00000000-0000-0000-0000-000000000000/"_s + mine.at(1) + u'/' +
                                            mine.at(2);
    QTest::newRow("process id used again") << mine.at(0) + u'/' + mine.at(1) + u"/1"_s;
    QTest::newRow("gone") << mine.at(0) + u"/999999999/1"_s;
    QTest::newRow("gone, no start time") << mine.at(0) + u"/999999999/"_s;
}

void TestLock::otherOwnersAreNotAlive()
{
    QFETCH(QString, owner);
    QVERIFY(!isAliveOwner(owner));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--hold"_s) {
        const auto lock = DispatcherLock::take(arguments.value(2));
        puts(lock ? "held" : "refused");
        fflush(stdout);
        return QCoreApplication::exec();
    }
    TestLock test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_lock.moc"
