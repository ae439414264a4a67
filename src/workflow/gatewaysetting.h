// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/settingsports.h"

namespace remindesk {

// Gateways as an admin sets them up, for the console and the command line alike. Changes need
// Permission::EditSettings and stand in the audit log. E-SET-04 a name that cannot be one · E-SET-05 no gateway %1 · E-SET-06 there is one of that
// name · E-SET-08 messages wait for it · E-GTW, E-HTG, E-SEC.

/// A gateway and what it can promise right now.
struct GatewayState
{
    GatewayConfig config;
    GatewayPromise promise;
    std::optional<Error> problem; ///< why it cannot be opened
    int place = 0;                ///< among those of its channel: 0 the preferred one, 1 the first fallback …
};

/// The lowest of a channel is preferred, and where two have the same the name decides. Pure.
[[nodiscard]] int gatewayOrder(const GatewayConfig &config);

/// All of them: by channel, within it by their order, then by name.
[[nodiscard]] Async<QList<GatewayState>> gatewayStates(const SettingsPorts &ports);
[[nodiscard]] Async<GatewayConfig> gatewayNamed(const SettingsPorts &ports, const QString &name);

/// Adds or changes; the secret goes into the keychain only after the settings were found right. An empty id: a new one,
/// which may not take a name that is there (unless `mayReplace`).
[[nodiscard]] Async<GatewayConfig> keepGateway(const SettingsPorts &ports, GatewayConfig config, const GivenSecret &secret,
                                               bool mayReplace = false);
[[nodiscard]] Async<void> enableGateway(const SettingsPorts &ports, const GatewayConfig &config, bool isEnabled);
/// Before (-1) or behind (+1) its neighbour of the same channel; the channel's gateways are numbered anew.
[[nodiscard]] Async<void> moveGateway(const SettingsPorts &ports, const GatewayConfig &config, int by);
/// With its secret in the keychain.
[[nodiscard]] Async<void> removeGateway(const SettingsPorts &ports, const GatewayConfig &config);
/// One real message to an address of one's own. What the provider refuses is no error but a result.
[[nodiscard]] Async<SendResult> testGateway(const SettingsPorts &ports, const GatewayConfig &config,
                                            const GivenSecret &secret, const QString &to);

[[nodiscard]] inline bool wentThrough(const SendResult &result)
{
    return result.outcome == Outcome::Accepted || result.outcome == Outcome::Delivered;
}

} // namespace remindesk
