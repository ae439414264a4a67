// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QTime>

#include <optional>

namespace remindesk {

/// When a team works on one day of the week, 1 (Monday) … 7.
struct WorkSpan
{
    int weekday = 1;
    QTime from;
    QTime until; ///< after `from`, the same day; 24:00 is written 23:59

    bool operator==(const WorkSpan &) const = default;
};

struct DateSpan
{
    QDate first;
    QDate last; ///< included

    [[nodiscard]] bool covers(QDate day) const { return first <= day && day <= last; }
    bool operator==(const DateSpan &) const = default;
};

/// "Mon-Fri 09:00-12:00 13:00-18:00; Sat 09:00-12:00". Days are Mon … Sun or 周一 … 周日. Nothing for what is none.
[[nodiscard]] std::optional<QList<WorkSpan>> workHoursFrom(const QString &text);
/// "2026-10-01…2026-10-07; 2026-12-25"; ".." and "/" stand for "…" too.
[[nodiscard]] std::optional<QList<DateSpan>> datesFrom(const QString &text);

} // namespace remindesk
