// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/scriptedserver.h"

#include <QHash>

#include <chrono>

namespace remindesk {

/// An SMTP server that answers each verb as a test says, and keeps every byte of each mail.
class ScriptedSmtp
{
public:
    struct Mail
    {
        QByteArray from;
        QByteArray to;
        QByteArray bytes;        ///< as they came, dots unstuffed
        bool isComplete = false; ///< the final dot came
    };
    struct Script
    {
        /// Verb ("CONNECT" "EHLO" "STAR" "AUTH" "MAIL" "RCPT" "DATA" "DOT" "QUIT") -> reply; "drop" hangs up, "wait" never
        /// answers. "MAIL#2" is for the second connection only.
        QHash<QByteArray, QByteArray> replies;
        QByteArray extensions = "8BITMIME\nSMTPUTF8\nAUTH PLAIN LOGIN"; ///< one a line
        std::chrono::milliseconds delay{0};                             ///< before each reply
    };

    ScriptedSmtp()
        : m_server([this](int descriptor) { serve(descriptor); })
    {}

    [[nodiscard]] int port() const { return m_server.port(); }
    [[nodiscard]] int connections() const { return m_server.connections(); }
    void setScript(const Script &script)
    {
        const std::lock_guard lock(m_mutex);
        m_script = script;
    }
    [[nodiscard]] QList<Mail> mails() const
    {
        const std::lock_guard lock(m_mutex);
        return m_mails;
    }
    [[nodiscard]] QList<QByteArray> commands() const
    {
        const std::lock_guard lock(m_mutex);
        return m_commands;
    }

private:
    [[nodiscard]] Script script() const
    {
        const std::lock_guard lock(m_mutex);
        return m_script;
    }
    bool answer(int descriptor, const QByteArray &verb, const QByteArray &standard)
    {
        const Script now = script();
        std::this_thread::sleep_for(now.delay);
        const QByteArray numbered = verb + '#' + QByteArray::number(s_connection);
        const QByteArray reply = now.replies.value(numbered, now.replies.value(verb, standard));
        if (reply == "wait")
            (void)ScriptedServer::readLine(descriptor);
        return reply != "wait" && reply != "drop" && ScriptedServer::write(descriptor, reply + "\r\n");
    }
    QByteArray greeting() const
    {
        QByteArray lines = "250-scripted";
        for (const QByteArray &extension : script().extensions.split('\n'))
            lines += "\r\n250-" + extension;
        return lines + "\r\n250 HELP";
    }
    bool login(int descriptor, const QByteArray &line)
    {
        if (line.trimmed().split(' ').size() < 3 && !ScriptedServer::write(descriptor, "334 \r\n"))
            return false;
        if (line.trimmed().split(' ').size() < 3)
            (void)ScriptedServer::readLine(descriptor);
        return answer(descriptor, "AUTH", "235 2.7.0 welcome");
    }
    bool data(int descriptor, Mail &mail)
    {
        const QByteArray reply = script().replies.value("DATA", "354 go on");
        if (!answer(descriptor, "DATA", "354 go on"))
            return false;
        if (!reply.startsWith("354"))
            return true;
        while (true) {
            QByteArray line = ScriptedServer::readLine(descriptor);
            const bool isDot = line == ".\r\n";
            if (line.startsWith('.'))
                line.remove(0, 1);
            if (isDot || line.isEmpty()) {
                mail.isComplete = isDot;
                const std::lock_guard lock(m_mutex);
                m_mails.append(mail);
                mail = {};
            }
            if (line.isEmpty())
                return false;
            if (isDot)
                return answer(descriptor, "DOT", "250 2.0.0 queued as 1");
            mail.bytes += line;
        }
    }
    void serve(int descriptor)
    {
        s_connection = ++m_served;
        if (!answer(descriptor, "CONNECT", "220 scripted ESMTP"))
            return;
        Mail mail;
        bool goesOn = true;
        while (goesOn) {
            const QByteArray line = ScriptedServer::readLine(descriptor);
            const QByteArray verb = line.left(4).toUpper();
            if (line.isEmpty())
                return;
            {
                const std::lock_guard lock(m_mutex);
                m_commands.append(line.trimmed());
            }
            if (verb == "EHLO" || verb == "HELO")
                goesOn = answer(descriptor, verb, greeting());
            else if (verb == "AUTH")
                goesOn = login(descriptor, line);
            else if (verb == "DATA")
                goesOn = data(descriptor, mail);
            else if (verb == "QUIT")
                goesOn = answer(descriptor, verb, "221 bye") && false;
            else
                goesOn = answer(descriptor, verb, "250 2.1.0 ok");
            if (verb == "MAIL")
                mail.from = line.mid(10).trimmed();
            if (verb == "RCPT")
                mail.to = line.mid(8).trimmed();
        }
    }

    static inline thread_local int s_connection = 0;
    std::atomic<int> m_served{0};
    mutable std::mutex m_mutex;
    Script m_script;
    QList<Mail> m_mails;
    QList<QByteArray> m_commands;
    ScriptedServer m_server; // last: stops before what its threads use goes
};

} // namespace remindesk
