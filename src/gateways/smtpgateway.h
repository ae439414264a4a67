// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/gateway.h"
#include "gateways/mime.h"

#include <QByteArray>

namespace remindesk {

enum class SmtpSecurity { StartTls, Smtps, None };
/// Which reports (RFC 3464) the server is asked for where it offers RFC 3461.
enum class DsnWish { Failures, All, None };

struct SmtpSetup
{
    GatewayId id;
    QString name;
    QString host;
    int port = 587;
    SmtpSecurity security = SmtpSecurity::StartTls; ///< never less: StartTls fails where the server has none
    QString user;                                   ///< empty: no login
    QByteArray password;
    QString caFile; ///< a private CA; empty: the system's
    QString ehlo;   ///< the name we give; empty: the domain of `from`
    int connections = 2;
    int timeoutSeconds = 120; ///< for one message, all phases together
    DsnWish dsn = DsnWish::Failures;
    MailSetup mail;
};

/// E-mail by SMTP submission (RFC 5321, 6409, 8314) over libcurl: certificates always verified, one kept
/// connection per session. Reason codes: see judge() in smtpdialogue.h.
class SmtpGateway final : public Gateway
{
public:
    explicit SmtpGateway(SmtpSetup setup);

    [[nodiscard]] GatewayId id() const override { return m_setup.id; }
    [[nodiscard]] QString name() const override { return m_setup.name; }
    [[nodiscard]] Channel channel() const override { return Channel::Email; }
    [[nodiscard]] GatewayPromise promise() const override
    {
        return {false, m_setup.dsn == DsnWish::All, false};
    }
    [[nodiscard]] int connections() const override { return m_setup.connections; }
    [[nodiscard]] Result<QByteArray> freeze(const OutboxItem &item, Instant now) const override;
    [[nodiscard]] std::unique_ptr<GatewaySession> openSession() const override;

private:
    SmtpSetup m_setup;
};

} // namespace remindesk
