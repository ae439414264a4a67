// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <concepts>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <variant>

namespace remindesk {

/// A value of SQL: NULL, INTEGER, TEXT or BLOB. A null QString is the empty text; only SqlValue() is NULL.
class SqlValue
{
public:
    using Held = std::variant<std::monostate, qint64, QString, QByteArray>;

    SqlValue() = default;
    template<std::integral Number>
    SqlValue(Number number) : m_held(qint64(number))
    {
    }
    SqlValue(QString text) : m_held(std::move(text)) {}
    SqlValue(QByteArray bytes) : m_held(std::move(bytes)) {}

    [[nodiscard]] const Held &held() const { return m_held; }
    [[nodiscard]] bool isText() const { return std::holds_alternative<QString>(m_held); }
    /// 0 for what is no number.
    [[nodiscard]] qint64 number() const;
    /// A number as its digits; empty for NULL and bytes.
    [[nodiscard]] QString text() const;

private:
    Held m_held;
};

using SqlValues = QList<SqlValue>;

/// The values of one call, in the order of their question marks: a view of a list or of what stands in braces.
/// For parameters only.
class SqlArguments
{
public:
    SqlArguments() = default;
    SqlArguments(std::initializer_list<SqlValue> values) : m_begin(std::data(values)), m_size(qsizetype(values.size())) {}
    SqlArguments(const SqlValues &values) : m_begin(values.constData()), m_size(values.size()) {}

    [[nodiscard]] const SqlValue *begin() const { return m_begin; }
    [[nodiscard]] const SqlValue *end() const { return m_begin + m_size; }
    [[nodiscard]] qsizetype size() const { return m_size; }

private:
    const SqlValue *m_begin = nullptr;
    qsizetype m_size = 0;
};

/// NULL for nothing.
[[nodiscard]] inline SqlValue maybeMs(const std::optional<Instant> &instant)
{
    return instant ? SqlValue(instant->ms) : SqlValue();
}

} // namespace remindesk
