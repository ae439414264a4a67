// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/workcalendar.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>

namespace remindesk {

/// An IANA zone that exists on this system ("Asia/Shanghai"). "GMT+8", "EST5" and the like are
/// refused with the reason; "UTC" is taken.
class TimeZoneId
{
public:
    TimeZoneId() = default; ///< UTC
    [[nodiscard]] static Result<TimeZoneId> parse(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    bool operator==(const TimeZoneId &) const = default;

private:
    QString m_text = QStringLiteral("UTC");
};

/// A wall clock somewhere: what people write down.
struct WallTime
{
    QDate date;
    QTime time;
    bool operator==(const WallTime &) const = default;
};

/// The instant of a wall time in a zone by RFC 5545 §3.3.5: in a gap the offset before the gap, in
/// an overlap the first occurrence. (Qt 6.4's QDateTime gets both wrong.)
[[nodiscard]] Instant resolve(const WallTime &wall, const TimeZoneId &zone);
/// What the clocks in `zone` show at `instant`.
[[nodiscard]] WallTime wallTime(Instant instant, const TimeZoneId &zone);
/// Seconds east of UTC at `instant`.
[[nodiscard]] int offsetSeconds(Instant instant, const TimeZoneId &zone);

/// What relative times start from: "in 2 hours" from `now`, "in 2 working days" and a day without a time by the calendar.
struct TimeAnchor
{
    TimeAnchor(Instant start, WorkCalendar days = {}) // NOLINT(google-explicit-constructor): mostly there is only a now
        : now(start)
        , calendar(std::move(days))
    {}

    Instant now;
    WorkCalendar calendar;
};

/// Reads a time as people and scripts write it: ISO 8601 with offset or Z (absolute), without one in
/// `zone`; "2026-11-24", "11-24 18:00", "18:00", "tomorrow 18:00", "明天18点", "后天 9:30", "in 2 days",
/// "in 3 hours", "2小时后", "3天后", "2 个工作日后", "周五 18:00", "next Friday 18:00". E-TIM codes.
[[nodiscard]] Result<Instant> parseTime(const QString &text, const TimeZoneId &zone, const TimeAnchor &anchor);

/// "2026-11-24T18:00:00.000Z"
[[nodiscard]] QString isoUtc(Instant instant);
/// "2026-11-24T18:00:00+08:00" in `zone`.
[[nodiscard]] QString isoLocal(Instant instant, const TimeZoneId &zone);

} // namespace remindesk
