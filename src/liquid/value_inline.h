// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/value.h"

#include <cstring>
#include <new>

// The part of value.h that is inline for speed: rendering is mostly copying and dropping values.

namespace remindesk::liquid {

/// The storage holds nothing yet that would have to be destroyed.
inline void Value::copy(const Value &other)
{
    if (isPlain())
        std::memcpy(static_cast<void *>(&m_range), &other.m_range, sizeof m_range);
    else if (m_type == Type::Text)
        new (&m_text) QString(other.m_text);
    else
        new (&m_shared) std::shared_ptr<const void>(other.m_shared);
}

inline void Value::take(Value &other) noexcept
{
    if (isPlain())
        std::memcpy(static_cast<void *>(&m_range), &other.m_range, sizeof m_range);
    else if (m_type == Type::Text)
        new (&m_text) QString(std::move(other.m_text));
    else
        new (&m_shared) std::shared_ptr<const void>(std::move(other.m_shared));
}

inline void Value::drop() noexcept
{
    if (isPlain())
        return;
    if (m_type == Type::Text)
        m_text.~QString();
    else
        m_shared.~shared_ptr();
}

inline Value &Value::operator=(Value &&other) noexcept
{
    if (this == &other)
        return *this;
    drop();
    m_type = other.m_type;
    m_isSafe = other.m_isSafe;
    take(other);
    return *this;
}

inline Value &Value::operator=(const Value &other)
{
    return *this = Value(other); // `other` may lie inside what this one owns
}

inline const Array &Value::array() const
{
    expect(Type::List);
    return *static_cast<const Array *>(m_shared.get());
}

inline const Object &Value::object() const
{
    expect(Type::Object);
    return *static_cast<const Object *>(m_shared.get());
}

inline const Computed &Value::computed() const
{
    expect(Type::Computed);
    return *static_cast<const Computed *>(m_shared.get());
}

} // namespace remindesk::liquid
