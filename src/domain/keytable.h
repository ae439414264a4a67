// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>

namespace remindesk {

/// The keys of an enumeration in the order of its values: what files, the store and the command line
/// write. One table serves both directions, so that they cannot disagree.
template<typename Enum, std::size_t N>
struct KeyTable
{
    std::array<QLatin1StringView, N> keys;

    [[nodiscard]] QString key(Enum value) const { return QString(keys.at(std::size_t(value))); }
    [[nodiscard]] std::optional<Enum> value(const QString &key) const
    {
        for (std::size_t i = 0; i < N; ++i) {
            if (keys[i] == key)
                return Enum(i);
        }
        return std::nullopt;
    }
};

} // namespace remindesk
