// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/smtpsession.h"

#include "domain/address.h"
#include "gateways/smtpdsn.h"

#include <algorithm>
#include <array>

namespace remindesk {

namespace {
constexpr qsizetype lastPiece = 65'536; // a longer mail is sent up to here before `awaiting` is asked for
} // namespace

QByteArray withDots(const QByteArray &mail)
{
    QByteArray wire;
    wire.reserve(mail.size() + 64);
    for (qsizetype at = 0; at < mail.size();) {
        if (mail.at(at) == '.')
            wire += '.';
        const qsizetype found = mail.indexOf('\n', at);
        const qsizetype end = found < 0 ? mail.size() : found + 1;
        wire.append(mail.constData() + at, end - at);
        at = end;
    }
    if (!wire.isEmpty() && !wire.endsWith("\r\n"))
        wire += "\r\n";
    return wire += ".\r\n";
}

SmtpSession::SmtpSession(SmtpSetup setup)
    : m_setup(std::move(setup))
    , m_from(pathOf(m_setup.mail.from))
{}

SmtpSession::~SmtpSession()
{
    m_wire.leave();
}

Result<SmtpSession::Path> SmtpSession::pathOf(const QString &address)
{
    const auto parsed = EmailAddress::parse(address);
    if (!parsed)
        return failure(parsed.error());
    const QString wire =
        QLatin1Char('<') + parsed->local() + QLatin1Char('@') + parsed->aceDomain() + QLatin1Char('>');
    return Path{wire.toUtf8(), parsed->needsSmtpUtf8()};
}

SendResult SmtpSession::send(const FrozenMessage &message, const BeforeCommit &awaiting)
{
    if (!m_from)
        return {Outcome::GatewayFinal, QStringLiteral("address.sender"), m_from.error().code, {}, {}};
    const auto to = pathOf(message.recipient);
    if (!to)
        return {Outcome::RecipientFinal, QStringLiteral("address.bad"), to.error().code, {}, {}};
    bool isStale = false;
    m_wire.startClock();
    SendResult result = sendOnce(*to, message, awaiting, isStale);
    // The server closed the kept connection while it was idle: nothing was begun, so begin on a new one.
    if (isStale && !m_isCancelled)
        result = sendOnce(*to, message, awaiting, isStale);
    return result;
}

SendResult SmtpSession::sendOnce(const Path &to, const FrozenMessage &message, const BeforeCommit &awaiting,
                                 bool &isStale)
{
    const bool wasOpen = m_wire.isOpen();
    m_dialogue.begin();
    SmtpTrouble trouble = wasOpen ? SmtpTrouble::None : m_wire.open();
    if (trouble == SmtpTrouble::None)
        trouble = sayEnvelope(to, message.idempotencyKey);
    if (trouble == SmtpTrouble::None)
        trouble = sayBody(message.bytes, awaiting);
    if (trouble != SmtpTrouble::None)
        m_wire.close();
    isStale = wasOpen && m_dialogue.phase() <= SmtpPhase::Mail && trouble == SmtpTrouble::Dropped &&
              (m_dialogue.code() == 0 || m_dialogue.code() == 421);
    return judge(m_dialogue, trouble, m_wire.words());
}

/// Any refusal ends the connection: after it, commands that left together may still be answered.
SmtpTrouble SmtpSession::sayEnvelope(const Path &to, const QString &key)
{
    const bool needsSmtpUtf8 = m_from->needsSmtpUtf8 || to.needsSmtpUtf8;
    if (needsSmtpUtf8 && !m_dialogue.takesSmtpUtf8())
        return SmtpTrouble::NoSmtpUtf8;
    const DsnWish dsn = m_dialogue.takesDsn() ? m_setup.dsn : DsnWish::None;
    const QByteArray address = to.wire.sliced(1, to.wire.size() - 2);
    const std::array<QByteArray, 3> commands{
        "MAIL FROM:" + m_from->wire + (needsSmtpUtf8 ? " SMTPUTF8" : "") + dsnOfMail(dsn, key) + "\r\n",
        "RCPT TO:" + to.wire + dsnOfRecipient(dsn, address) + "\r\n", QByteArray("DATA\r\n")};
    const bool isTogether = m_dialogue.takesPipelining();
    SmtpTrouble trouble = SmtpTrouble::None;
    for (const QByteArray &command : commands) {
        m_dialogue.sent(command);
        if (!isTogether)
            trouble = m_wire.write(command);
        else if (command == commands.front())
            trouble = m_wire.write(commands[0] + commands[1] + commands[2]);
        if (trouble == SmtpTrouble::None)
            trouble = m_wire.readReply();
        const int expected = command == commands.back() ? 3 : 2;
        if (trouble == SmtpTrouble::None && m_dialogue.code() / 100 != expected)
            trouble = SmtpTrouble::Dropped;
        if (trouble != SmtpTrouble::None)
            break;
    }
    return trouble;
}

SmtpTrouble SmtpSession::sayBody(const QByteArray &mail, const BeforeCommit &awaiting)
{
    m_dialogue.bodyBegan();
    const QByteArray wire = withDots(mail);
    const qsizetype before = std::max<qsizetype>(0, wire.size() - lastPiece);
    if (const SmtpTrouble trouble = m_wire.write(QByteArrayView(wire).first(before)); trouble != SmtpTrouble::None)
        return trouble;
    if (m_isCancelled)
        return SmtpTrouble::Stopped;
    if (!awaiting())
        return SmtpTrouble::NotRecorded;
    if (const SmtpTrouble trouble = m_wire.write(QByteArrayView(wire).sliced(before)); trouble != SmtpTrouble::None)
        return trouble; // without the dot nothing can have arrived
    m_dialogue.dotLeaves();
    const SmtpTrouble trouble = m_wire.readReply();
    return trouble == SmtpTrouble::None && m_dialogue.code() == 0 ? SmtpTrouble::Dropped : trouble;
}

} // namespace remindesk
