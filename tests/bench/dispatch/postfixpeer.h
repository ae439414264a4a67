// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace remindesk {

/// A Postfix of its own (folder, ports, queue) that relays all it gets to one smtp-sink: the peer that promises what we do,
/// every mail on the disk before it is taken and until the server has it. Needs Debian's postfix and root (its own rule).
/// Owned and used by one thread; stops with the object. What fails ends the benchmark.
class PostfixPeer
{
public:
    PostfixPeer(quint16 ownPort, quint16 sinkPort, int connections);
    ~PostfixPeer();
    PostfixPeer(const PostfixPeer &) = delete;
    PostfixPeer &operator=(const PostfixPeer &) = delete;

    /// Why it cannot run here; empty where it can.
    [[nodiscard]] static QString obstacle();

    /// Seconds from the first mail offered until the last one is at the sink.
    [[nodiscard]] double whole(int mails);
    /// Seconds until mails that lie in its queue are at the sink.
    [[nodiscard]] double fromQueue(int mails);

private:
    void configure(bool isHeld);
    void offer(int mails) const;
    [[nodiscard]] int queued() const;
    void waitForQueue(int mails) const;
    void start();
    void stop();
    void waitForPort(bool isOpen);

    QTemporaryDir m_folder;
    QProcess m_master;
    const quint16 m_port;
    const quint16 m_sinkPort;
    const int m_connections;
};

} // namespace remindesk
