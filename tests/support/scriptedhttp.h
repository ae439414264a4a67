// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scriptedserver.h"

#include <chrono>

namespace remindesk {

/// An HTTP server that answers every request with bytes of a test's choice, and keeps every request.
class ScriptedHttp
{
public:
    struct Script
    {
        QByteArray answer =
            "HTTP/1.1 202 Accepted\r\nContent-Length: 24\r\n\r\n0: Accepted for delivery"; ///< empty: hangs
                                                                                           ///< up
        bool isEndless = false;               ///< goes on for ever with 'x'
        bool waits = false;                   ///< reads, and never answers
        bool dropsHalfway = false;            ///< hangs up after the first bytes of the request
        std::chrono::milliseconds perByte{0}; ///< slow loris
    };

    ScriptedHttp()
        : m_server([this](int descriptor) { serve(descriptor); })
    {}

    [[nodiscard]] int port() const { return m_server.port(); }
    [[nodiscard]] int connections() const { return m_server.connections(); }
    void setScript(const Script &script)
    {
        const std::lock_guard lock(m_mutex);
        m_script = script;
    }
    [[nodiscard]] QList<QByteArray> requests() const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }

private:
    void serve(int descriptor)
    {
        Script now;
        {
            const std::lock_guard lock(m_mutex);
            now = m_script;
        }
        if (now.dropsHalfway) {
            (void)ScriptedServer::readBytes(descriptor, 10);
            return;
        }
        QByteArray request;
        qsizetype length = 0;
        while (true) {
            const QByteArray line = ScriptedServer::readLine(descriptor);
            if (line.isEmpty())
                return;
            request += line;
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toLongLong();
            if (line == "\r\n")
                break;
        }
        request += ScriptedServer::readBytes(descriptor, length);
        {
            const std::lock_guard lock(m_mutex);
            m_requests.append(request);
        }
        if (now.waits)
            (void)ScriptedServer::readLine(descriptor);
        else
            answer(descriptor, now);
    }
    static void answer(int descriptor, const Script &now)
    {
        if (now.perByte.count() == 0) {
            bool goesOn = ScriptedServer::write(descriptor, now.answer);
            while (now.isEndless && goesOn)
                goesOn = ScriptedServer::write(descriptor, QByteArray(65536, 'x'));
            return;
        }
        for (const char c : now.answer) {
            std::this_thread::sleep_for(now.perByte);
            if (!ScriptedServer::write(descriptor, QByteArray(1, c)))
                return;
        }
    }

    mutable std::mutex m_mutex;
    Script m_script;
    QList<QByteArray> m_requests;
    ScriptedServer m_server; // last: stops before what its threads use goes
};

} // namespace remindesk
