// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/expression.h"
#include "liquid/filters.h"

#include <QVarLengthArray>

namespace remindesk::liquid {

/// A filter as it stands in a template, with its arguments.
struct AppliedFilter
{
    QString name;
    Place place;
    const StandardFilter *standard = nullptr;
    std::shared_ptr<const Filter> custom; ///< neither: unknown, passes its input on (lax mode only)
    std::vector<ExpressionPointer> arguments;
    std::vector<std::pair<QString, ExpressionPointer>> named;
    std::vector<Value> constants; ///< the arguments when all are literals: evaluated once and for all

    qint64 constantSteps = 0;     ///< what it takes to look at them

    /// After the last argument was added.
    void finish();
    [[nodiscard]] Value apply(Context &context, const Value &input, bool needsAll) const;
    /// Whether write() can stand for writing what apply() returns: not where it would have to be escaped.
    [[nodiscard]] bool isWriter(const Context &context) const
    {
        return standard && standard->write && !context.escapes();
    }
    void write(Context &context, const Value &input, bool needsAll) const;

private:
    template<typename Use>
    auto withArguments(Context &context, const Value &input, bool needsAll, Use use) const;
    [[nodiscard]] Value applyCustom(Context &context, const Value &input, bool needsAll) const;
};

/// `expression | filter: argument | filter`
struct Pipeline
{
    ExpressionPointer head; ///< nullptr: nothing between the braces
    std::vector<AppliedFilter> filters;
    /// With `default` anywhere, a missing value is what the author expects.
    bool hasDefault = false;

    [[nodiscard]] const Value &evaluate(Context &context, Value &scratch) const
    {
        return evaluate(context, scratch, filters.size());
    }
    /// Writes the value; in strict mode false, and nothing written, when it is blank.
    [[nodiscard]] bool write(Context &context) const;

private:
    [[nodiscard]] bool needsAll(const Context &context) const { return context.isStrict() && !hasDefault; }
    /// The value after the first `count` filters.
    [[nodiscard]] const Value &evaluate(Context &context, Value &scratch, size_t count) const;
};

} // namespace remindesk::liquid
