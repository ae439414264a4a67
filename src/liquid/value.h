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
#include <optional>
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
    /// Nothing when there is no such member.
    [[nodiscard]] virtual std::optional<Value> member(QStringView name) const = 0;
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
    enum class Type : quint8 { Nil, Bool, Integer, Real, Range, Instant, Text, List, Object, Computed };

    Value() noexcept {} // NOLINT(modernize-use-equals-default): the union would delete it
    Value(bool value) : m_type(Type::Bool), m_bool(value) {}
    Value(int value) : m_type(Type::Integer), m_integer(value) {}
    Value(qint64 value) : m_type(Type::Integer), m_integer(value) {}
    Value(double value) : m_type(Type::Real), m_real(value) {}
    Value(QString value) : m_type(Type::Text), m_text(std::move(value)) {}
    Value(const char *) = delete;
    Value(Range value) : m_type(Type::Range), m_range(value) {}
    Value(Instant value) : m_type(Type::Instant), m_instant(value) {}
    Value(Array values);
    Value(const QList<Value> &values);
    Value(Object object);
    Value(std::shared_ptr<const Computed> computed)
        : m_type(Type::Computed), m_shared(std::move(computed))
    {
    }
    Value(const Value &other) : m_type(other.m_type), m_isSafe(other.m_isSafe) { copy(other); }
    Value(Value &&other) noexcept : m_type(other.m_type), m_isSafe(other.m_isSafe) { take(other); }
    Value &operator=(const Value &other);
    Value &operator=(Value &&other) noexcept;
    ~Value() { drop(); }

    /// A text that is HTML already: written as it is when the output is being escaped.
    [[nodiscard]] static Value safeText(QString html);
    /// The value of a JSON document. Integers of up to 64 bits stay exact, 5.0 stays a real number,
    /// objects keep the order of their members. E-LIQ-60 (what is wrong, byte) for anything else.
    [[nodiscard]] static Result<Value> fromJson(const QByteArray &json);
    /// The same for a value parsed by Qt (which sorts the members of objects by name).
    [[nodiscard]] static Value fromJson(const QJsonValue &json);

    [[nodiscard]] Type type() const { return m_type; }
    [[nodiscard]] bool isNil() const { return m_type == Type::Nil; }
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
    [[nodiscard]] bool toBool() const { return expect(Type::Bool), m_bool; }
    [[nodiscard]] qint64 toInteger() const { return expect(Type::Integer), m_integer; }
    [[nodiscard]] double toReal() const { return expect(Type::Real), m_real; }
    [[nodiscard]] const QString &text() const { return expect(Type::Text), m_text; }
    [[nodiscard]] const Array &array() const;
    [[nodiscard]] const Object &object() const;
    [[nodiscard]] Range range() const { return expect(Type::Range), m_range; }
    [[nodiscard]] Instant instant() const { return expect(Type::Instant), m_instant; }
    [[nodiscard]] const Computed &computed() const;

    /// What `{{ }}` writes: lists one item after the other, nil as nothing.
    [[nodiscard]] QString toText() const;
    /// Equal as `==` of the language sees it: 1 equals 1.0, "1" does not equal 1.
    bool operator==(const Value &other) const;

private:
    void expect([[maybe_unused]] Type type) const { Q_ASSERT(m_type == type); }
    [[nodiscard]] bool isPlain() const { return m_type < Type::Text; }
    void copy(const Value &other);
    void take(Value &other) noexcept;
    void drop() noexcept;

    Type m_type = Type::Nil;
    bool m_isSafe = false;
    union {
        bool m_bool;
        qint64 m_integer;
        double m_real;
        Range m_range = {}; // the largest of those that copying the bits copies: it stands for all
        Instant m_instant;
        QString m_text;
        std::shared_ptr<const void> m_shared; // a list, an object or something computed
    };
};

} // namespace remindesk::liquid

#include "liquid/value_inline.h" // IWYU pragma: export
