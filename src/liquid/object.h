// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/value.h"

#include <QHash>

#include <atomic>
#include <cstring>
#include <initializer_list>
#include <utility>

namespace remindesk::liquid {

[[nodiscard]] inline bool isSameName(QStringView left, QStringView right)
{
    // Names are short: four characters at a time are faster than calling memcmp().
    if (left.size() != right.size())
        return false;
    const char16_t *l = left.utf16();
    const char16_t *r = right.utf16();
    qsizetype rest = left.size();
    for (; rest >= 4; rest -= 4, l += 4, r += 4) {
        quint64 four[2];
        std::memcpy(&four[0], l, sizeof four[0]);
        std::memcpy(&four[1], r, sizeof four[1]);
        if (four[0] != four[1])
            return false;
    }
    for (; rest > 0; --rest) {
        if (l[rest - 1] != r[rest - 1])
            return false;
    }
    return true;
}

/// Where a name was found last time: templates look at objects of the same shape again and again. Only a
/// guess that is checked, so threads may share and overwrite it.
class Hint
{
public:
    Hint() = default;
    Hint(const Hint &other) : m_at(other.at()) {}
    Hint &operator=(const Hint &other) { return set(other.at()), *this; }
    [[nodiscard]] quint32 at() const { return m_at.load(std::memory_order_relaxed); }
    void set(quint32 at) const { m_at.store(at, std::memory_order_relaxed); }

private:
    mutable std::atomic<quint32> m_at = 0;
};

/// Named values in the order in which they were first set. Fill it, then make a Value of it.
class Object
{
public:
    using Entry = std::pair<QString, Value>;

    Object() = default;
    Object(std::initializer_list<Entry> entries);

    /// Sets a member; a name that is there already keeps its place.
    void set(const QString &name, Value value);
    /// The member of that name, or nullptr.
    [[nodiscard]] const Value *find(QStringView name) const;
    /// The same, looking first where it was found the last time.
    [[nodiscard]] const Value *find(QStringView name, const Hint &hint) const
    {
        const size_t guess = hint.at();
        if (guess < m_entries.size() && isSameName(m_entries[guess].first, name))
            return &m_entries[guess].second;
        const qsizetype at = indexOf(name);
        if (at < 0)
            return nullptr;
        hint.set(quint32(at));
        return &m_entries[size_t(at)].second;
    }

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_entries.size()); }
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    bool operator==(const Object &other) const;

private:
    [[nodiscard]] qsizetype indexOf(QStringView name) const;

    std::vector<Entry> m_entries;
    QHash<QString, qsizetype> m_index; ///< only for objects too large to be searched one by one
};

} // namespace remindesk::liquid
