// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/decimal.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <system_error>

namespace remindesk::liquid {

std::optional<Decimal> decimalOf(const Number &number)
{
    if (!number.isReal)
        return Decimal{number.integer, 0};
    char buffer[64];
    char *const end = std::to_chars(buffer, buffer + sizeof buffer - 1, number.real,
                                    std::chars_format::scientific).ptr;
    *end = '\0';
    Decimal decimal;
    const char *at = buffer;
    const bool isNegative = *at == '-';
    at += isNegative ? 1 : 0;
    for (bool isFraction = false; at < end && *at != 'e'; ++at) {
        if (*at == '.') {
            isFraction = true;
            continue;
        }
        if (*at < '0' || *at > '9')
            return std::nullopt; // infinite or no number
        decimal.digits = decimal.digits * 10 + (*at - '0');
        decimal.scale += isFraction ? 1 : 0;
    }
    const int exponent = at < end ? std::atoi(at + 1) : 0;
    decimal.scale -= exponent;
    decimal.digits = isNegative ? -decimal.digits : decimal.digits;
    return decimal;
}

bool raiseScale(Decimal &decimal, int scale)
{
    for (; decimal.scale < scale; ++decimal.scale) {
        if (__builtin_mul_overflow(decimal.digits, Wide(10), &decimal.digits))
            return false;
    }
    return true;
}

double realOf(const Decimal &decimal)
{
    // Through text: from_chars rounds correctly, a multiplication by a power of ten would not.
    if (decimal.digits == 0)
        return 0;
    char text[64];
    char *at = text + 48; // 39 digits and a sign at most
    const char *end = std::to_chars(at, text + sizeof text, -decimal.scale).ptr;
    *--at = 'e';
    for (Wide rest = decimal.digits < 0 ? -decimal.digits : decimal.digits; rest > 0; rest /= 10)
        *--at = char('0' + int(rest % 10));
    if (decimal.digits < 0)
        *--at = '-';
    double real = 0;
    const bool fits = std::from_chars(at, end, real).ec == std::errc();
    const bool isHuge = !fits && decimal.scale < 0; // else too small to be told from zero
    return isHuge ? std::numeric_limits<double>::infinity() : real;
}

namespace {

bool align(Decimal &left, Decimal &right)
{
    return raiseScale(left, right.scale) && raiseScale(right, left.scale);
}

} // namespace

std::optional<double> calculateDecimal(Decimal left, Operation operation, Decimal right)
{
    Decimal result;
    switch (operation) {
    case Operation::Plus:
    case Operation::Minus: {
        if (!align(left, right))
            return std::nullopt;
        result.scale = left.scale;
        const bool overflows = operation == Operation::Plus
                                   ? __builtin_add_overflow(left.digits, right.digits, &result.digits)
                                   : __builtin_sub_overflow(left.digits, right.digits, &result.digits);
        return overflows ? std::nullopt : std::optional(realOf(result));
    }
    case Operation::Times:
        result.scale = left.scale + right.scale;
        if (__builtin_mul_overflow(left.digits, right.digits, &result.digits))
            return std::nullopt;
        return realOf(result);
    case Operation::Divide: {
        using Long = long double;
        const Long quotient = Long(left.digits) / Long(right.digits);
        return double(quotient * std::pow(Long(10), Long(right.scale - left.scale)));
    }
    case Operation::Modulo:
        if (!align(left, right))
            return std::nullopt;
        result = {left.digits % right.digits, left.scale};
        if (result.digits != 0 && (result.digits < 0) != (right.digits < 0))
            result.digits += right.digits;
        return realOf(result);
    }
    return std::nullopt;
}

} // namespace remindesk::liquid
