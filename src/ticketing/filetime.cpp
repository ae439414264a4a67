// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/filetime.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

/// RFC 5545 has a date without a time mean the day; ours ends with the working day.
const QTime endOfDay(18, 0);

/// The wall time written, when it is one that stands in full; nothing for forms that parseTime() knows.
std::optional<WallTime> wallFrom(const QString &text)
{
    static const QRegularExpression form(
        u"^(\\d{4})([-/.年])(\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]*(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2})(?:[.]\\d+)?)?)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    const bool hasTime = !match.captured(5).isEmpty();
    const QTime time(match.captured(5).toInt(), match.captured(6).toInt(), std::min(match.captured(7).toInt(), 60) == 60
                                                                               ? 59 : match.captured(7).toInt());
    if (!date.isValid() || (hasTime && !time.isValid()))
        return std::nullopt;
    return WallTime{date, hasTime ? time : endOfDay};
}

FileTime::Oddity oddityOf(const WallTime &wall, Instant at, const TimeZoneId &zone)
{
    if (!(wallTime(at, zone) == wall))
        return FileTime::Oddity::Gap;
    // resolve() takes the first of two: the second comes later by what the clocks go back, at most a day.
    constexpr qint64 dayMs = 86'400'000;
    const int back = offsetSeconds(at, zone) - offsetSeconds(at.plusMs(dayMs), zone);
    const bool comesTwice = back > 0 && wallTime(at.plusSeconds(back), zone) == wall;
    return comesTwice ? FileTime::Oddity::Overlap : FileTime::Oddity::None;
}

} // namespace

Result<FileTime> readFileTime(const QString &text, const TimeZoneId &zone, Instant now)
{
    const std::optional<WallTime> wall = wallFrom(text);
    if (!wall) {
        return parseTime(text, zone, now).map([](Instant at) { return FileTime{at, FileTime::Oddity::None}; });
    }
    const Instant at = resolve(*wall, zone);
    return FileTime{at, oddityOf(*wall, at, zone)};
}

} // namespace remindesk
