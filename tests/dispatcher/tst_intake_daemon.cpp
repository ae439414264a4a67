// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatcher/daemonharness.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace remindesk::test;

namespace {

const QString token = u"0123456789abcdef0123456789abcdef"_s;

struct Desk : DaemonHarness
{
    Desk()
    {
        environment.insert(u"LISTENER_TOKEN"_s, token);
        const Answer set = ctl({u"listener"_s, u"set"_s, u"127.0.0.1:0"_s, u"--secret-env"_s, u"LISTENER_TOKEN"_s});
        if (set.code != 0)
            qFatal("listener: %s", set.err.constData());
    }

    void start()
    {
        process = daemon();
        waitUntilItListens();
    }

    void waitUntilItListens()
    {
        if (!waitForLog(*process, log, ": receiving") || !waitForLog(*process, log, "listening on"))
            qFatal("remindeskd: %s", log.constData());
        const QByteArray line = log.mid(log.indexOf("listening on"));
        port = line.mid(line.indexOf(" port ") + 6).split('\n').first().trimmed().toInt();
    }

    int get(const QByteArray &path) const
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(port));
        socket.waitForConnected();
        socket.write("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        socket.waitForReadyRead(10'000);
        return socket.readAll().mid(9, 3).toInt();
    }

    QJsonObject shown(const QString &message) const
    {
        return ctl({u"history"_s, u"show"_s, message, u"--json"_s}).json().object();
    }

    std::unique_ptr<QProcess> process;
    QByteArray log;
    int port = 0;
};

} // namespace

/// What comes back, from the socket to the ledger.
class TestIntakeDaemon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contradictoryReportGoesToAPerson();
    void stopEndsWhatWaits();
    void wrongTokenChangesNothing();
    void reloadListensOnTheSamePortAgain();
    void listenerIsSetAndShown();
    void wrongSettingsAreRefused_data();
    void wrongSettingsAreRefused();
};

void TestIntakeDaemon::contradictoryReportGoesToAPerson()
{
    Desk desk;
    desk.start();
    const QString message = desk.queueReminder(u"RT-1042"_s, u"sms"_s);
    QVERIFY(desk.waitForState(message, u"delivered"_s)); // a folder delivers at once
    const QByteArray key = desk.shown(message)[u"key"_s].toString().toLatin1();
    const QByteArray path = "/dlr/" + token.toLatin1() + "?gw=sms&type=2&id=1&answer=UNDELIV&key=" + key;
    QCOMPARE(desk.get(path), 204);
    QCOMPARE(desk.get(path), 204);
    const QJsonObject shown = desk.shown(message);
    QCOMPARE(shown[u"state"_s].toString(), u"undelivered"_s);
    QCOMPARE(shown[u"reason"_s].toString(), u"report.contradicted"_s);
    const QJsonArray open = desk.ctl({u"intake"_s, u"list"_s, u"--json"_s}).json().array();
    QCOMPARE(open.size(), 1);
    QCOMPARE(open[0][u"message"_s].toString(), message);
    QCOMPARE(desk.ctl({u"history"_s, u"verify"_s}).code, 0);
    QCOMPARE(terminated(*desk.process), 0);
}

void TestIntakeDaemon::stopEndsWhatWaits()
{
    Desk desk;
    desk.start();
    const QString first = desk.queueReminder(u"RT-1042"_s, u"sms"_s);
    QVERIFY(desk.waitForState(first, u"delivered"_s));
    const Answer later = desk.ctl({u"remind"_s, u"send"_s, u"--ticket"_s, u"RT-1042"_s, u"--scenario"_s,
                                   u"collect-materials"_s, u"--set"_s, u"items=身份证照片"_s, u"--set"_s,
                                   u"deadline=in 3 days"_s, u"--set"_s, u"not_before=in 1 day"_s, u"--channel"_s,
                                   u"sms"_s, u"--json"_s});
    QVERIFY2(later.code == 0, later.err.constData());
    const QString second = later.json()[u"messages"_s][0].toString();
    QCOMPARE(desk.stateOf(second), u"scheduled"_s);
    const QByteArray number = QByteArray(desk.shown(first)[u"recipient"_s].toString().toLatin1()).toPercentEncoding();
    QVERIFY(!number.isEmpty());
    QCOMPARE(desk.get("/mo/" + token.toLatin1() + "?id=7&text=%E9%80%80%E8%AE%A2&charset=UTF-8&from=" + number), 204);
    QCOMPARE(desk.stateOf(second), u"skipped"_s);
    QCOMPARE(desk.shown(second)[u"reason"_s].toString(), u"opted-out"_s);
    QCOMPARE(terminated(*desk.process), 0);
}

