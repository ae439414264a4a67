// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace remindesk {

/// A TCP server on 127.0.0.1 with plain blocking sockets, a thread per connection, for the scripted servers
/// below. What it does not share with the code under test is the point: no Qt network, no library.
class ScriptedServer
{
public:
    using Serve = std::function<void(int descriptor)>;

    explicit ScriptedServer(Serve serve);
    ~ScriptedServer(); ///< ends every connection

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] int connections() const { return m_connections; }

    /// Reads until LF; empty at the end of the connection.
    [[nodiscard]] static QByteArray readLine(int descriptor);
    [[nodiscard]] static QByteArray readBytes(int descriptor, qsizetype count);
    static bool write(int descriptor, const QByteArray &bytes);

private:
    void accept();

    Serve m_serve;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<int> m_connections{0};
    std::atomic<bool> m_isStopping{false};
    std::mutex m_mutex;
    std::vector<int> m_descriptors;
    std::vector<std::jthread> m_workers;
    std::jthread m_acceptor;
};

} // namespace remindesk
