// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/filters.h"

#include "liquid/compare.h"
#include "liquid/number.h"

#include <cmath>

namespace remindesk::liquid {

namespace {

template<Operation operation>
Value arithmetic(const FilterCall &call)
{
    const Number left = toNumber(call.input);
    const Number right = toNumber(call.argument(0));
    const bool isReal = left.isReal || right.isReal;
    if (operation == Operation::Divide && isReal && right.approximate() == 0 && !call.context.isStrict())
        return Value(left.approximate() / 0.0); // as the reference; strict mode sends nobody "Infinity"
    return calculate(left, operation, right).value();
}

Value abs(const FilterCall &call)
{
    const Number number = toNumber(call.input);
    if (number.isReal)
        return Value(std::fabs(number.real));
    return number.integer < 0 ? calculate(Number{}, Operation::Minus, number).value()
                              : Value(number.integer);
}

Value ceil(const FilterCall &call)
{
    return Value(rounded(toNumber(call.input), Rounding::Up));
}

Value floor(const FilterCall &call)
{
    return Value(rounded(toNumber(call.input), Rounding::Down));
}

Value round(const FilterCall &call)
{
    const qint64 places = rounded(toNumber(call.argument(0)), Rounding::Down);
    return roundedTo(toNumber(call.input), places).value();
}

Value atLeast(const FilterCall &call)
{
    const Number number = toNumber(call.input);
    const Number least = toNumber(call.argument(0));
    return isLess(number, least) ? least.value() : number.value();
}

Value atMost(const FilterCall &call)
{
    const Number number = toNumber(call.input);
    const Number most = toNumber(call.argument(0));
    return isLess(most, number) ? most.value() : number.value();
}

Value defaultTo(const FilterCall &call)
{
    const Value &last = call.arguments.empty() ? call.argument(0) : call.arguments.back();
    const Value *allowed = last.isObject() ? last.object().find(u"allow_false") : nullptr;
    const bool allowsFalse = allowed && allowed->isTruthy();
    const bool isAbsent = allowsFalse ? call.input.isNil() : !call.input.isTruthy();
    if (!isAbsent && !equalsEmpty(call.input))
        return call.input;
    return call.has(0) ? call.argument(0) : Value(QString());
}

constexpr StandardFilter kMathFilters[] = {
    {"plus", 1, 1, arithmetic<Operation::Plus>},
    {"minus", 1, 1, arithmetic<Operation::Minus>},
    {"times", 1, 1, arithmetic<Operation::Times>},
    {"divided_by", 1, 1, arithmetic<Operation::Divide>},
    {"modulo", 1, 1, arithmetic<Operation::Modulo>},
    {"abs", 0, 0, abs},
    {"ceil", 0, 0, ceil},
    {"floor", 0, 0, floor},
    {"round", 0, 1, round},
    {"at_least", 1, 1, atLeast},
    {"at_most", 1, 1, atMost},
    {"default", 0, 2, defaultTo},
};

} // namespace

std::span<const StandardFilter> mathFilters()
{
    return kMathFilters;
}

} // namespace remindesk::liquid
