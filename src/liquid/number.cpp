// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/number.h"

#include "liquid/decimal.h"
#include "liquid/failure.h"
#include "liquid/text.h"

#include <cmath>
#include <limits>
#include <optional>

namespace remindesk::liquid {

namespace {

constexpr qint64 kMost = std::numeric_limits<qint64>::max();
constexpr qint64 kLeast = std::numeric_limits<qint64>::min();

Number real(double value)
{
    return {true, 0, value};
}

Number whole(qint64 value)
{
    return {false, value, 0};
}

Number calculateWhole(qint64 left, Operation operation, qint64 right)
{
    qint64 result = 0;
    bool overflows = false;
    switch (operation) {
    case Operation::Plus:
        overflows = __builtin_add_overflow(left, right, &result);
        break;
    case Operation::Minus:
        overflows = __builtin_sub_overflow(left, right, &result);
        break;
    case Operation::Times:
        overflows = __builtin_mul_overflow(left, right, &result);
        break;
    case Operation::Divide:
    case Operation::Modulo: {
        if (right == 0)
            fail(u"E-LIQ-33");
        if (right == -1) { // the smallest integer has no counterpart
            overflows = __builtin_sub_overflow(qint64(0), left, &result);
            result = operation == Operation::Modulo ? 0 : result;
            break;
        }
        qint64 quotient = left / right;
        qint64 rest = left % right;
        if (rest != 0 && (rest < 0) != (right < 0)) { // downwards, not towards zero
            --quotient;
            rest += right;
        }
        result = operation == Operation::Divide ? quotient : rest;
        break;
    }
    }
    if (overflows && operation != Operation::Modulo)
        fail(u"E-LIQ-34");
    return whole(result);
}

double calculateReal(double left, Operation operation, double right)
{
    switch (operation) {
    case Operation::Plus: return left + right;
    case Operation::Minus: return left - right;
    case Operation::Times: return left * right;
    case Operation::Divide: return left / right;
    case Operation::Modulo: return left - right * std::floor(left / right);
    }
    return 0;
}

bool isDecimalText(QStringView text)
{
    if (text.startsWith(u'-'))
        text = text.sliced(1);
    const qsizetype point = text.indexOf(u'.');
    if (point < 1 || point + 1 >= text.size())
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i != point && (text[i] < u'0' || text[i] > u'9'))
            return false;
    }
    return true;
}

/// The base a prefix stands for (0x, 0b, 0o or a bare 0), which is taken away.
int takeBase(QStringView &digits)
{
    if (digits.size() < 2 || digits[0] != u'0')
        return 10;
    struct Prefix { QChar letter; int base; };
    static constexpr Prefix prefixes[] = {{u'x', 16}, {u'b', 2}, {u'o', 8}, {u'd', 10}};
    for (const Prefix &prefix : prefixes) {
        if (digits[1].toLower() == prefix.letter) {
            digits = digits.sliced(2);
            return prefix.base;
        }
    }
    digits = digits.sliced(digits[1] == u'_' ? 2 : 1);
    return 8;
}

/// A text that is an integer as the reference reads one: underscores between digits, a base before them. What is
/// too large stands for the largest.
std::optional<qint64> writtenInteger(QStringView text)
{
    const bool isNegative = text.startsWith(u'-');
    if (isNegative || text.startsWith(u'+'))
        text = text.sliced(1);
    const int base = takeBase(text);
    qint64 size = 0;
    bool isDigitNext = true; // at either end and behind an underscore
    for (const QChar c : text) {
        if (c == u'_' && !isDigitNext) {
            isDigitNext = true;
            continue;
        }
        const int digit = c.isLetter() && c.unicode() < 0x80 ? c.toLower().unicode() - u'a' + 10 : c.unicode() - u'0';
        if (digit < 0 || digit >= base)
            return std::nullopt;
        isDigitNext = false;
        const bool isFull = __builtin_mul_overflow(size, qint64(base), &size)
                            || __builtin_add_overflow(size, qint64(digit), &size);
        size = isFull ? kMost : size;
    }
    if (isDigitNext)
        return std::nullopt;
    return isNegative ? -size : size;
}

} // namespace

