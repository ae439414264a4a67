// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/gateway.h"
#include "workflow/stores.h"

#include <QByteArray>

#include <memory>

namespace remindesk {

/// Makes a gateway of its configuration; `secret` is what GatewayConfig::secretRef stands for (empty: none), and
/// `fileFolder` where the contents of attachments lie.
/// All of a configuration is checked here, so that "gateway add" and a start complain alike:
/// E-GTW-01 unknown kind %1 (known: %2) · E-GTW-02 kind %2 has no setting %1 (it has: %3) · E-GTW-03 settings
/// missing: %1 · E-GTW-04 setting %1: "%2" is not %3 · E-GTW-05 setting %1 is a secret: keychain or
/// environment, never settings · E-GTW-06 a password would travel unencrypted (%1) · E-GTW-07 kind %2 cannot
/// send channel %1 · E-GTW-08 user and password belong together: %1 is missing · E-GTW-09 the URL names a
/// user; the host is really %1.
[[nodiscard]] Result<std::unique_ptr<Gateway>> makeGateway(const GatewayConfig &config,
                                                           const QByteArray &secret,
                                                           const QString &fileFolder = {});

/// The same check without the secret's value, for the form and for "gateway add".
[[nodiscard]] Done checkGateway(const GatewayConfig &config);

} // namespace remindesk
