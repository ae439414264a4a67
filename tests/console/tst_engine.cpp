// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A ticket source that is added while the console runs is asked without another start, whoever added it.
#include "app/console/consoleengine.h"
#include "workflow/sourcesetting.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

namespace {

/// Answers every request alike and keeps its first line.
class Tracker
{
public:
    Tracker()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                    lines += QString::fromUtf8(socket->readAll()).section(u'\r', 0, 0);
                    socket->write("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                    socket->disconnectFromHost();
                });
            }
        });
    }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()); }
    QStringList lines;

private:
    QTcpServer m_server;
};

SourceConfig source(const Tracker &tracker)
{
    SourceConfig config;
    config.name = u"rt"_s;
    config.kind = u"rt"_s;
    config.settings = {{u"url"_s, tracker.url()}};
    return config;
}

bool isAnyLive(const QSignalSpy &opened)
{
    return !opened.isEmpty() && opened.constLast().constFirst().toBool();
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        auto made = Workspace::open({m_folder->filePath(u"workspace"_s), true});
        if (!made)
            qFatal("no workspace: %s", qPrintable(made.error().code));
        m_workspace = std::move(*made);
        qputenv("TRACKER_TOKEN", "1-2-abc");
    }
    void cleanup() { m_workspace.reset(); }

    void withoutASourceNobodyIsAsked()
    {
        ConsoleEngine engine(*m_workspace);
        QSignalSpy changed(&engine, &ConsoleEngine::changed);
        QSignalSpy opened(&engine, &ConsoleEngine::sourcesOpened);
        const auto before = awaited(engine.ports().sync({}));
        QVERIFY(before && before->batches == 0); // before it was started
        engine.start();
        QTRY_VERIFY(changed.size() > 0);
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(!opened.constFirst().constFirst().toBool());
        QCOMPARE(awaited(engine.ports().sync({}))->batches, 0);
    }

    void addedHere()
    {
        Tracker tracker;
        ConsoleEngine engine(*m_workspace);
        QSignalSpy changed(&engine, &ConsoleEngine::changed);
        QSignalSpy opened(&engine, &ConsoleEngine::sourcesOpened);
        const ConsolePorts ports = engine.ports(); // as the window has them, from before there was one
        engine.start();
        QTRY_VERIFY(changed.size() > 0);
        const auto kept = awaited(keepSource(*ports.setup, source(tracker), {u"env:TRACKER_TOKEN"_s, {}}));
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().code));
        QTRY_VERIFY_WITH_TIMEOUT(isAnyLive(opened), 20'000);
        const auto report = ports.sync({});
        QTRY_VERIFY_WITH_TIMEOUT(report.isFinished(), 30'000);
        QVERIFY(!tracker.lines.isEmpty()); // it was asked, and is too busy
        QVERIFY(!report.result());
    }

    void addedByAnotherProgram()
    {
        Tracker tracker;
        ConsoleEngine engine(*m_workspace);
        QSignalSpy changed(&engine, &ConsoleEngine::changed);
        QSignalSpy opened(&engine, &ConsoleEngine::sourcesOpened);
        engine.start();
        QTRY_VERIFY(changed.size() > 0);
        QProcess other;
        other.start(qEnvironmentVariable("REMINDESKCTL"),
                    {u"--profile"_s, m_workspace->profile(), u"source"_s, u"add"_s, u"rt"_s, u"--kind"_s, u"rt"_s, u"--set"_s,
                     u"url="_s + tracker.url(), u"--secret-env"_s, u"TRACKER_TOKEN"_s});
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 30'000);
        QVERIFY2(other.exitCode() == 0, (other.readAllStandardOutput() + other.readAllStandardError()).constData());
        QTRY_VERIFY_WITH_TIMEOUT(isAnyLive(opened), 30'000);
    }

private:
    std::optional<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_MAIN(TestEngine)
#include "tst_engine.moc"
