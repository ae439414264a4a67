// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/context.h"

#include <QByteArrayView>

#include <optional>
#include <span>

namespace remindesk::liquid {

/// One use of a standard filter. Filters throw Failure; the place is known to the context.
struct FilterCall
{
    Context &context;
    const Value &input;
    std::span<const Value> arguments; ///< named ones come last, together as one object
    const char *name;

    /// The argument, or nil.
    [[nodiscard]] const Value &argument(size_t index) const;
    [[nodiscard]] bool has(size_t index) const { return index < arguments.size(); }
    /// asText() of the input or an argument. (The steps of a text were taken where it was found or made.)
    [[nodiscard]] QString text(const Value &value) const;
    /// propertyOf() and its steps.
    [[nodiscard]] std::optional<Value> property(const Value &item, const Value &key) const;
    /// Stops before a text of that many characters is made when it would be too large.
    void affordText(qint64 characters) const { context.budget.afford(characters * 2); }
    /// E-LIQ-32: this filter cannot do anything with such a value.
    [[noreturn]] void refuse(const Value &value) const;
};

struct StandardFilter
{
    const char *name;
    int minArguments;
    int maxArguments;
    Value (*apply)(const FilterCall &call);
    /// The text of the same, straight to where it is going: for the last filter of an output. May be missing.
    void (*write)(const FilterCall &call, Output &out) = nullptr;
};

/// apply() of a filter that has only a write().
template<void (*write)(const FilterCall &, Output &)>
Value written(const FilterCall &call)
{
    constexpr qsizetype likely = 64;
    Output out(likely);
    write(call, out);
    return Value(out.take());
}

[[nodiscard]] const StandardFilter *standardFilter(QStringView name);

// One table per file.
[[nodiscard]] std::span<const StandardFilter> textFilters();
[[nodiscard]] std::span<const StandardFilter> caseFilters();
[[nodiscard]] std::span<const StandardFilter> replaceFilters();
[[nodiscard]] std::span<const StandardFilter> markupFilters();
[[nodiscard]] std::span<const StandardFilter> codingFilters();
[[nodiscard]] std::span<const StandardFilter> listFilters();
[[nodiscard]] std::span<const StandardFilter> selectFilters();
[[nodiscard]] std::span<const StandardFilter> mathFilters();
[[nodiscard]] std::span<const StandardFilter> dateFilters();

/// What the list filters work on: lists flattened, a range as its numbers, nil as nothing, anything
/// else as a list of itself.
[[nodiscard]] Array itemsOf(const FilterCall &call, const Value &value);
/// The same to look at: a list that is flat already is not copied but for others `own` is filled.
[[nodiscard]] const Array &itemsIn(const FilterCall &call, const Value &value, Array &own);
/// Objects, texts and integers can be asked for a key.
[[nodiscard]] bool hasProperties(const Value &item);
/// item[key], nil when there is none; nothing when the item has no members at all. Throws Failure
/// E-LIQ-36 when a number or text cannot be asked for such a key.
[[nodiscard]] std::optional<Value> propertyOf(const Value &item, const Value &key);

} // namespace remindesk::liquid
