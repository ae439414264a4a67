// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/filters.h"

#include "liquid/compare.h"
#include "liquid/search.h"
#include "liquid/text.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

using Table = QHash<QString, const StandardFilter *>;

const Table &table()
{
    static const Table all = [] {
        Table filters;
        for (const auto part : {textFilters(), caseFilters(), replaceFilters(), markupFilters(), codingFilters(),
                                listFilters(), selectFilters(), mathFilters(), dateFilters()}) {
            for (const StandardFilter &filter : part)
                filters.insert(QString::fromLatin1(filter.name), &filter);
        }
        return filters;
    }();
    return all;
}

void flatten(const FilterCall &call, const Array &items, Array &result)
{
    call.context.budget.enter();
    for (const Value &item : items) {
        if (item.isArray()) {
            flatten(call, item.array(), result);
        } else {
            result.push_back(item);
            call.context.budget.afford(qint64(result.size()) * qint64(sizeof(Value)));
        }
    }
    call.context.budget.leave();
    call.context.budget.step(qint64(items.size()) / 8);
}

/// A number as an index, cut to an integer; throws Failure E-LIQ-36.
qint64 indexOf(const Value &key)
{
    if (key.isReal() && std::fabs(key.toReal()) < 9e18)
        return qint64(key.toReal());
    if (!key.isInteger())
        fail(u"E-LIQ-36", {asText(key)});
    return key.toInteger();
}

} // namespace

const StandardFilter *standardFilter(QStringView name)
{
    return table().value(QString::fromRawData(name.data(), name.size()), nullptr);
}

QStringList standardFilters()
{
    QStringList names = table().keys();
    names.sort();
    return names;
}

const Value &FilterCall::argument(size_t index) const
{
    static const Value nil;
    return index < arguments.size() ? arguments[index] : nil;
}

QString FilterCall::text(const Value &value) const
{
    QString result = asText(value);
    if (!value.isText())
        context.budget.step(result.size() / 16);
    return result;
}

void FilterCall::refuse(const Value &value) const
{
    fail(u"E-LIQ-32", {QString::fromLatin1(name), kindOf(value)});
}

std::optional<Value> FilterCall::property(const Value &item, const Value &key) const
{
    qint64 steps = 1;
    if (item.isText())
        steps += item.text().size() / 64 + (key.isText() ? key.text().size() / 8 : 0);
    context.budget.step(steps);
    return propertyOf(item, key);
}

const Array &itemsIn(const FilterCall &call, const Value &value, Array &own)
{
    const auto isFlat = [](const Array &items) {
        return std::none_of(items.begin(), items.end(), [](const Value &item) { return item.isArray(); });
    };
    if (value.isArray() && isFlat(value.array())) {
        call.context.budget.step(qint64(value.array().size()) / 8);
        return value.array();
    }
    return own = itemsOf(call, value);
}

Array itemsOf(const FilterCall &call, const Value &value)
{
    Array items;
    if (value.isNil())
        return items;
    if (value.isArray()) {
        items.reserve(value.array().size());
        flatten(call, value.array(), items);
    } else if (value.isRange()) {
        const Range range = value.range();
        call.context.budget.afford(range.size() > 1'000'000 ? range.size()
                                                            : range.size() * qint64(sizeof(Value)));
        call.context.budget.step(range.size() / 8);
        items.reserve(size_t(range.size()));
        for (qint64 i = 0, n = range.size(); i < n; ++i)
            items.push_back(Value(range.first + i));
    } else {
        items.push_back(value);
    }
    return items;
}

bool hasProperties(const Value &item)
{
    return item.isObject() || item.isText() || item.isInteger();
}

std::optional<Value> propertyOf(const Value &item, const Value &key)
{
    if (item.isObject()) {
        const Value *found = key.isText() ? item.object().find(key.text()) : nullptr;
        return found ? *found : Value();
    }
    if (item.isText()) {
        if (key.isNil())
            return std::nullopt;
        if (key.isText())
            return Search(key.text()).in(item.text()) >= 0 ? key : Value();
        const qint64 count = characterCount(item.text());
        const qint64 asked = indexOf(key);
        const qint64 index = asked < 0 ? asked + count : asked;
        if (index < 0 || index >= count)
            return Value();
        const qsizetype from = unitOffset(item.text(), index);
        const QStringView rest = QStringView(item.text()).sliced(from);
        return Value(rest.first(unitOffset(rest, 1)).toString());
    }
    if (item.isInteger()) { // the reference reads a bit of the number
        const qint64 bit = indexOf(key);
        return Value(bit < 0 ? 0 : int((item.toInteger() >> std::min<qint64>(bit, 63)) & 1));
    }
    return std::nullopt;
}

} // namespace remindesk::liquid
