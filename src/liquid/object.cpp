// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/object.h"

namespace remindesk::liquid {

namespace {
constexpr qsizetype kIndexedFrom = 12; // below this, comparing one by one is faster than hashing
}

Object::Object(std::initializer_list<Entry> entries)
{
    for (const Entry &entry : entries)
        set(entry.first, entry.second);
}

qsizetype Object::indexOf(QStringView name) const
{
    if (!m_index.isEmpty())
        return m_index.value(QString::fromRawData(name.data(), name.size()), -1);
    for (qsizetype i = 0; i < size(); ++i) {
        if (isSameName(m_entries[size_t(i)].first, name))
            return i;
    }
    return -1;
}

void Object::set(const QString &name, Value value)
{
    const qsizetype at = indexOf(name);
    if (at >= 0) {
        m_entries[size_t(at)].second = std::move(value);
        return;
    }
    m_entries.emplace_back(name, std::move(value));
    if (!m_index.isEmpty()) {
        m_index.insert(name, size() - 1);
    } else if (size() == kIndexedFrom) {
        for (qsizetype i = 0; i < size(); ++i)
            m_index.insert(m_entries[size_t(i)].first, i);
    }
}

const Value *Object::find(QStringView name) const
{
    const qsizetype at = indexOf(name);
    return at < 0 ? nullptr : &m_entries[size_t(at)].second;
}

bool Object::operator==(const Object &other) const
{
    if (size() != other.size())
        return false;
    for (const Entry &entry : m_entries) {
        const Value *theirs = other.find(entry.first);
        if (!theirs || !(entry.second == *theirs))
            return false;
    }
    return true;
}

} // namespace remindesk::liquid
