// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scriptedserver.h"

#include <QHash>

#include <array>

#include <sys/socket.h>

namespace remindesk {

/// An SMTP server that takes every mail and only counts, by Message-ID, how often each arrived whole: its final dot was
/// read. Fast, and small for a hundred thousand mails.
class CountingSmtp
{
public:
    CountingSmtp()
        : m_server([this](int descriptor) { serve(descriptor); })
    {}

    [[nodiscard]] int port() const { return m_server.port(); }
    /// How often each key arrived; a key is what stands before the at sign of the Message-ID.
    [[nodiscard]] QHash<QByteArray, int> arrivals() const
    {
        const std::lock_guard lock(m_mutex);
        return m_arrivals;
    }

private:
    /// Lines out of whatever pieces come.
    class Lines
    {
    public:
        explicit Lines(int descriptor)
            : m_descriptor(descriptor)
        {}
        QByteArray next()
        {
            while (true) {
                const qsizetype end = m_bytes.indexOf('\n', m_at);
                if (end >= 0) {
                    const QByteArray line = m_bytes.mid(m_at, end + 1 - m_at);
                    m_at = end + 1;
                    return line;
                }
                m_bytes.remove(0, m_at);
                m_at = 0;
                std::array<char, 16384> buffer{};
                const ssize_t count = ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
                if (count <= 0)
                    return {};
                m_bytes.append(buffer.data(), qsizetype(count));
            }
        }

    private:
        int m_descriptor;
        QByteArray m_bytes;
        qsizetype m_at = 0;
    };

    bool takeMail(Lines &lines)
    {
        QByteArray key;
        while (true) {
            const QByteArray line = lines.next();
            if (line.isEmpty())
                return false;
            if (line == ".\r\n") {
                const std::lock_guard lock(m_mutex);
                ++m_arrivals[key];
                return true;
            }
            if (key.isEmpty() && line.startsWith("Message-ID: <"))
                key = line.mid(13, line.indexOf('@') - 13);
        }
    }
    void serve(int descriptor)
    {
        Lines lines(descriptor);
        bool goesOn = ScriptedServer::write(descriptor, "220 counting ESMTP\r\n");
        while (goesOn) {
            const QByteArray line = lines.next();
            if (line.isEmpty())
                return;
            if (line.startsWith("EHLO"))
                goesOn = ScriptedServer::write(descriptor, "250-counting\r\n250-PIPELINING\r\n250 8BITMIME\r\n");
            else if (line.startsWith("DATA"))
                goesOn = ScriptedServer::write(descriptor, "354 go on\r\n") && takeMail(lines)
                         && ScriptedServer::write(descriptor, "250 2.0.0 counted\r\n");
            else if (line.startsWith("QUIT"))
                goesOn = ScriptedServer::write(descriptor, "221 bye\r\n") && false;
            else
                goesOn = ScriptedServer::write(descriptor, "250 2.1.0 ok\r\n");
        }
    }

    mutable std::mutex m_mutex;
    QHash<QByteArray, int> m_arrivals;
    ScriptedServer m_server; // last: stops before what its threads use goes
};

} // namespace remindesk
