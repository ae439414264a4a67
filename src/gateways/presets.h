// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "settings/gatewayfields.h"

namespace remindesk {

/// All of them, by key, in "zh-CN" or else in English. E-HTG-07 a preset inside the program is damaged: %1.
[[nodiscard]] Result<QList<GatewayPreset>> gatewayPresets(const QString &locale);

} // namespace remindesk
