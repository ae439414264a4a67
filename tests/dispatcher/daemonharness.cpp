// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatcher/daemonharness.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace remindesk::test {

using namespace Qt::StringLiterals;

DaemonHarness::DaemonHarness()
    : environment(QProcessEnvironment::systemEnvironment())
{
    environment.insert(u"REMINDESK_PROFILE"_s, profile());
    const Answer made = ctl({u"init"_s, u"--sample"_s});
    if (made.code != 0)
        qFatal("init: %s", made.err.constData());
}

Answer DaemonHarness::ctl(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("REMINDESKCTL"), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

QString DaemonHarness::queueReminder(const QString &ticket, const QString &channel) const
{
    const Answer sent = ctl({u"remind"_s, u"send"_s, u"--ticket"_s, ticket, u"--scenario"_s, u"collect-materials"_s,
                             u"--set"_s, u"items=营业执照照片"_s, u"--set"_s, u"deadline=in 3 days"_s, u"--set"_s,
                             u"priority=urgent"_s, u"--channel"_s, channel, u"--json"_s});
    if (sent.code != 0)
        qFatal("send: %s", sent.err.constData());
    return sent.json()[u"messages"_s][0].toString();
}

QString DaemonHarness::stateOf(const QString &message) const
{
    return ctl({u"history"_s, u"show"_s, message, u"--json"_s}).json()[u"state"_s].toString();
}

bool DaemonHarness::waitForState(const QString &message, const QString &state, int ms) const
{
    const QDeadlineTimer end(ms);
    while (!end.hasExpired()) {
        if (stateOf(message) == state)
            return true;
        QTest::qWait(100);
    }
    return false;
}

std::unique_ptr<QProcess> DaemonHarness::daemon(const QStringList &more) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment own = environment;
    for (const QString &pair : more)
        own.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    process->setProcessEnvironment(own);
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start(qEnvironmentVariable("REMINDESKD"), QStringList());
    return process;
}

bool waitForLog(QProcess &process, QByteArray &log, const QByteArray &text, int ms)
{
    const QDeadlineTimer end(ms);
    while (!log.contains(text)) {
        if (end.hasExpired() || (process.state() == QProcess::NotRunning && process.bytesAvailable() == 0))
            return false;
        process.waitForReadyRead(100);
        log += process.readAll();
    }
    return true;
}

int terminated(QProcess &process, int ms)
{
    process.terminate();
    if (!process.waitForFinished(ms)) {
        process.kill();
        process.waitForFinished();
        return -1;
    }
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

NotifySocket::NotifySocket(const QString &path)
    : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0))
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (name.size() >= qsizetype(sizeof(address.sun_path)))
        qFatal("socket path too long: %s", name.constData());
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0)
        qFatal("bind: %s", std::strerror(errno));
}

NotifySocket::~NotifySocket()
{
    ::close(m_socket);
}

bool NotifySocket::waitFor(const QByteArray &text, int ms)
{
    const QDeadlineTimer end(ms);
    while (!m_heard.contains(text)) {
        if (end.hasExpired())
            return false;
        pollfd wanted{m_socket, POLLIN, 0};
        if (::poll(&wanted, 1, 100) == 1) {
            char buffer[4096];
            const ssize_t length = ::recv(m_socket, buffer, sizeof(buffer), 0);
            if (length > 0)
                m_heard += QByteArray(buffer, qsizetype(length)) + '\n';
        }
    }
    return true;
}

} // namespace remindesk::test
