// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/smtpgateway.h"

#include "gateways/smtpsession.h"

namespace remindesk {

SmtpGateway::SmtpGateway(SmtpSetup setup)
    : m_setup(std::move(setup))
{
    if (m_setup.ehlo.isEmpty())
        m_setup.ehlo = m_setup.mail.from.mid(m_setup.mail.from.lastIndexOf(QLatin1Char('@')) + 1);
}

Result<QByteArray> SmtpGateway::freeze(const OutboxItem &item, Instant now) const
{
    return mailBytes(item, m_setup.mail, now);
}

std::unique_ptr<GatewaySession> SmtpGateway::openSession() const
{
    return std::make_unique<SmtpSession>(m_setup);
}

} // namespace remindesk
