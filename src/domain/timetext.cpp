// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time.h"
#include "domain/timewords.h"

#include <QRegularExpression>

#include <optional>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxAmount = 36'600; // a hundred years of days; more is a slip

Error notUnderstood(const QString &text)
{
    return {u"E-TIM-02"_s, {shown(text)}, {}};
}

/// An ISO time with offset names an instant by itself.
std::optional<Result<Instant>> absoluteTime(const QString &text)
{
    static const QRegularExpression iso(
        u"^(\\d{4}-\\d{2}-\\d{2})[t ](\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,](\\d{1,9}))?\\s*"
        "(z|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})$"_s);
    const auto match = iso.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    if (!date.isValid())
        return failure(u"E-TIM-03"_s, {shown(match.captured(1))});
    const std::optional<QTime> time = timewords::clock(match.captured(2));
    if (!time)
        return failure(u"E-TIM-04"_s, {shown(match.captured(2))});
    const int ms = match.captured(3).leftJustified(3, u'0').left(3).toInt();
    qint64 offset = 0;
    if (const QString zone = match.captured(4); zone != "z"_L1) {
        const int hours = QStringView(zone).mid(1, 2).toInt();
        const int minutes = QStringView(zone).right(2).toInt();
        const bool hasMinutes = zone.size() > 3;
        if (hours > 18 || (hasMinutes && minutes > 59))
            return failure(u"E-TIM-05"_s, {shown(zone)});
        offset = hours * 3600 + (hasMinutes ? minutes * 60 : 0);
        if (zone.startsWith(u'-'))
            offset = -offset;
    }
    return resolve({date, *time}, TimeZoneId()).plusMs(ms).plusSeconds(-offset);
}

/// "in 3 hours", "2小时后": counted on the clock, whatever the zone does meanwhile.
std::optional<Result<Instant>> elapsedTime(const QString &text, Instant now)
{
    if (text == "now"_L1 || text == u"现在"_s || text == u"立即"_s || text == u"马上"_s)
        return now;
    const auto span = timewords::span(text);
    if (!span || span->isDays)
        return std::nullopt;
    if (span->amount > maxAmount * 24)
        return failure(u"E-TIM-06"_s, {QString::number(span->amount)});
    return now.plusSeconds(span->amount * span->unitSeconds);
}

/// The rest of the text once the time of day is taken out, as a day.
struct Day
{
    QDate date;
    bool isGiven = false;   ///< the text named a day at all
    bool mayAdvance = false; ///< a weekday: today counts only while its time is still ahead
};

Result<Day> dayOf(const QString &text, const QDate &today, const WorkCalendar &calendar)
{
    if (text.isEmpty())
        return Day{today, false, false};
    if (const auto span = timewords::span(text); span && span->isDays) {
        if (span->amount > maxAmount)
            return failure(u"E-TIM-06"_s, {QString::number(span->amount)});
        const QDate day = span->isWorkingDays ? calendar.after(today, span->amount) : today.addDays(span->amount);
        return Day{day, true, false};
    }
    if (const auto days = timewords::relativeDay(text))
        return Day{today.addDays(*days), true, false};
    if (const auto weekday = timewords::weekday(text)) {
        const QDate monday = today.addDays(1 - today.dayOfWeek());
        if (weekday->week == timewords::Week::Next)
            return Day{monday.addDays(7 + weekday->day - 1), true, false};
        if (weekday->week == timewords::Week::This)
            return Day{monday.addDays(weekday->day - 1), true, false};
        const int ahead = (weekday->day - today.dayOfWeek() + 7) % 7;
        return Day{today.addDays(ahead), true, ahead == 0};
    }
    if (const auto date = timewords::calendarDate(text, today)) {
        if (!date->isValid())
            return failure(u"E-TIM-03"_s, {shown(text)});
        return Day{*date, true, false};
    }
    return failure(notUnderstood(text));
}

} // namespace

Result<Instant> parseTime(const QString &text, const TimeZoneId &zone, const TimeAnchor &anchor)
{
    const Instant now = anchor.now;
    const QString plain = timewords::normalized(text);
    if (plain.isEmpty())
        return failure(u"E-TIM-01"_s);
    if (plain.size() > 60)
        return failure(notUnderstood(text));
    if (const auto absolute = absoluteTime(plain))
        return *absolute;
    if (const auto elapsed = elapsedTime(plain, now))
        return *elapsed;

    const auto split = timewords::takeTimeOfDay(plain);
    if (!split.isValid)
        return failure(u"E-TIM-04"_s, {shown(text)});
    const QDate today = wallTime(now, zone).date;
    const Result<Day> day = dayOf(split.rest, today, anchor.calendar);
    if (!day)
        return failure(day.error().code == "E-TIM-02"_L1 ? notUnderstood(text) : day.error());
    if (!day->isGiven && !split.time)
        return failure(notUnderstood(text));

    const QTime time = split.time.value_or(anchor.calendar.to);
    QDate date = day->date.addDays(split.isEndOfDay ? 1 : 0);
    Instant instant = resolve({date, time}, zone);
    if (instant <= now && (!day->isGiven || day->mayAdvance)) {
        date = date.addDays(day->mayAdvance ? 7 : 1);
        instant = resolve({date, time}, zone);
    }
    return instant;
}

} // namespace remindesk
