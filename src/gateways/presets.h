// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/channel.h"

#include <QList>
#include <QMap>
#include <QString>

namespace remindesk {

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

/// All of them, by key, in "zh-CN" or else in English. E-HTG-07 a preset inside the program is damaged: %1.
[[nodiscard]] Result<QList<GatewayPreset>> gatewayPresets(const QString &locale);

} // namespace remindesk
