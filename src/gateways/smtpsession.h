// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/smtpdialogue.h"
#include "gateways/smtpwire.h"

#include <array>
#include <atomic>
#include <optional>

namespace remindesk {

/// A mail's bytes as they go after DATA: dots at line starts doubled, ended by the line with the dot
/// (RFC 5321 §4.5.2). Pure.
[[nodiscard]] QByteArray withDots(const QByteArray &mail);

/// One kept SMTP connection. Made, used and destroyed on one worker thread; cancel() from any. Where the server takes
/// it, MAIL, RCPT and DATA leave together (PIPELINING, RFC 2920), and with the end of the mail before where there is one
/// (§3.1): one round trip a mail instead of four.
class SmtpSession final : public GatewaySession
{
public:
    explicit SmtpSession(SmtpSetup setup);
    ~SmtpSession() override;
    SmtpSession(const SmtpSession &) = delete;
    SmtpSession &operator=(const SmtpSession &) = delete;

    [[nodiscard]] SendResult send(const FrozenMessage &message, const BeforeCommit &awaiting) override;
    void setFollowing(const Following &following) override { m_following = following; }
    void cancel() override { m_isCancelled = true; }

private:
    struct Path
    {
        QByteArray wire; ///< "<user@domain>"
        bool needsSmtpUtf8 = false;
    };

    using Envelope = std::array<QByteArray, 3>; ///< MAIL, RCPT, DATA
    struct Ahead
    {
        MessageId message;
        Envelope envelope;
    };

    [[nodiscard]] static Result<Path> pathOf(const QString &address);
    [[nodiscard]] SendResult sendOnce(const Path &to, const FrozenMessage &message, const BeforeCommit &awaiting,
                                      bool &isStale);
    [[nodiscard]] bool canTake(const Path &to) const;
    [[nodiscard]] Envelope envelopeOf(const Path &to, const QString &key) const;
    [[nodiscard]] SmtpTrouble sayEnvelope(const Path &to, const FrozenMessage &message);
    [[nodiscard]] SmtpTrouble sayBody(const QByteArray &mail, const BeforeCommit &awaiting);
    [[nodiscard]] QByteArray beginAhead();

    const SmtpSetup m_setup;
    const Result<Path> m_from;
    std::atomic<bool> m_isCancelled{false};
    SmtpDialogue m_dialogue;
    SmtpWire m_wire{m_setup, m_dialogue, m_isCancelled};
    Following m_following;
    std::optional<Ahead> m_ahead; ///< of the connection as it is: said, its answers not read
};

} // namespace remindesk
