// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace remindesk {

/// One row of two texts side by side. A line that only one of them has stands beside an empty place.
struct DiffRow
{
    enum class Kind { Same, Changed, Removed, Added };

    Kind kind = Kind::Same;
    QString before;
    QString after;
    int lineBefore = 0; ///< from 1; 0: there is none
    int lineAfter = 0;

    bool operator==(const DiffRow &) const = default;
};

/// The two texts line by line, with as many lines as possible the same. A removed line directly before an added one is
/// one changed row. Texts of more than 2,000 lines are compared in place, line by line. Pure; any thread.
[[nodiscard]] QList<DiffRow> sideBySide(const QString &before, const QString &after);

} // namespace remindesk