qint64 leadingInteger(QStringView text)
{
    text = stripLeft(text);
    qsizetype at = 0;
    const bool isNegative = text.startsWith(u'-');
    if (isNegative || text.startsWith(u'+'))
        ++at;
    qint64 result = 0;
    for (; at < text.size(); ++at) {
        if (text[at] == u'_' && at > 0 && text[at - 1] != u'_')
            continue;
        if (text[at] < u'0' || text[at] > u'9')
            break;
        const qint64 digit = text[at].unicode() - u'0';
        if (__builtin_mul_overflow(result, qint64(10), &result)
            || __builtin_add_overflow(result, digit, &result))
            fail(u"E-LIQ-34");
    }
    return isNegative ? -result : result;
}

Number toNumber(const Value &value)
{
    if (value.isReal())
        return real(value.toReal());
    if (value.isInteger())
        return whole(value.toInteger());
    if (!value.isText())
        return whole(0);
    const QStringView text = stripBoth(value.text());
    if (isDecimalText(text)) {
        constexpr qsizetype longest = 1'000; // reading 200,000 digits takes 20 ms
        if (text.size() > longest)
            fail(u"E-LIQ-34");
        return real(text.toDouble());
    }
    return whole(leadingInteger(text));
}

qint64 toWholeNumber(const Value &value)
{
    if (value.isInteger())
        return value.toInteger();
    constexpr qsizetype longest = 400; // digits: nobody writes so many
    const QString text = asText(value);
    const auto result = text.size() > longest ? std::nullopt : writtenInteger(stripBoth(text));
    if (!result)
        fail(u"E-LIQ-37");
    return *result;
}

Number calculate(const Number &left, Operation operation, const Number &right)
{
    if (!left.isReal && !right.isReal)
        return calculateWhole(left.integer, operation, right.integer);
    const bool divides = operation == Operation::Divide || operation == Operation::Modulo;
    if (divides && right.approximate() == 0)
        fail(u"E-LIQ-33");
    const auto l = decimalOf(left);
    const auto r = decimalOf(right);
    const auto exact = l && r ? calculateDecimal(*l, operation, *r) : std::nullopt;
    const double result = exact ? *exact
                                : calculateReal(left.approximate(), operation, right.approximate());
    if (!std::isfinite(result))
        fail(u"E-LIQ-34");
    return real(result);
}

qint64 rounded(const Number &number, Rounding how)
{
    if (!number.isReal)
        return number.integer;
    double result = number.real;
    switch (how) {
    case Rounding::Nearest: result = std::round(result); break;
    case Rounding::Up: result = std::ceil(result); break;
    case Rounding::Down: result = std::floor(result); break;
    }
    if (!(result >= -9.2e18 && result <= 9.2e18))
        fail(u"E-LIQ-34");
    return qint64(result);
}

Number roundedTo(const Number &number, qint64 places)
{
    if (places > 0 && (!number.isReal || places > 30))
        return number;
    if (places < -18)
        return whole(0);
    auto decimal = decimalOf(number);
    if (!decimal || std::abs(decimal->scale) > 330)
        fail(u"E-LIQ-34");
    while (decimal->scale > places) {
        const int last = int(decimal->digits % 10);
        decimal->digits /= 10;
        --decimal->scale;
        if (decimal->scale == places && std::abs(last) >= 5) // exactly the digit after the cut
            decimal->digits += last < 0 ? -1 : 1;
    }
    if (places > 0)
        return real(realOf(*decimal));
    if (!raiseScale(*decimal, 0) || decimal->digits > kMost || decimal->digits < kLeast)
        fail(u"E-LIQ-34");
    return whole(qint64(decimal->digits));
}

bool isLess(const Number &left, const Number &right)
{
    if (!left.isReal && !right.isReal)
        return left.integer < right.integer;
    return left.approximate() < right.approximate();
}

} // namespace remindesk::liquid
