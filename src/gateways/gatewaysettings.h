// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "delivery/gateway.h"
#include "workflow/stores.h"

#include <QList>
#include <QString>

namespace remindesk {

enum class SettingKind {
    Text, Folder, Port, Count, Seconds, Security, HttpUrl, Unsubscribe, Address, File,
    Lines,      ///< text of several lines
    HeaderName, ///< RFC 9110 §5.1
    Headers,    ///< "Name: value", one a line
    Method, Auth, Pointer, YesNo,
    Rate,      ///< "10/s", "100/min", "5000/h"
    DailyCap, Failures,
    DsnWish    ///< "failures", "all", "none"
};

struct SettingRule
{
    QString key;
    SettingKind kind = SettingKind::Text;
    bool isRequired = false;
};

/// What a kind of gateway can send and be told.
struct GatewayKind
{
    QString key;
    QList<Channel> channels;
    QList<SettingRule> settings;
};

[[nodiscard]] const QList<GatewayKind> &gatewayKinds();

/// How much the provider takes, of settings that checkSettings() found right.
[[nodiscard]] GatewayLimits gatewayLimits(const GatewayConfig &config);

/// Kind, channel, unknown, missing and malformed settings, secrets among them: E-GTW-01 … 05, 07, 09.
[[nodiscard]] Done checkSettings(const GatewayConfig &config);

} // namespace remindesk
