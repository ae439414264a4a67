// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/singleinstance.h"

#include "base/logging.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int answerMs = 2000;      // one question to a living window
constexpr int lineMs = 2000;        // how long a caller may take to say what it wants
constexpr int retryMs = 50;         // a window that has only just begun has no socket yet
constexpr qsizetype mostNumber = 200;
constexpr qsizetype mostPath = 100; // sun_path of unix(7) holds 108
const QByteArray raiseWord = "raise";
const QByteArray composeWord = "compose ";
const QByteArray accepted = "ok\n";
const QByteArray refused = "no\n";

/// Both paths of one profile give one name.
QString socketPath(const QString &profile)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        return {};
    const QString canonical = QDir(profile).canonicalPath();
    const QString named = canonical.isEmpty() ? QDir(profile).absolutePath() : canonical;
    const QByteArray hash = QCryptographicHash::hash(named.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString path = QDir(folder).filePath(u"remindesk-%1"_s.arg(QLatin1StringView(hash)));
    return path.toUtf8().size() > mostPath ? QString() : path;
}

bool isPlainNumber(const QString &text)
{
    return !text.isEmpty() && text.size() <= mostNumber
           && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
}

} // namespace

QByteArray InstanceRequest::line() const
{
    return (compose.isEmpty() ? raiseWord : composeWord + compose.toUtf8()) + '\n';
}

std::optional<InstanceRequest> InstanceRequest::parse(const QByteArray &line)
{
    if (line.size() > mostBytes || !line.endsWith('\n'))
        return std::nullopt;
    const QByteArray said = line.chopped(1);
    if (said == raiseWord)
        return InstanceRequest{};
    const QString number = QString::fromUtf8(said.mid(composeWord.size()));
    if (!said.startsWith(composeWord) || !isPlainNumber(number))
        return std::nullopt;
    return InstanceRequest{number};
}

SingleInstance::SingleInstance(const QString &profile, QObject *parent)
    : QObject(parent)
    , m_socket(socketPath(profile))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::serve);
}

SingleInstance::~SingleInstance() = default;

SingleInstance::Role SingleInstance::begin(const InstanceRequest &request, int patienceMs)
{
    if (m_socket.isEmpty()) {
        qCWarning(lcApp) << "no runtime folder: a second window will not find this one";
        return Role::Alone;
    }
    const QDeadlineTimer deadline(patienceMs);
    do {
        auto lock = DispatcherLock::take(m_socket + u".lock"_s);
        if (lock) {
            m_lock = std::move(*lock);
            return openServer() ? Role::First : Role::Alone;
        }
        if (lock.error().code != u"E-DLV-03"_s) {
            qCWarning(lcApp) << "the lock of the window cannot be made" << lock.error().code;
            return Role::Alone;
        }
        if (handOver(request))
            return Role::Second;
        QEventLoop pause; // the other one is about to open its socket, or about to end
        QTimer::singleShot(retryMs, &pause, &QEventLoop::quit);
        pause.exec();
    } while (!deadline.hasExpired());
    return Role::Stuck;
}

bool SingleInstance::handOver(const InstanceRequest &request) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(answerMs))
        return false;
    socket.write(request.line());
    while (!socket.canReadLine() && socket.waitForReadyRead(answerMs)) {
    }
    return socket.canReadLine() && socket.readLine() == accepted;
}

bool SingleInstance::openServer()
{
    QLocalServer::removeServer(m_socket); // ours is the lock: whose socket this was is dead
    if (m_server.listen(m_socket))
        return true;
    qCWarning(lcApp) << "a second window will not find this one:" << m_server.errorString();
    return false;
}

void SingleInstance::serve()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(InstanceRequest::mostBytes);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(lineMs, socket, [socket] { socket->abort(); });
        const auto hear = [this, socket] {
            if (!socket->canReadLine() && socket->bytesAvailable() < InstanceRequest::mostBytes)
                return;
            const auto request = InstanceRequest::parse(socket->readLine(InstanceRequest::mostBytes + 1));
            socket->disconnect(this); // one request for each connection
            socket->write(request ? accepted : refused);
            socket->disconnectFromServer();
            if (request)
                Q_EMIT asked(*request);
        };
        connect(socket, &QLocalSocket::readyRead, this, hear);
        hear();
    }
}

} // namespace remindesk
