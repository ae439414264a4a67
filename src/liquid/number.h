// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/value.h"

namespace remindesk::liquid {

/// A number as the arithmetic filters see it. Reals are calculated with as decimals, so that
/// 10.1 plus 2.2 is 12.3 and not 12.299999999999999.
struct Number
{
    bool isReal = false;
    qint64 integer = 0;
    double real = 0;

    [[nodiscard]] Value value() const { return isReal ? Value(real) : Value(integer); }
    [[nodiscard]] double approximate() const { return isReal ? real : double(integer); }
};

enum class Operation { Plus, Minus, Times, Divide, Modulo };
enum class Rounding { Nearest, Up, Down };

/// Numbers as they are; a text that is a number; the digits a text begins with; else 0.
[[nodiscard]] Number toNumber(const Value &value);
/// Only integers and texts that are integers (1_000, 0x10), at most the largest; throws Failure E-LIQ-37.
[[nodiscard]] qint64 toWholeNumber(const Value &value);
/// The digits a text begins with, else 0.
[[nodiscard]] qint64 leadingInteger(QStringView text);

/// Throws Failure E-LIQ-33 (zero), E-LIQ-34 (too large). Integers divide downwards: -7 / 2 = -4.
[[nodiscard]] Number calculate(const Number &left, Operation operation, const Number &right);
/// To an integer; throws Failure E-LIQ-34.
[[nodiscard]] qint64 rounded(const Number &number, Rounding how);
/// Half away from zero, at `places` after the point (before it when negative).
[[nodiscard]] Number roundedTo(const Number &number, qint64 places);
[[nodiscard]] bool isLess(const Number &left, const Number &right);

} // namespace remindesk::liquid
