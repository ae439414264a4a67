// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/timewords.h"

#include "translations/language.h"

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

struct TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

QString clockText(const QTime &time)
{
    return time.toString(u"HH:mm"_s);
}

} // namespace

QString timeWords(Instant at, Instant now, const TimeZoneId &zone)
{
    const WallTime wall = wallTime(at, zone);
    const WallTime today = wallTime(now, zone);
    const QString clock = clockText(wall.time);
    switch (today.date.daysTo(wall.date)) {
    case -1: return TimeWords::tr("yesterday %1").arg(clock);
    case 0: return TimeWords::tr("today %1").arg(clock);
    case 1: return TimeWords::tr("tomorrow %1").arg(clock);
    default: break;
    }
    if (wall.date.year() != today.date.year())
        return wall.date.toString(Qt::ISODate) + u' ' + clock;
    //: A date in this year: Qt date format, then the clock
    const QString day = uiDates().toString(wall.date, TimeWords::tr("MMM d"));
    return day + u' ' + clock;
}

QString agoWords(Instant at, Instant now, const TimeZoneId &zone)
{
    const qint64 seconds = (now.ms - at.ms) / 1000;
    if (seconds < 0 || wallTime(at, zone).date != wallTime(now, zone).date)
        return timeWords(at, now, zone);
    if (seconds < 60)
        return TimeWords::tr("just now");
    if (seconds < 3600)
        return TimeWords::tr("%n minute(s) ago", nullptr, int(seconds / 60));
    return TimeWords::tr("%n hour(s) ago", nullptr, int(seconds / 3600));
}

QString absoluteWords(Instant at, const TimeZoneId &zone)
{
    const WallTime wall = wallTime(at, zone);
    return TimeWords::tr("%1 %2 (%3)").arg(wall.date.toString(Qt::ISODate), clockText(wall.time), zone.text());
}

QString clockWords(Instant at, const TimeZoneId &zone)
{
    return clockText(wallTime(at, zone).time);
}

TimeZoneId zoneHere()
{
    return TimeZoneId::parse(QString::fromLatin1(QTimeZone::systemTimeZoneId())).value_or(TimeZoneId());
}

QString zoneWords(const TimeZoneId &zone)
{
    return zone.text().section(u'/', -1).replace(u'_', u' ');
}

QString dateWords(Instant at, const TimeZoneId &zone)
{
    return uiDates().toString(wallTime(at, zone).date, QLocale::LongFormat);
}

} // namespace remindesk
