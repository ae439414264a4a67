// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateways/smtpgateway.h"

namespace remindesk {

/// A gateway to a server of this test. `timeoutSeconds`: short where silence is waited for.
inline SmtpSetup setupFor(int port, int timeoutSeconds = 3)
{
    SmtpSetup setup;
    setup.id = {QStringLiteral("mail")};
    setup.name = QStringLiteral("mail");
    setup.host = QStringLiteral("127.0.0.1");
    setup.port = port;
    setup.security = SmtpSecurity::None;
    setup.ehlo = QStringLiteral("console.support.test");
    setup.timeoutSeconds = timeoutSeconds;
    setup.mail = {QStringLiteral("support@support.test"), QStringLiteral("客服"), {}, {}};
    return setup;
}

} // namespace remindesk
