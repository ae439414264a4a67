// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/channel.h"
#include "settings/settingfield.h"

namespace remindesk {

/// What a kind of gateway can send and be told.
struct GatewayKind
{
    QString key;
    QList<Channel> channels;
    SettingFields settings;
    const char *label = ""; ///< English; see kindLabel()
    const char *hint = "";
    const char *secret = ""; ///< what its secret is; empty: it has none
};

[[nodiscard]] const QList<GatewayKind> &gatewayKinds();
[[nodiscard]] const GatewayKind *gatewayKind(const QString &key);
/// "SMTP: our mail server", in the installed language; so the hint and the secret.
[[nodiscard]] QString kindLabel(const GatewayKind &kind);
[[nodiscard]] QString kindHint(const GatewayKind &kind);
[[nodiscard]] QString kindSecret(const GatewayKind &kind);

/// Settings of the kind `http` for a provider everybody knows. Contract-only: written after the provider's document,
/// not tried with it, unless docs/gateways.md says so.
struct GatewayPreset
{
    QString key;   ///< "wecom-robot"
    QString title; ///< in the asked language
    Channel channel = Channel::Push;
    QMap<QString, QString> settings;
    QMap<QString, QString> needs; ///< setting -> what to put there
    QString secret;               ///< what the secret is
    QString notes;
    QString source;               ///< address of the provider's document
};

} // namespace remindesk
