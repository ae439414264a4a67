// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/compare.h"

#include "liquid/failure.h"
#include "liquid/object.h"
#include "liquid/search.h"
#include "liquid/text.h"

#include <algorithm>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const Value &value)
{
    return value.isInteger() || value.isReal();
}

double realOf(const Value &value)
{
    return value.isReal() ? value.toReal() : double(value.toInteger());
}

template<typename T>
int sign(T left, T right)
{
    return left < right ? -1 : (right < left ? 1 : 0);
}

bool containsText(const QString &text, const QString &part)
{
    return Search(part).in(text) >= 0;
}

bool contains(const Value &left, const Value &right)
{
    if (!right.isTruthy())
        return false;
    switch (left.type()) {
    case Value::Type::Text:
        return containsText(left.text(), asText(right));
    case Value::Type::List:
        return std::find(left.array().begin(), left.array().end(), right) != left.array().end();
    case Value::Type::Object:
        return right.isText() && left.object().find(right.text());
    case Value::Type::Range:
        return isNumber(right) && realOf(right) >= double(left.range().first)
               && realOf(right) <= double(left.range().last);
    default:
        return false;
    }
}

bool isOrdered(const Value &value)
{
    return isNumber(value) || value.isText() || value.isInstant();
}

} // namespace

std::optional<int> order(const Value &left, const Value &right)
{
    if (left.isInteger() && right.isInteger())
        return sign(left.toInteger(), right.toInteger());
    if (isNumber(left) && isNumber(right)) {
        const double l = realOf(left);
        const double r = realOf(right);
        if (l != l || r != r)
            return std::nullopt;
        return sign(l, r);
    }
    if (left.isText() && right.isText())
        return compareCharacters(left.text(), right.text());
    if (left.isInstant() && right.isInstant())
        return sign(left.instant().ms, right.instant().ms);
    if (left == right)
        return 0;
    return std::nullopt;
}

bool compares(const Value &left, Comparison comparison, const Value &right)
{
    switch (comparison) {
    case Comparison::Equal:
        return left == right;
    case Comparison::NotEqual:
        return !(left == right);
    case Comparison::Contains:
        return contains(left, right);
    default:
        break;
    }
    if (!isOrdered(left) || !isOrdered(right))
        return false;
    const auto result = order(left, right);
    if (!result)
        fail(u"E-LIQ-35", {kindOf(left), kindOf(right)});
    switch (comparison) {
    case Comparison::Less:
        return *result < 0;
    case Comparison::LessOrEqual:
        return *result <= 0;
    case Comparison::Greater:
        return *result > 0;
    default:
        return *result >= 0;
    }
}

bool equalsEmpty(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Text:
        return value.text().isEmpty();
    case Value::Type::List:
        return value.array().empty();
    case Value::Type::Object:
        return value.object().isEmpty();
    default:
        return false;
    }
}

bool equalsBlank(const Value &value)
{
    if (value.isText())
        return isBlank(value.text());
    return !value.isTruthy() || equalsEmpty(value);
}

namespace {

void addCost(const Value &value, qint64 &cost)
{
    constexpr qint64 most = 1'000'000; // more than any limit on steps
    if (value.isText()) {
        cost += value.text().size() / 64;
    } else if (value.isArray()) {
        for (const Value &item : value.array()) {
            if (++cost > most)
                return;
            addCost(item, cost);
        }
    } else if (value.isObject()) {
        for (const Object::Entry &entry : value.object().entries()) {
            if (++cost > most)
                return;
            addCost(entry.second, cost);
        }
    }
}

} // namespace

qint64 costOf(const Value &value)
{
    qint64 cost = 0;
    addCost(value, cost);
    return cost;
}

QString kindOf(const Value &value)
{
    switch (value.type()) {
    case Value::Type::Nil: return u"nil"_s;
    case Value::Type::Bool: return u"boolean"_s;
    case Value::Type::Integer:
    case Value::Type::Real: return u"number"_s;
    case Value::Type::Text: return u"text"_s;
    case Value::Type::List: return u"list"_s;
    case Value::Type::Object: return u"object"_s;
    case Value::Type::Range: return u"range"_s;
    case Value::Type::Instant: return u"time"_s;
    case Value::Type::Computed: return u"loop"_s;
    }
    return {};
}

} // namespace remindesk::liquid
