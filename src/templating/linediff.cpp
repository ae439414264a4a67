// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/linediff.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace remindesk {

namespace {

constexpr qsizetype mostLines = 2'000; // the table below has the square of it

using Pairs = QList<std::pair<int, int>>; ///< equal lines, in both orders

Pairs commonInPlace(const QStringList &before, const QStringList &after)
{
    Pairs pairs;
    for (int i = 0; i < std::min(before.size(), after.size()); ++i) {
        if (before.at(i) == after.at(i))
            pairs.append({i, i});
    }
    return pairs;
}

/// The longest common subsequence.
Pairs common(const QStringList &before, const QStringList &after)
{
    const qsizetype rows = before.size();
    const qsizetype columns = after.size();
    if (rows > mostLines || columns > mostLines)
        return commonInPlace(before, after);
    std::vector<quint16> length(size_t((rows + 1) * (columns + 1)), 0);
    const auto at = [&](qsizetype i, qsizetype j) -> quint16 & { return length[size_t(i * (columns + 1) + j)]; };
    for (qsizetype i = rows - 1; i >= 0; --i) {
        for (qsizetype j = columns - 1; j >= 0; --j) {
            at(i, j) = before.at(i) == after.at(j) ? quint16(at(i + 1, j + 1) + 1)
                                                   : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    Pairs pairs;
    for (qsizetype i = 0, j = 0; i < rows && j < columns;) {
        if (before.at(i) == after.at(j))
            pairs.append({int(i++), int(j++)});
        else if (at(i + 1, j) >= at(i, j + 1))
            ++i;
        else
            ++j;
    }
    return pairs;
}

} // namespace

QList<DiffRow> sideBySide(const QString &before, const QString &after)
{
    const QStringList left = before.split(QLatin1Char('\n'));
    const QStringList right = after.split(QLatin1Char('\n'));
    QList<DiffRow> rows;
    int i = 0;
    int j = 0;
    const auto differing = [&](int untilLeft, int untilRight) {
        while (i < untilLeft && j < untilRight) {
            rows.append({DiffRow::Kind::Changed, left.at(i), right.at(j), i + 1, j + 1});
            ++i;
            ++j;
        }
        for (; i < untilLeft; ++i)
            rows.append({DiffRow::Kind::Removed, left.at(i), {}, i + 1, 0});
        for (; j < untilRight; ++j)
            rows.append({DiffRow::Kind::Added, {}, right.at(j), 0, j + 1});
    };
    for (const auto &[l, r] : common(left, right)) {
        differing(l, r);
        rows.append({DiffRow::Kind::Same, left.at(l), right.at(r), l + 1, r + 1});
        i = l + 1;
        j = r + 1;
    }
    differing(int(left.size()), int(right.size()));
    return rows;
}

} // namespace remindesk
