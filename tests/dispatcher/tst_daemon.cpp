// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatcher/daemonharness.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace remindesk::test;

namespace {

/// Past the program, as somebody with a database tool.
void tamper(const DaemonHarness &desk, const char *sql)
{
    sqlite3 *database = nullptr;
    sqlite3_open((desk.profile() + u"/remindesk.db"_s).toUtf8().constData(), &database);
    sqlite3_busy_timeout(database, 5000);
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database));
    sqlite3_close(database);
}

/// Other bytes in the pages that `sql` finds.
void damage(const DaemonHarness &desk, const char *sql)
{
    const QString path = desk.profile() + u"/remindesk.db"_s;
    QList<qint64> pages;
    const auto keep = [](void *list, int, char **texts, char **) {
        static_cast<QList<qint64> *>(list)->append(QByteArray(texts[0]).toLongLong());
        return 0;
    };
    sqlite3 *database = nullptr;
    sqlite3_open(path.toUtf8().constData(), &database);
    if (sqlite3_exec(database, sql, keep, &pages, nullptr) != SQLITE_OK || pages.isEmpty())
        qFatal("%s", sqlite3_errmsg(database));
    sqlite3_close(database);
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("cannot damage");
    for (const qint64 page : std::as_const(pages)) {
        file.seek((page - 1) * 4096);
        file.write(QByteArray(4096, '\xA5'));
    }
}

} // namespace

/// remindeskd through its binary: what systemd, an admin and a second program meet.
class TestDaemon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatWasQueuedBeforeAndAfterItsStart();
    void changedSettingsAreTakenWithoutBeingTold();
    void systemdIsTold();
    void F14_sigtermDrainsAndGivesTheWorkspaceBack();
    void F33_secondInstanceSaysWhoRunsAndTakesOver();
    void killedHolderIsFollowedAtOnce();
    void F37_aClockStopIsEndedByAPerson();
    void F38_aClockBehindTheHistoryHolds();
    void damageLeavesItReading();
    void backsUpEveryDay();
    void sigusr1LogsTheHealthLine();
    void statusSaysWhoSends();
    void wrongUseIsRefused_data();
    void wrongUseIsRefused();
};

