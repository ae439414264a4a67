// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDate>
#include <QSet>
#include <QString>
#include <QTime>

#include <optional>

namespace remindesk {

/// When the team works: what "in 2 working days" and a day without a time mean. A value; any thread.
struct WorkCalendar
{
    QSet<int> weekdays{1, 2, 3, 4, 5}; ///< 1 Monday … 7 Sunday
    QTime from{9, 0};
    QTime to{18, 0};
    QSet<QDate> holidays;
    QSet<QDate> extraDays; ///< worked although they are no weekday of ours: China's 调休

    [[nodiscard]] bool isWorkingDay(QDate day) const;
    /// The working day that is `count` of them after `day`; `day` itself for 0. Where holidays without end are set, the last day
    /// looked at (some years ahead) rather than never.
    [[nodiscard]] QDate after(QDate day, qint64 count) const;

    bool operator==(const WorkCalendar &) const = default;
};

/// "mon-fri", "mon-sat", "sun-thu", "mon-sun".
[[nodiscard]] std::optional<QSet<int>> weekdaysFromText(const QString &text);

/// Days as an admin writes them, a line each: "2026-10-01", "2026-10-01 … 2026-10-07 国庆节" (also "-", "~", "to", "至"), words
/// behind them are for people. E-CAL-01 no date %1 · E-CAL-02 ends before it begins or is longer than a year %1.
[[nodiscard]] Result<QSet<QDate>> daysFromLines(const QString &lines);

} // namespace remindesk
