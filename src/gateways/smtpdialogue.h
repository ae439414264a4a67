// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/gateway.h"

#include <QByteArray>

namespace remindesk {

/// How far one message got. Dot: the end of the data was handed over, so that it may have arrived.
enum class SmtpPhase { Connect, Greeting, Hello, Tls, Auth, Mail, Rcpt, Data, Body, Dot };

/// How the connection ended, apart from what the server said.
enum class SmtpTrouble {
    None,
    NotResolved,
    Refused,
    TimedOut,
    Dropped,
    Untrusted,
    TlsFailed,
    TlsMissing,
    LoginDenied,
    CaFile,
    Stopped,
    NotRecorded,
    NoSmtpUtf8
};

/// Follows the dialogue line by line. A library's one response code says neither which verb it answered nor
/// whether it is left over from an earlier one; this does. One per session, on its thread.
class SmtpDialogue
{
public:
    void begin();                          ///< the next message, on a connection that may be kept
    void sent(const QByteArray &line);     ///< a command left; its arguments are not kept
    void received(const QByteArray &line); ///< one line of a reply
    void bodyBegan() { enter(SmtpPhase::Body); }
    void dotLeaves() { enter(SmtpPhase::Dot); }

    [[nodiscard]] SmtpPhase phase() const { return m_phase; }
    [[nodiscard]] int code() const { return m_code; } ///< of the last reply in this phase; 0: none
    [[nodiscard]] QByteArray words() const { return m_words; }
    [[nodiscard]] bool takesSmtpUtf8() const { return m_takesSmtpUtf8; }
    [[nodiscard]] bool takesPipelining() const { return m_takesPipelining; }
    [[nodiscard]] bool takesDsn() const { return m_takesDsn; } ///< RFC 3461

private:
    void enter(SmtpPhase phase);

    SmtpPhase m_phase = SmtpPhase::Connect;
    int m_code = 0;
    QByteArray m_words;
    bool m_takesSmtpUtf8 = false;
    bool m_takesPipelining = false;
    bool m_takesDsn = false;
    bool m_isLeaving = false;
};

/// What became of the message: RFC 5321 §4.2.1 by phase, RFC 1047 after the dot. Pure.
/// Reason codes: smtp.NNN, smtp.lost, smtp.dropped, smtp.timeout, smtp.no-smtputf8, smtp.no-auth,
/// connect.refused, connect.timeout, connect.dropped, connect.busy, dns.failed, tls.untrusted, tls.missing,
/// tls.failed, tls.ca-file, store.failed, stopped.
[[nodiscard]] SendResult judge(const SmtpDialogue &dialogue, SmtpTrouble trouble,
                               const QByteArray &systemWords);

} // namespace remindesk
