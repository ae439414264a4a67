// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/object.h"
#include "liquid/text.h"

#include <QJsonArray>
#include <QJsonObject>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

qint64 Range::size() const
{
    if (last < first)
        return 0;
    const auto distance = quint64(last) - quint64(first);
    constexpr auto most = quint64(std::numeric_limits<qint64>::max());
    return qint64(distance >= most ? most : distance + 1);
}

Value::Value(Array values)
    : m_type(Type::List), m_shared(std::make_shared<const Array>(std::move(values)))
{
}

Value::Value(const QList<Value> &values)
    : m_type(Type::List), m_shared(std::make_shared<const Array>(values.begin(), values.end()))
{
}

Value::Value(Object object)
    : m_type(Type::Object), m_shared(std::make_shared<const Object>(std::move(object)))
{
}

Value Value::safeText(QString html)
{
    Value value(std::move(html));
    value.m_isSafe = true;
    return value;
}

Value Value::fromJson(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return Value(json.toBool());
    case QJsonValue::Double: {
        const QVariant number = json.toVariant();
        return number.typeId() == QMetaType::Double ? Value(json.toDouble()) : Value(number.toLongLong());
    }
    case QJsonValue::String:
        return Value(json.toString());
    case QJsonValue::Array: {
        Array items;
        const QJsonArray array = json.toArray();
        items.reserve(size_t(array.size()));
        for (const auto item : array)
            items.push_back(fromJson(item));
        return Value(std::move(items));
    }
    case QJsonValue::Object: {
        Object object;
        const QJsonObject members = json.toObject();
        for (auto it = members.begin(); it != members.end(); ++it)
            object.set(it.key(), fromJson(QJsonValue(it.value())));
        return Value(std::move(object));
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

bool Value::isTruthy() const
{
    return !isNil() && !(type() == Type::Bool && !toBool());
}

bool Value::isBlankText() const
{
    return isNil() || (isText() && isBlank(text()));
}

QString Value::toText() const
{
    QString out;
    appendOutput(out, *this);
    return out;
}

bool Value::operator==(const Value &other) const
{
    if (type() != other.type()) {
        if (isInteger() && other.isReal())
            return double(toInteger()) == other.toReal();
        if (isReal() && other.isInteger())
            return toReal() == double(other.toInteger());
        return false;
    }
    switch (type()) {
    case Type::Nil:
        return true;
    case Type::Bool:
        return toBool() == other.toBool();
    case Type::Integer:
        return toInteger() == other.toInteger();
    case Type::Real:
        return toReal() == other.toReal();
    case Type::Text:
        return text() == other.text();
    case Type::List:
        return &array() == &other.array() || array() == other.array();
    case Type::Object:
        return &object() == &other.object() || object() == other.object();
    case Type::Range:
        return range() == other.range();
    case Type::Instant:
        return instant() == other.instant();
    case Type::Computed:
        return &computed() == &other.computed();
    }
    return false;
}

} // namespace remindesk::liquid
