// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/loops.h"

#include "liquid/object.h"

#include <algorithm>

namespace remindesk::liquid {

namespace {

enum class Member { None, Index, Index0, Rindex, Rindex0, First, Last, Length, ParentLoop, Name, Col, Col0,
                    ColFirst, ColLast, Row };

Member memberOf(QStringView name)
{
    struct Named { QStringView name; Member member; };
    static constexpr Named kMembers[] = {
        {u"index", Member::Index}, {u"index0", Member::Index0}, {u"last", Member::Last},
        {u"first", Member::First}, {u"length", Member::Length}, {u"rindex", Member::Rindex},
        {u"rindex0", Member::Rindex0}, {u"parentloop", Member::ParentLoop}, {u"name", Member::Name},
        {u"col", Member::Col}, {u"col0", Member::Col0}, {u"col_first", Member::ColFirst},
        {u"col_last", Member::ColLast}, {u"row", Member::Row},
    };
    for (const Named &known : kMembers) {
        if (isSameName(known.name, name))
            return known.member;
    }
    return Member::None;
}

/// The members both kinds of loop have.
std::optional<Value> counted(Member member, qint64 index, qint64 length)
{
    switch (member) {
    case Member::Index: return Value(index + 1);
    case Member::Index0: return Value(index);
    case Member::Rindex: return Value(length - index);
    case Member::Rindex0: return Value(length - index - 1);
    case Member::First: return Value(index == 0);
    case Member::Last: return Value(index == length - 1);
    case Member::Length: return Value(length);
    default: return {};
    }
}

} // namespace

std::optional<Value> LoopState::member(QStringView name) const
{
    const Member which = memberOf(name);
    if (which == Member::Name)
        return Value(m_name);
    if (which == Member::ParentLoop)
        return m_parent ? Value(std::static_pointer_cast<const Computed>(m_parent)) : Value();
    return counted(which, m_index, m_length);
}

void TableState::advance()
{
    ++m_index;
    if (m_column == m_columns) {
        m_column = 1;
        ++m_row;
    } else {
        ++m_column;
    }
}

std::optional<Value> TableState::member(QStringView name) const
{
    switch (const Member which = memberOf(name)) {
    case Member::Col: return Value(m_column);
    case Member::Col0: return Value(m_column - 1);
    case Member::ColFirst: return Value(m_column == 1);
    case Member::ColLast: return Value(isLastColumn());
    case Member::Row: return Value(m_row);
    default: return counted(which, m_index, m_length);
    }
}

Span::Span(Value value, qint64 from, qint64 to, bool isReversed)
    : m_value(std::move(value)), m_from(std::max<qint64>(from, 0)), m_isReversed(isReversed)
{
    qint64 all = 0;
    if (m_value.isText()) { // one item, whatever the limits say
        m_from = 0;
        m_size = m_value.text().isEmpty() ? 0 : 1;
        return;
    }
    if (m_value.isArray())
        all = qint64(m_value.array().size());
    else if (m_value.isObject())
        all = m_value.object().size();
    else if (m_value.isRange())
        all = m_value.range().size();
    m_size = std::max<qint64>(0, std::min(all, to) - m_from);
}

Value Span::at(qint64 index) const
{
    const qint64 position = m_from + (m_isReversed ? m_size - 1 - index : index);
    if (m_value.isArray())
        return m_value.array()[size_t(position)];
    if (m_value.isRange())
        return Value(m_value.range().first + position);
    if (m_value.isObject()) {
        const Object::Entry &entry = m_value.object().entries()[size_t(position)];
        return Value(Array{Value(entry.first), entry.second});
    }
    return m_value;
}

} // namespace remindesk::liquid
