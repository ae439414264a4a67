// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/value.h"

#include <optional>

namespace remindesk::liquid {

enum class Comparison { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Contains };

/// Below, at or above zero; nothing when the two cannot be ordered.
[[nodiscard]] std::optional<int> order(const Value &left, const Value &right);
/// The comparison of two values in a condition. Throws Failure E-LIQ-35 where the reference raises:
/// numbers against texts. Lists, nil and booleans are never less or greater.
[[nodiscard]] bool compares(const Value &left, Comparison comparison, const Value &right);

/// `value == blank`: nil, false, white space, nothing in it.
[[nodiscard]] bool equalsBlank(const Value &value);
/// `value == empty`: a text, list or object with nothing in it.
[[nodiscard]] bool equalsEmpty(const Value &value);

/// "text", "number", "list" … for errors: values themselves may be personal data.
[[nodiscard]] QString kindOf(const Value &value);

/// The steps of comparing with that value: more than none only for long texts, lists and objects.
[[nodiscard]] qint64 costOf(const Value &value);

} // namespace remindesk::liquid
