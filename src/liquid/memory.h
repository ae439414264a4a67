// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <utility>
#include <vector>

namespace remindesk::liquid {

/// Numbers by name that tags remember while a template renders. Templates have a handful: those are
/// searched one by one, a hash table is made only for more.
class Memory
{
public:
    /// The number of that name, 0 when there is none.
    [[nodiscard]] qint64 number(const QString &name) const
    {
        for (const auto &[known, number] : m_few) {
            if (known == name)
                return number;
        }
        return m_many.value(name, 0);
    }
    /// The same to be changed; `isNew` tells whether it has just been made. Valid until the next call.
    [[nodiscard]] qint64 &at(const QString &name, bool &isNew)
    {
        constexpr size_t few = 8;
        isNew = false;
        for (auto &[known, number] : m_few) {
            if (known == name)
                return number;
        }
        if (m_few.size() < few) {
            isNew = true;
            return m_few.emplace_back(name, 0).second;
        }
        const qsizetype before = m_many.size();
        qint64 &number = m_many[name];
        isNew = m_many.size() > before;
        return number;
    }

private:
    std::vector<std::pair<QString, qint64>> m_few;
    QHash<QString, qint64> m_many;
};

} // namespace remindesk::liquid
