// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/workspace.h"
#include "delivery/gateway.h"
#include "workflow/gatewaysetting.h"

#include <optional>

namespace remindesk {

/// Sends one real message through one gateway, past the outbox: it says nothing about a ticket and needs none.
/// Blocks until the provider has answered; never on the window's thread. The address is checked as its channel asks
/// (E-ADR); E-GTW and E-SEC when the gateway cannot be opened. What the provider refuses is no error but a result.
/// `secret`: to be used instead of the one that is kept.
[[nodiscard]] Result<SendResult> sendTestMessage(Workspace &workspace, const GatewayConfig &config, const QString &to,
                                                 const std::optional<QByteArray> &secret = {});

/// The same for a mail of our own words to somebody of ours: no customer's, so the outbox knows nothing of it.
[[nodiscard]] Result<SendResult> sendPlainMail(Workspace &workspace, const GatewayConfig &config, const QString &to,
                                               const QString &subject, const QString &text);

} // namespace remindesk
