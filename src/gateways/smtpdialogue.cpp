// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/smtpdialogue.h"

#include "gateways/words.h"

namespace remindesk {

namespace {

SendResult result(Outcome outcome, const QString &code, const QByteArray &words)
{
    return {outcome, code, maskedWords(words), {}, {}};
}

QString smtpCode(int code)
{
    return QStringLiteral("smtp.%1").arg(code);
}

/// RFC 4954 §6: what is wrong with the login is wrong for everybody.
bool isAboutLogin(int code)
{
    return code == 530 || code == 534 || code == 535 || code == 538;
}

SendResult afterDot(const SmtpDialogue &dialogue)
{
    const int code = dialogue.code();
    if (code >= 200 && code < 300)
        return result(Outcome::Accepted, smtpCode(code), dialogue.words());
    if (code >= 400 && code < 500)
        return result(Outcome::Temporary, smtpCode(code), dialogue.words());
    if (code >= 500 && code < 600)
        return result(isAboutLogin(code) ? Outcome::GatewayFinal : Outcome::RecipientFinal, smtpCode(code),
                      dialogue.words());
    return result(Outcome::Unknown, QStringLiteral("smtp.lost"), dialogue.words());
}

/// What is known without asking what the server said.
std::optional<SendResult> byTrouble(SmtpTrouble trouble, const QByteArray &words)
{
    switch (trouble) {
    case SmtpTrouble::NotResolved:
        return result(Outcome::Temporary, QStringLiteral("dns.failed"), words);
    case SmtpTrouble::Refused:
        return result(Outcome::Temporary, QStringLiteral("connect.refused"), words);
    case SmtpTrouble::Untrusted:
        return result(Outcome::GatewayFinal, QStringLiteral("tls.untrusted"), words);
    case SmtpTrouble::TlsMissing:
        return result(Outcome::GatewayFinal, QStringLiteral("tls.missing"), words);
    case SmtpTrouble::CaFile:
        return result(Outcome::GatewayFinal, QStringLiteral("tls.ca-file"), words);
    case SmtpTrouble::TlsFailed:
        return result(Outcome::Temporary, QStringLiteral("tls.failed"), words);
    case SmtpTrouble::Stopped:
        return result(Outcome::Temporary, QStringLiteral("stopped"), {});
    case SmtpTrouble::NotRecorded:
        return result(Outcome::Temporary, QStringLiteral("store.failed"), {});
    case SmtpTrouble::NoSmtpUtf8:
        return result(Outcome::RecipientFinal, QStringLiteral("smtp.no-smtputf8"), {});
    default:
        return {};
    }
}

/// A refusal by the server, before the dot.
SendResult refused(const SmtpDialogue &dialogue)
{
    const int code = dialogue.code();
    const bool isEarly = dialogue.phase() < SmtpPhase::Mail;
    if (code >= 500) {
        const bool isForAll = isEarly || isAboutLogin(code);
        return result(isForAll ? Outcome::GatewayFinal : Outcome::RecipientFinal, smtpCode(code),
                      dialogue.words());
    }
    if (isEarly && dialogue.phase() != SmtpPhase::Auth) // "421 too busy" is said to everybody who connects
        return result(Outcome::Temporary, QStringLiteral("connect.busy"), dialogue.words());
    return result(Outcome::Temporary, smtpCode(code), dialogue.words());
}

} // namespace

void SmtpDialogue::begin()
{
    m_isLeaving = false;
    enter(SmtpPhase::Connect);
}

void SmtpDialogue::enter(SmtpPhase phase)
{
    m_phase = phase;
    m_code = 0;
    m_words.clear();
}

void SmtpDialogue::sent(const QByteArray &line)
{
    const QByteArray verb = line.left(4).toUpper();
    m_isLeaving = m_isLeaving || verb == "QUIT"; // its answer is not about the message
    if (verb == "EHLO" || verb == "HELO") {
        enter(SmtpPhase::Hello);
        m_takesSmtpUtf8 = false;
        m_takesPipelining = false;
        m_takesDsn = false;
    } else if (verb == "STAR") {
        enter(SmtpPhase::Tls);
    } else if (verb == "AUTH") {
        enter(SmtpPhase::Auth);
    } else if (verb == "MAIL" &&
               (m_phase != SmtpPhase::Auth || m_code / 100 == 2)) { // no login line that looks so
        enter(SmtpPhase::Mail);
    } else if (verb == "RCPT" && m_phase == SmtpPhase::Mail) {
        enter(SmtpPhase::Rcpt);
    } else if (verb == "DATA" && m_phase == SmtpPhase::Rcpt) {
        enter(SmtpPhase::Data);
    }
}

void SmtpDialogue::received(const QByteArray &line)
{
    if (m_isLeaving)
        return;
    if (m_phase == SmtpPhase::Connect)
        enter(SmtpPhase::Greeting);
    bool isNumber = false;
    const int code = line.left(3).toInt(&isNumber);
    if (!isNumber || code < 200 || code > 599)
        return;
    m_code = code;
    constexpr qsizetype most = 2000;
    if (m_words.size() < most)
        m_words += line.mid(4).trimmed() + ' ';
    if (m_phase != SmtpPhase::Hello)
        return;
    const QByteArray offer = line.mid(4).trimmed().toUpper();
    m_takesSmtpUtf8 = m_takesSmtpUtf8 || offer == "SMTPUTF8";
    m_takesPipelining = m_takesPipelining || offer == "PIPELINING";
    m_takesDsn = m_takesDsn || offer == "DSN";
}

SendResult judge(const SmtpDialogue &dialogue, SmtpTrouble trouble, const QByteArray &systemWords)
{
    if (dialogue.phase() == SmtpPhase::Dot)
        return afterDot(dialogue);
    const bool isTlsLater = dialogue.phase() == SmtpPhase::Tls && dialogue.code() / 100 == 4; // RFC 3207 §4: 454
    if (isTlsLater && trouble == SmtpTrouble::TlsMissing)
        return result(Outcome::Temporary, QStringLiteral("connect.busy"), dialogue.words());
    if (const auto known = byTrouble(trouble, systemWords))
        return *known;
    if (dialogue.code() >= 400)
        return refused(dialogue);
    if (trouble == SmtpTrouble::LoginDenied) // no way of logging in that both sides know
        return result(Outcome::GatewayFinal, QStringLiteral("smtp.no-auth"), systemWords);
    const bool isEarly = dialogue.phase() < SmtpPhase::Mail;
    if (trouble == SmtpTrouble::TimedOut)
        return result(Outcome::Temporary,
                      isEarly ? QStringLiteral("connect.timeout") : QStringLiteral("smtp.timeout"),
                      systemWords);
    return result(Outcome::Temporary,
                  isEarly ? QStringLiteral("connect.dropped") : QStringLiteral("smtp.dropped"), systemWords);
}

} // namespace remindesk
