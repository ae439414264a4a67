// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/value.h"

#include <QHash>

#include <initializer_list>
#include <utility>

namespace remindesk::liquid {

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
