// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>

#include <memory>
#include <variant>
#include <vector>

namespace remindesk::liquid {

class Object;
class Value;
using Array = std::vector<Value>;

/// Something a template can look into whose members are computed: the `forloop` of a running loop.
/// Lives only inside one render.
class Computed
{
public:
    virtual ~Computed() = default;
    [[nodiscard]] virtual Value member(QStringView name) const = 0;
    [[nodiscard]] virtual bool has(QStringView name) const = 0;
};

/// Both ends belong to the range; empty when the first is greater than the last.
struct Range
{
    qint64 first = 0;
    qint64 last = 0;

    bool operator==(const Range &) const = default;
    [[nodiscard]] qint64 size() const;
};

/// One value of the template language. Immutable and cheap to copy (texts, lists and objects are
/// shared), so values may be read from any thread.
class Value
{
public:
    enum class Type { Nil, Bool, Integer, Real, Text, List, Object, Range, Instant, Computed };

    Value() = default;
    Value(bool value) : m_data(value) {}
    Value(int value) : m_data(qint64(value)) {}
    Value(qint64 value) : m_data(value) {}
    Value(double value) : m_data(value) {}
    Value(QString value) : m_data(std::move(value)) {}
    Value(const char *) = delete;
    Value(Range value) : m_data(value) {}
    Value(Instant value) : m_data(value) {}
    Value(Array values);
    Value(const QList<Value> &values);
    Value(Object object);
    Value(std::shared_ptr<const Computed> computed) : m_data(std::move(computed)) {}

    /// A text that is HTML already: written as it is when the output is being escaped.
    [[nodiscard]] static Value safeText(QString html);
    /// The value of a JSON document. Integers of up to 64 bits stay exact, 5.0 stays a real number,
    /// objects keep the order of their members. E-LIQ-60 (what is wrong, byte) for anything else.
    [[nodiscard]] static Result<Value> fromJson(const QByteArray &json);
    /// The same for a value parsed by Qt (which sorts the members of objects by name).
    [[nodiscard]] static Value fromJson(const QJsonValue &json);

    [[nodiscard]] Type type() const { return Type(m_data.index()); }
    [[nodiscard]] bool isNil() const { return m_data.index() == 0; }
    [[nodiscard]] bool isText() const { return type() == Type::Text; }
    [[nodiscard]] bool isInteger() const { return type() == Type::Integer; }
    [[nodiscard]] bool isReal() const { return type() == Type::Real; }
    [[nodiscard]] bool isArray() const { return type() == Type::List; }
    [[nodiscard]] bool isObject() const { return type() == Type::Object; }
    [[nodiscard]] bool isRange() const { return type() == Type::Range; }
    [[nodiscard]] bool isInstant() const { return type() == Type::Instant; }
    [[nodiscard]] bool isSafe() const { return m_isSafe; }
    /// Everything but nil and false.
    [[nodiscard]] bool isTruthy() const;
    /// nil, or a text without a visible character: what must never reach a customer.
    [[nodiscard]] bool isBlankText() const;

    // Only for a value of that type.
    [[nodiscard]] bool toBool() const { return std::get<bool>(m_data); }
    [[nodiscard]] qint64 toInteger() const { return std::get<qint64>(m_data); }
    [[nodiscard]] double toReal() const { return std::get<double>(m_data); }
    [[nodiscard]] const QString &text() const { return std::get<QString>(m_data); }
    [[nodiscard]] const Array &array() const { return *std::get<ArrayPointer>(m_data); }
    [[nodiscard]] const Object &object() const { return *std::get<ObjectPointer>(m_data); }
    [[nodiscard]] Range range() const { return std::get<Range>(m_data); }
    [[nodiscard]] Instant instant() const { return std::get<Instant>(m_data); }
    [[nodiscard]] const Computed &computed() const { return *std::get<ComputedPointer>(m_data); }

    /// What `{{ }}` writes: lists one item after the other, nil as nothing.
    [[nodiscard]] QString toText() const;
    /// Equal as `==` of the language sees it: 1 equals 1.0, "1" does not equal 1.
    bool operator==(const Value &other) const;

private:
    using ArrayPointer = std::shared_ptr<const Array>;
    using ObjectPointer = std::shared_ptr<const Object>;
    using ComputedPointer = std::shared_ptr<const Computed>;

    // In the order of Type.
    std::variant<std::monostate, bool, qint64, double, QString, ArrayPointer, ObjectPointer, Range,
                 Instant, ComputedPointer> m_data;
    bool m_isSafe = false;
};

} // namespace remindesk::liquid
