// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/expression.h"

#include <limits>

namespace remindesk::liquid {

/// What `forloop` tells inside a loop. Changes as the loop runs; belongs to one rendering.
class LoopState final : public Computed
{
public:
    LoopState(QString name, qint64 length, std::shared_ptr<LoopState> parent)
        : m_name(std::move(name)), m_length(length), m_parent(std::move(parent))
    {
    }
    void advance() { ++m_index; }

    [[nodiscard]] std::optional<Value> member(QStringView name) const override;

private:
    QString m_name;
    qint64 m_length;
    qint64 m_index = 0;
    std::shared_ptr<LoopState> m_parent;
};

/// The same for `tablerowloop`.
class TableState final : public Computed
{
public:
    TableState(qint64 length, qint64 columns) : m_length(length), m_columns(columns) {}
    void advance();
    [[nodiscard]] qint64 column() const { return m_column; }
    [[nodiscard]] qint64 row() const { return m_row; }
    [[nodiscard]] bool isLastColumn() const { return m_column == m_columns; }
    [[nodiscard]] bool isLast() const { return m_index == m_length - 1; }

    [[nodiscard]] std::optional<Value> member(QStringView name) const override;

private:
    qint64 m_length;
    qint64 m_columns;
    qint64 m_index = 0;
    qint64 m_row = 1;
    qint64 m_column = 1;
};

/// A part of something a loop can run over: the items of a list, the members of an object as
/// [name, value], the numbers of a range (never all at once), a text as one item.
class Span
{
public:
    Span(Value value, qint64 from, qint64 to, bool isReversed);

    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] Value at(qint64 index) const;

private:
    Value m_value;
    qint64 m_from = 0;
    qint64 m_size = 0;
    bool m_isReversed = false;
};

/// No upper end for a Span.
inline constexpr qint64 kToTheEnd = std::numeric_limits<qint64>::max();

} // namespace remindesk::liquid
