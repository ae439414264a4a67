// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace remindesk::liquid {

/// Looks for a text in others, in time linear in both. QString::indexOf() is quadratic for a needle and a
/// text made for it ("baaa…" in "aaa…"), which a hostile template or value could be.
class Search
{
public:
    /// The needle must outlive the search.
    explicit Search(QStringView needle);

    /// The first place from `from` on, or -1. An empty needle is found where it is looked for.
    [[nodiscard]] qsizetype in(QStringView text, qsizetype from = 0) const;
    [[nodiscard]] qsizetype lastIn(QStringView text) const;
    /// Places that do not overlap; stops counting at `most`.
    [[nodiscard]] qsizetype countIn(QStringView text, qsizetype most) const;

private:
    [[nodiscard]] qsizetype shortIn(QStringView text, qsizetype from) const;

    QStringView m_needle;
    std::vector<qint32> m_borders; ///< of each beginning of a long needle (Knuth, Morris, Pratt)
};

} // namespace remindesk::liquid
