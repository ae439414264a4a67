// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scriptedserver.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace remindesk {

ScriptedServer::ScriptedServer(Serve serve)
    : m_serve(std::move(serve))
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof(address);
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, generic, length) != 0 || ::listen(m_listener, 64) != 0 ||
        ::getsockname(m_listener, generic, &length) != 0)
        qFatal("no port for the scripted server");
    m_port = ntohs(address.sin_port);
    m_acceptor = std::jthread([this] { accept(); });
}

ScriptedServer::~ScriptedServer()
{
    m_isStopping = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    ::close(m_listener);
    {
        const std::lock_guard lock(m_mutex);
        for (const int descriptor : m_descriptors)
            ::shutdown(descriptor, SHUT_RDWR);
    }
    m_workers.clear();
    for (const int descriptor : m_descriptors)
        ::close(descriptor);
}

void ScriptedServer::accept()
{
    while (!m_isStopping) {
        const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor < 0)
            continue;
        ++m_connections;
        const std::lock_guard lock(m_mutex);
        m_descriptors.push_back(descriptor);
        m_workers.emplace_back([this, descriptor] {
            m_serve(descriptor);
            ::shutdown(descriptor, SHUT_RDWR);
        });
    }
}

QByteArray ScriptedServer::readLine(int descriptor)
{
    QByteArray line;
    char c = 0;
    while (::recv(descriptor, &c, 1, 0) == 1) {
        line += c;
        if (c == '\n')
            return line;
    }
    return {};
}

QByteArray ScriptedServer::readBytes(int descriptor, qsizetype count)
{
    QByteArray bytes;
    char buffer[4096];
    while (bytes.size() < count) {
        const ssize_t got =
            ::recv(descriptor, buffer, size_t(qMin(count - bytes.size(), qsizetype(sizeof buffer))), 0);
        if (got <= 0)
            break;
        bytes.append(buffer, qsizetype(got));
    }
    return bytes;
}

bool ScriptedServer::write(int descriptor, const QByteArray &bytes)
{
    return ::send(descriptor, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

} // namespace remindesk
