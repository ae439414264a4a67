// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace remindesk {

/// "128.5 CNY", "CNY 128.50", "1,280 JPY" -> "128.50 CNY", "1280 JPY": the amount with exactly the
/// digits ISO 4217 gives the currency. Nothing for an unknown currency, a sign, or too many digits.
[[nodiscard]] std::optional<QString> canonicalMoney(const QString &text);

} // namespace remindesk