void TestDaemon::sendsWhatWasQueuedBeforeAndAfterItsStart()
{
    const DaemonHarness desk;
    const QString before = desk.queueReminder();
    const auto daemon = desk.daemon();
    QVERIFY(desk.waitForState(before, u"delivered"_s));
    const QString after = desk.queueReminder(u"RT-1043"_s);
    QVERIFY(desk.waitForState(after, u"delivered"_s, 10'000)); // its own look round is after 30 s only
    QCOMPARE(terminated(*daemon), 0);
}

/// Another program changes a gateway while the service runs: nobody has to send it a signal.
void TestDaemon::changedSettingsAreTakenWithoutBeingTold()
{
    const DaemonHarness desk;
    const QString before = desk.queueReminder();
    const auto daemon = desk.daemon();
    QVERIFY(desk.waitForState(before, u"delivered"_s));
    const QString folder = desk.path(u"elsewhere"_s);
    QCOMPARE(desk.ctl({u"gateway"_s, u"disable"_s, u"folder-email"_s}).code, 0);
    QCOMPARE(desk.ctl({u"gateway"_s, u"add"_s, u"elsewhere"_s, u"--kind"_s, u"folder"_s, u"--channel"_s, u"email"_s, u"--set"_s,
                       u"path="_s + folder, u"--set"_s, u"from=a@example.com"_s}).code,
             0);
    QByteArray log;
    QVERIFY2(waitForLog(*daemon, log, "reloading"), log.constData());
    const QString after = desk.queueReminder(u"RT-1043"_s);
    QVERIFY(desk.waitForState(after, u"delivered"_s));
    QVERIFY(QDirIterator(folder, QDir::Files, QDirIterator::Subdirectories).hasNext()); // by the new one
    QCOMPARE(terminated(*daemon), 0);
}

void TestDaemon::systemdIsTold()
{
    const DaemonHarness desk;
    NotifySocket systemd(desk.path(u"notify"_s));
    const auto daemon = desk.daemon({u"NOTIFY_SOCKET="_s + desk.path(u"notify"_s), u"WATCHDOG_USEC=400000"_s});
    QVERIFY(systemd.waitFor("READY=1"));
    QVERIFY(systemd.waitFor("STATUS=sending"));
    QVERIFY(systemd.waitFor("WATCHDOG=1\nWATCHDOG=1\nWATCHDOG=1"));
    ::kill(pid_t(daemon->processId()), SIGHUP);
    QVERIFY(systemd.waitFor("RELOADING=1\nMONOTONIC_USEC="));
    QVERIFY(!systemd.waitFor("STOPPING=1", 0));
    QCOMPARE(terminated(*daemon), 0);
    QVERIFY(systemd.waitFor("STOPPING=1"));
}

void TestDaemon::F14_sigtermDrainsAndGivesTheWorkspaceBack()
{
    const DaemonHarness desk;
    const auto daemon = desk.daemon();
    QByteArray log;
    QVERIFY(waitForLog(*daemon, log, "sending"));
    const QString message = desk.queueReminder();
    QCOMPARE(terminated(*daemon, 10'000), 0);
    const QString state = desk.stateOf(message); // it may have been quick enough; in between is nothing
    QVERIFY2(state == u"queued"_s || state == u"delivered"_s, qPrintable(state));
    QCOMPARE(desk.ctl({u"dispatch"_s, u"--once"_s}).code, 0);
    QCOMPARE(desk.stateOf(message), u"delivered"_s);
}

void TestDaemon::F33_secondInstanceSaysWhoRunsAndTakesOver()
{
    const DaemonHarness desk;
    const auto first = desk.daemon();
    QByteArray log;
    QVERIFY(waitForLog(*first, log, "sending"));
    NotifySocket systemd(desk.path(u"notify"_s));
    const auto second = desk.daemon({u"NOTIFY_SOCKET="_s + desk.path(u"notify"_s)});
    QByteArray secondLog;
    QVERIFY(waitForLog(*second, secondLog,
                       "waiting for process " + QByteArray::number(first->processId()) + " (remindeskd)"));
    QVERIFY(systemd.waitFor("READY=1"));
    QCOMPARE(terminated(*first), 0);
    QVERIFY(waitForLog(*second, secondLog, ": sending"));
    const QString message = desk.queueReminder();
    QVERIFY(desk.waitForState(message, u"delivered"_s));
    QCOMPARE(terminated(*second), 0);
}

void TestDaemon::killedHolderIsFollowedAtOnce()
{
    const DaemonHarness desk;
    const auto first = desk.daemon();
    QByteArray log;
    QVERIFY(waitForLog(*first, log, "sending"));
    const auto second = desk.daemon();
    QByteArray secondLog;
    QVERIFY(waitForLog(*second, secondLog, "waiting for process"));
    first->kill();
    QVERIFY(first->waitForFinished());
    QVERIFY(waitForLog(*second, secondLog, ": sending"));
    QCOMPARE(terminated(*second), 0);
}

/// What a jump of the clock does, written by whatever program noticed it: held at once, and let go on by another one.
void TestDaemon::F37_aClockStopIsEndedByAPerson()
{
    const DaemonHarness desk;
    const auto daemon = desk.daemon();
    QByteArray log;
    QVERIFY(waitForLog(*daemon, log, "sending"));
    tamper(desk, "INSERT INTO sending_stop (kind, since_ms, detail) VALUES ('clock', 1, '600000')");
    QVERIFY(waitForLog(*daemon, log, "held: nothing is sent (clock"));
    const QString message = desk.queueReminder();
    const QJsonObject status = desk.ctl({u"status"_s, u"--json"_s}).json().object();
    QCOMPARE(status.value(u"concerns"_s).toArray().first().toString(), u"stop.clock"_s);
    QCOMPARE(desk.stateOf(message), u"queued"_s);
    QCOMPARE(desk.ctl({u"sending"_s, u"resume"_s}).code, 0);
    QVERIFY(desk.waitForState(message, u"delivered"_s));
    QCOMPARE(terminated(*daemon), 0);
}

void TestDaemon::F38_aClockBehindTheHistoryHolds()
{
    const DaemonHarness desk;
    const QString message = desk.queueReminder();
    tamper(desk, "DROP TRIGGER history_no_update; UPDATE history SET at_ms = at_ms + 86400000");
    const auto daemon = desk.daemon();
    QByteArray log;
    QVERIFY(waitForLog(*daemon, log, "held: nothing is sent (clock"));
    QCOMPARE(desk.stateOf(message), u"queued"_s);
    QCOMPARE(terminated(*daemon), 0);
}

/// Damage that is there at the start: the service stays, reads and sends nothing.
void TestDaemon::damageLeavesItReading()
{
    const DaemonHarness desk;
    const QString message = desk.queueReminder();
    damage(desk, "SELECT pageno FROM dbstat WHERE name = 'ticket_event' AND pagetype = 'leaf'");
    const auto daemon = desk.daemon();
    QByteArray log;
    QVERIFY2(waitForLog(*daemon, log, "damaged: the store is only read"), log.constData());
    QCOMPARE(daemon->state(), QProcess::Running);
    QVERIFY(desk.ctl({u"status"_s}).out.contains("HELD"));
    QCOMPARE(terminated(*daemon), 0);
    QCOMPARE(desk.ctl({u"dispatch"_s, u"--once"_s}).code, 5); // nor does anybody else
    QVERIFY(desk.stateOf(message) != u"delivered"_s);
}

void TestDaemon::backsUpEveryDay()
{
    const DaemonHarness desk;
    const auto daemon = desk.daemon();
    const QDir folder(desk.profile() + u"/backups"_s);
    QTRY_COMPARE_WITH_TIMEOUT(folder.entryList({u"remindesk-*.daily.db"_s}).size(), 1, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(desk.ctl({u"status"_s, u"--json"_s}).json().object().value(u"last_backup"_s).isString(), 10'000);
    QCOMPARE(desk.ctl({u"restore"_s, folder.filePath(folder.entryList({u"*.daily.db"_s}).first()), u"--check"_s}).code, 0);
    QCOMPARE(terminated(*daemon), 0);
}

void TestDaemon::sigusr1LogsTheHealthLine()
{
    const DaemonHarness desk;
    const auto daemon = desk.daemon();
    QByteArray log;
    QVERIFY(waitForLog(*daemon, log, "sending"));
    ::kill(pid_t(daemon->processId()), SIGUSR1);
    QVERIFY(waitForLog(*daemon, log,
                       "health: sending queued=0 held=0 awaiting=0 unknown=0 failed=0 oldest_due=- last_error=-"));
    QCOMPARE(terminated(*daemon), 0);
}

void TestDaemon::statusSaysWhoSends()
{
    const DaemonHarness desk;
    const QString message = desk.queueReminder();
    QJsonDocument status = desk.ctl({u"status"_s, u"--json"_s}).json();
    QCOMPARE(status[u"dispatching"_s].toBool(true), false);
    QCOMPARE(status[u"queued"_s].toInt(), 1);
    QVERIFY(!status[u"oldest_due"_s].toString().isEmpty());
    const auto daemon = desk.daemon();
    QVERIFY(desk.waitForState(message, u"delivered"_s));
    status = desk.ctl({u"status"_s, u"--json"_s}).json();
    QCOMPARE(status[u"dispatching"_s].toBool(), true);
    QCOMPARE(status[u"process"_s].toInteger(), daemon->processId());
    QCOMPARE(status[u"program"_s].toString(), u"remindeskd"_s);
    QCOMPARE(status[u"queued"_s].toInt(-1), 0);
    QVERIFY(status[u"oldest_due"_s].isNull());
    const Answer words = desk.ctl({u"status"_s});
    QVERIFY2(words.out.contains("sent by remindeskd (process "), words.out.constData());
    const Answer other = desk.ctl({u"dispatch"_s, u"--once"_s});
    QCOMPARE(other.code, 3);
    QCOMPARE(terminated(*daemon), 0);
}

void TestDaemon::wrongUseIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("unknown option") << QStringList{u"--fast"_s} << 2;
    QTest::newRow("a word") << QStringList{u"now"_s} << 2;
    QTest::newRow("no number") << QStringList{u"--health"_s, u"abc"_s} << 2;
    QTest::newRow("empty folder") << QStringList{u"--profile"_s, QString()} << 2;
    QTest::newRow("no workspace") << QStringList{u"--profile"_s, u"/nonexistent"_s} << 5;
}

void TestDaemon::wrongUseIsRefused()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    process.start(qEnvironmentVariable("REMINDESKD"), arguments);
    QVERIFY(process.waitForFinished(30'000));
    QTEST(process.exitCode(), "code");
    QVERIFY(!process.readAllStandardError().isEmpty());
}

QTEST_GUILESS_MAIN(TestDaemon)
#include "tst_daemon.moc"
