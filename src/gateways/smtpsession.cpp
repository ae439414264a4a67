// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/smtpsession.h"

#include "domain/address.h"
#include "gateways/smtpdsn.h"

#include <algorithm>
#include <utility>

namespace remindesk {

namespace {
constexpr qsizetype lastPiece = 65'536; // a longer mail is sent up to here before `awaiting` is asked for
} // namespace

QByteArray withDots(const QByteArray &mail)
{
    QByteArray wire;
    wire.reserve(mail.size() + 512); // the commands of the next one follow
    qsizetype copied = 0;
    for (qsizetype dot = mail.indexOf('.'); dot >= 0; dot = mail.indexOf('.', dot + 1)) { // in an encoded text there are few
        if (dot > 0 && mail.at(dot - 1) != '\n')
            continue;
        wire.append(mail.constData() + copied, dot - copied).append('.');
        copied = dot;
    }
    wire.append(mail.constData() + copied, mail.size() - copied);
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
    if (m_ahead) // QUIT would be a line of its text
        m_wire.close();
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
    if (m_ahead && m_ahead->message != message.id)
        m_wire.close();
    const bool wasOpen = m_wire.isOpen();
    if (!wasOpen)
        m_ahead.reset();
    m_dialogue.begin();
    SmtpTrouble trouble = wasOpen ? SmtpTrouble::None : m_wire.open();
    if (trouble == SmtpTrouble::None)
        trouble = sayEnvelope(to, message);
    if (trouble == SmtpTrouble::None)
        trouble = sayBody(message.bytes, awaiting);
    if (trouble != SmtpTrouble::None)
        m_wire.close();
    isStale = wasOpen && m_dialogue.phase() <= SmtpPhase::Mail && trouble == SmtpTrouble::Dropped &&
              (m_dialogue.code() == 0 || m_dialogue.code() == 421);
    return judge(m_dialogue, trouble, m_wire.words());
}

bool SmtpSession::canTake(const Path &to) const
{
    return m_dialogue.takesSmtpUtf8() || !(m_from->needsSmtpUtf8 || to.needsSmtpUtf8);
}

SmtpSession::Envelope SmtpSession::envelopeOf(const Path &to, const QString &key) const
{
    const bool needsSmtpUtf8 = m_from->needsSmtpUtf8 || to.needsSmtpUtf8;
    const DsnWish dsn = m_dialogue.takesDsn() ? m_setup.dsn : DsnWish::None;
    const QByteArray address = to.wire.sliced(1, to.wire.size() - 2);
    return {"MAIL FROM:" + m_from->wire + (needsSmtpUtf8 ? " SMTPUTF8" : "") + dsnOfMail(dsn, key) + "\r\n",
            "RCPT TO:" + to.wire + dsnOfRecipient(dsn, address) + "\r\n", QByteArray("DATA\r\n")};
}

/// Any refusal ends the connection: after it, commands that left together may still be answered.
SmtpTrouble SmtpSession::sayEnvelope(const Path &to, const FrozenMessage &message)
{
    if (!canTake(to))
        return SmtpTrouble::NoSmtpUtf8;
    const bool isSaid = m_ahead.has_value();
    const Envelope commands = isSaid ? std::exchange(m_ahead, std::nullopt)->envelope : envelopeOf(to, message.idempotencyKey);
    const bool isTogether = m_dialogue.takesPipelining();
    SmtpTrouble trouble = SmtpTrouble::None;
    for (const QByteArray &command : commands) {
        m_dialogue.sent(command);
        if (!isTogether)
            trouble = m_wire.write(command);
        else if (!isSaid && command == commands.front())
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
    QByteArray wire = withDots(mail);
    const qsizetype before = std::max<qsizetype>(0, wire.size() - lastPiece);
    if (const SmtpTrouble trouble = m_wire.write(QByteArrayView(wire).first(before)); trouble != SmtpTrouble::None)
        return trouble;
    if (m_isCancelled)
        return SmtpTrouble::Stopped;
    if (!awaiting())
        return SmtpTrouble::NotRecorded;
    const QByteArray ahead = beginAhead();
    qsizetype unsent = 0;
    SmtpTrouble trouble = m_wire.write(QByteArrayView(wire += ahead).sliced(before), &unsent);
    if (unsent > ahead.size())
        return trouble; // without the dot nothing can have arrived
    m_dialogue.dotLeaves();
    if (trouble == SmtpTrouble::None)
        trouble = m_wire.readReply();
    return trouble == SmtpTrouble::None && m_dialogue.code() == 0 ? SmtpTrouble::Dropped : trouble;
}

/// What leaves behind the dot: the next mail's commands as far as they commit to nothing.
QByteArray SmtpSession::beginAhead()
{
    const FrozenMessage *next = m_following && m_dialogue.takesPipelining() ? m_following() : nullptr;
    if (next == nullptr)
        return {};
    const auto to = pathOf(next->recipient);
    if (!to || !canTake(*to))
        return {};
    m_ahead = Ahead{next->id, envelopeOf(*to, next->idempotencyKey)};
    return m_ahead->envelope[0] + m_ahead->envelope[1] + m_ahead->envelope[2];
}

} // namespace remindesk
