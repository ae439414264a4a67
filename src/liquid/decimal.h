// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/number.h"

#include <optional>

namespace remindesk::liquid {

__extension__ using Wide = __int128;

/// digits × 10^-scale
struct Decimal
{
    Wide digits = 0;
    int scale = 0;
};

/// Nothing for what is no finite number.
[[nodiscard]] std::optional<Decimal> decimalOf(const Number &number);
[[nodiscard]] double realOf(const Decimal &decimal);
/// Writes the same number with at least `scale` places; false when it has too many digits.
[[nodiscard]] bool raiseScale(Decimal &decimal, int scale);
/// Nothing when exact calculation needs too many digits. `right` is not zero for a division.
[[nodiscard]] std::optional<double> calculateDecimal(Decimal left, Operation operation, Decimal right);

} // namespace remindesk::liquid
