// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/filters.h"

#include "liquid/compare.h"

namespace remindesk::liquid {

namespace {

enum class Wanted { Matching, Others, Any, First, IndexOfFirst };

/// The filters that look for items by a property: truthy, or equal to a value. An item that has no
/// properties at all (nil, a boolean) makes the whole result nil, as in the reference.
template<Wanted wanted>
Value select(const FilterCall &call)
{
    const Value &key = call.argument(0);
    const Value &target = call.argument(1);
    Array kept;
    qint64 index = 0;
    const qint64 comparing = costOf(target);
    Array own;
    for (const Value &item : itemsIn(call, call.input, own)) {
        const auto property = call.property(item, key);
        if (!property)
            return {};
        call.context.budget.step(comparing);
        const bool matches = target.isNil() ? property->isTruthy() : *property == target;
        if (matches && wanted == Wanted::Any)
            return Value(true);
        if (matches && wanted == Wanted::First)
            return item;
        if (matches && wanted == Wanted::IndexOfFirst)
            return Value(index);
        if (matches == (wanted == Wanted::Matching))
            kept.push_back(item);
        ++index;
    }
    switch (wanted) {
    case Wanted::Matching:
    case Wanted::Others:
        return Value(std::move(kept));
    case Wanted::Any:
        return Value(false);
    case Wanted::First:
    case Wanted::IndexOfFirst:
        break;
    }
    return {};
}

constexpr StandardFilter kSelectFilters[] = {
    {"where", 1, 2, select<Wanted::Matching>},
    {"reject", 1, 2, select<Wanted::Others>},
    {"has", 1, 2, select<Wanted::Any>},
    {"find", 1, 2, select<Wanted::First>},
    {"find_index", 1, 2, select<Wanted::IndexOfFirst>},
};

} // namespace

std::span<const StandardFilter> selectFilters()
{
    return kSelectFilters;
}

} // namespace remindesk::liquid