void TestIntakeDaemon::wrongTokenChangesNothing()
{
    Desk desk;
    desk.start();
    QCOMPARE(desk.get("/dlr/wrong?type=1&key=x"), 401);
    QCOMPARE(desk.get("/dlr/" + token.toLatin1() + "?type=1&key=nobodys"), 204);
    const QJsonArray open = desk.ctl({u"intake"_s, u"list"_s, u"--json"_s}).json().array();
    QCOMPARE(open.size(), 1);
    QCOMPARE(open[0][u"effect"_s].toString(), u"aside"_s);
    QCOMPARE(terminated(*desk.process), 0);
    QVERIFY(!desk.log.contains(token.toLatin1()));
}

void TestIntakeDaemon::reloadListensOnTheSamePortAgain()
{
    Desk desk;
    desk.start();
    QCOMPARE(desk.get("/health"), 200);
    const int port = desk.port;
    QCOMPARE(desk.ctl({u"listener"_s, u"set"_s, u"127.0.0.1:"_s + QString::number(port)}).code, 0);
    for (int reload = 0; reload < 3; ++reload) {
        desk.log.clear();
        ::kill(pid_t(desk.process->processId()), SIGHUP);
        desk.waitUntilItListens();
        QCOMPARE(desk.port, port);
        QCOMPARE(desk.get("/health"), 200);
    }
    QCOMPARE(terminated(*desk.process), 0);
}

void TestIntakeDaemon::listenerIsSetAndShown()
{
    Desk desk;
    QCOMPARE(desk.ctl({u"hook"_s, u"add"_s, u"shop"_s, u"--secret-env"_s, u"SHOP_SECRET"_s}).code, 0);
    QCOMPARE(desk.ctl({u"listener"_s, u"set"_s, u"127.0.0.1:8099"_s, u"--url"_s, u"https://in.example.com/x/"_s}).code, 0);
    const QJsonDocument shown = desk.ctl({u"listener"_s, u"show"_s, u"--json"_s}).json();
    QCOMPARE(shown[u"url"_s].toString(), u"https://in.example.com/x"_s);
    QCOMPARE(shown[u"secret"_s].toString(), u"env:LISTENER_TOKEN"_s);
    QCOMPARE(shown[u"hooks"_s][0].toString(), u"https://in.example.com/x/hook/shop"_s);
    QCOMPARE(desk.ctl({u"listener"_s, u"set"_s, u"off"_s}).code, 0);
    QVERIFY(desk.ctl({u"listener"_s, u"show"_s}).out.contains("nothing listens"));
}

void TestIntakeDaemon::wrongSettingsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("a name") << QStringList{u"listener"_s, u"set"_s, u"localhost:80"_s} << 4;
    QTest::newRow("nothing") << QStringList{u"listener"_s, u"set"_s} << 2;
    QTest::newRow("user in the URL") << QStringList{u"listener"_s, u"set"_s, u"127.0.0.1:1"_s, u"--url"_s, u"https://a@b"_s} << 4;
    QTest::newRow("hook without secret") << QStringList{u"hook"_s, u"add"_s, u"shop"_s} << 2;
    QTest::newRow("hook with a path") << QStringList{u"hook"_s, u"add"_s, u"../x"_s, u"--secret-env"_s, u"A"_s} << 2;
}

void TestIntakeDaemon::wrongSettingsAreRefused()
{
    QFETCH(QStringList, arguments);
    const DaemonHarness desk;
    QTEST(desk.ctl(arguments).code, "code");
}

QTEST_GUILESS_MAIN(TestIntakeDaemon)
#include "tst_intake_daemon.moc"
