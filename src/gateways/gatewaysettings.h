// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "delivery/gateway.h"
#include "settings/gatewayfields.h"
#include "workflow/stores.h"

namespace remindesk {

/// How much the provider takes, of settings that checkSettings() found right.
[[nodiscard]] GatewayLimits gatewayLimits(const GatewayConfig &config);

/// Kind, channel, unknown, missing and malformed settings, secrets among them: E-GTW-01 … 05, 07, 09.
[[nodiscard]] Done checkSettings(const GatewayConfig &config);

} // namespace remindesk
