// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/filters.h"

#include "liquid/compare.h"
#include "liquid/number.h"
#include "liquid/text.h"

#include <QSet>

#include <algorithm>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

void join(const FilterCall &call, Output &out)
{
    const QString glue = call.has(0) ? call.text(call.argument(0)) : u" "_s;
    const qsizetype start = out.size();
    Array own;
    bool isFirst = true;
    for (const Value &item : itemsIn(call, call.input, own)) {
        if (!isFirst)
            out.write(glue);
        isFirst = false;
        out.write(TextView(item).view());
        call.context.budget.step();
        call.affordText(out.size() - start);
    }
}

template<bool isFirst>
Value endOf(const FilterCall &call)
{
    const Value &input = call.input;
    if (input.isText()) {
        const QString &text = input.text();
        const qsizetype count = characterCount(text);
        const qsizetype from = isFirst || count == 0 ? 0 : unitOffset(text, count - 1);
        return Value(isFirst ? text.first(unitOffset(text, 1)) : text.sliced(from));
    }
    if (input.isArray() && !input.array().empty())
        return isFirst ? input.array().front() : input.array().back();
    if (input.isRange())
        return Value(isFirst ? input.range().first : input.range().last);
    if (isFirst && input.isObject() && !input.object().isEmpty()) {
        const Object::Entry &entry = input.object().entries().front();
        return Value(Array{Value(entry.first), entry.second});
    }
    return {};
}

Value reverse(const FilterCall &call)
{
    Array items = itemsOf(call, call.input);
    std::reverse(items.begin(), items.end());
    return Value(std::move(items));
}

Value concat(const FilterCall &call)
{
    const Value &more = call.argument(0);
    if (!more.isArray())
        call.refuse(more);
    Array items = itemsOf(call, call.input);
    call.context.budget.afford(qint64(items.size() + more.array().size()) * qint64(sizeof(Value)));
    items.insert(items.end(), more.array().begin(), more.array().end());
    return Value(std::move(items));
}

int compareNilLast(const Value &left, const Value &right)
{
    if (const auto result = order(left, right))
        return *result;
    if (left.isNil() || right.isNil())
        return left.isNil() ? 1 : -1;
    fail(u"E-LIQ-35", {kindOf(left), kindOf(right)});
}

QChar folded(QChar c)
{
    return c >= u'A' && c <= u'Z' ? QChar(c.unicode() + 32) : c;
}

int compareNaturally(const Value &left, const Value &right)
{
    if (left.isNil() || right.isNil())
        return int(left.isNil()) - int(right.isNil());
    const TextView l(left);
    const TextView r(right);
    const qsizetype shared = std::min(l.view().size(), r.view().size());
    qsizetype at = 0;
    while (at < shared && (l.view()[at] == r.view()[at] || folded(l.view()[at]) == folded(r.view()[at])))
        ++at;
    const QChar ends[] = {at < l.view().size() ? folded(l.view()[at]) : QChar(),
                          at < r.view().size() ? folded(r.view()[at]) : QChar()};
    if (at == shared)
        return int(l.view().size() > shared) - int(r.view().size() > shared);
    return compareCharacters({&ends[0], 1}, {&ends[1], 1});
}

/// Each comparison costs a step, of long texts more: they may begin alike. To fold case is four times the work.
template<int (*compare)(const Value &, const Value &)>
bool isBefore(const FilterCall &call, const Value &left, const Value &right)
{
    constexpr qint64 work = compare == compareNaturally ? 4 : 1;
    call.context.budget.step(1 + work * std::min(costOf(left), costOf(right)));
    return compare(left, right) < 0;
}

template<int (*compare)(const Value &, const Value &)>
Value sortBy(const FilterCall &call)
{
    Array items = itemsOf(call, call.input);
    const Value &key = call.argument(0);
    if (key.isNil()) {
        std::stable_sort(items.begin(), items.end(),
                         [&call](const Value &l, const Value &r) { return isBefore<compare>(call, l, r); });
        return Value(std::move(items));
    }
    if (!std::all_of(items.begin(), items.end(), hasProperties))
        return items.empty() ? Value(Array()) : Value();
    std::vector<std::pair<Value, Value>> keyed;
    keyed.reserve(items.size());
    const bool isSortable = items.size() > 1;
    for (Value &item : items) {
        Value property = isSortable ? call.property(item, key).value_or(Value()) : Value();
        keyed.emplace_back(std::move(property), std::move(item));
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [&call](const auto &l, const auto &r) { return isBefore<compare>(call, l.first, r.first); });
    std::transform(keyed.begin(), keyed.end(), items.begin(),
                   [](auto &entry) { return std::move(entry.second); });
    return Value(std::move(items));
}

/// Equal exactly for values the reference takes as the same: 1 and 1.0 are two.
QString identity(const Value &value)
{
    QString text;
    appendText(text, Value(Array{value}));
    return text;
}

Value uniq(const FilterCall &call)
{
    Array kept;
    QSet<QString> seen;
    Array own;
    const Array &items = itemsIn(call, call.input, own);
    if (items.size() == 1) // nothing to compare, so no property is asked for
        return Value(Array(items));
    for (const Value &item : items) {
        const auto key = call.argument(0).isNil() ? item : call.property(item, call.argument(0));
        if (!key)
            return {};
        const QString name = identity(*key);
        call.context.budget.made(64 + name.size() * 2);
        call.context.budget.step(1 + name.size() / 16);
        if (seen.contains(name))
            continue;
        seen.insert(name);
        kept.push_back(item);
    }
    return Value(std::move(kept));
}

Value compact(const FilterCall &call)
{
    Array kept;
    Array own;
    for (const Value &item : itemsIn(call, call.input, own)) {
        const auto value = call.argument(0).isNil() ? item : call.property(item, call.argument(0));
        if (!value)
            return {};
        if (!value->isNil())
            kept.push_back(item);
    }
    return Value(std::move(kept));
}

Value map(const FilterCall &call)
{
    Array result;
    Array own;
    for (const Value &item : itemsIn(call, call.input, own))
        result.push_back(call.property(item, call.argument(0)).value_or(Value()));
    return Value(std::move(result));
}

Value sum(const FilterCall &call)
{
    Array values = itemsOf(call, call.input);
    if (const Value &key = call.argument(0); !key.isNil()) {
        for (Value &value : values)
            value = call.property(value, key).value_or(Value(0));
        values = itemsOf(call, Value(std::move(values)));
    }
    Number total;
    for (const Value &value : values) {
        call.context.budget.step(1 + costOf(value));
        total = calculate(total, Operation::Plus, toNumber(value));
    }
    return total.value();
}

constexpr StandardFilter kListFilters[] = {
    {"join", 0, 1, written<join>, join},
    {"first", 0, 0, endOf<true>},
    {"last", 0, 0, endOf<false>},
    {"reverse", 0, 0, reverse},
    {"concat", 1, 1, concat},
    {"sort", 0, 1, sortBy<compareNilLast>},
    {"sort_natural", 0, 1, sortBy<compareNaturally>},
    {"uniq", 0, 1, uniq},
    {"compact", 0, 1, compact},
    {"map", 1, 1, map},
    {"sum", 0, 1, sum},
};

} // namespace

std::span<const StandardFilter> listFilters()
{
    return kListFilters;
}

} // namespace remindesk::liquid
