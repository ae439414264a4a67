// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time.h"

#include <QHash>
#include <QTimeZone>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 86'400'000;
/// Further than any offset and any jump: Apia skipped 24 hours, Manila stood at -15:56.
constexpr qint64 reachMs = 42LL * 3'600'000;

/// Reading zone files is slow; the zones of one run are few. Per thread: QTimeZone is only
/// reentrant.
const QTimeZone &zoneOf(const TimeZoneId &id)
{
    thread_local QHash<QString, QTimeZone> known;
    auto it = known.find(id.text());
    if (it == known.end())
        it = known.insert(id.text(), QTimeZone(id.text().toLatin1()));
    return *it;
}

QDateTime utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

qint64 offsetMs(const QTimeZone &zone, qint64 utcMs)
{
    return qint64(zone.offsetFromUtc(utc(utcMs))) * 1000;
}

/// The wall time read as if it were UTC: offsets are subtracted from it.
qint64 asIfUtc(const WallTime &wall)
{
    return (wall.date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * dayMs
           + wall.time.msecsSinceStartOfDay();
}

} // namespace

Instant resolve(const WallTime &wall, const TimeZoneId &id)
{
    const QTimeZone &zone = zoneOf(id);
    const qint64 local = asIfUtc(wall);
    qint64 offset = offsetMs(zone, local - reachMs);
    qint64 from = local - reachMs;
    // Walk the stretches of constant offset in order: the first that contains the wall time wins
    // (overlap), and a wall time that lies before the stretch after it was in the gap between them.
    while (zone.hasTransitions()) {
        const auto next = zone.nextTransition(utc(from));
        if (!next.atUtc.isValid() || next.atUtc.toMSecsSinceEpoch() > local + reachMs)
            break;
        const qint64 at = next.atUtc.toMSecsSinceEpoch();
        const qint64 after = qint64(next.offsetFromUtc) * 1000;
        if (local < at + offset || local < at + after)
            break;
        offset = after;
        from = at;
    }
    return {local - offset};
}

WallTime wallTime(Instant instant, const TimeZoneId &id)
{
    const QDateTime shifted = utc(instant.ms + offsetMs(zoneOf(id), instant.ms));
    return {shifted.date(), shifted.time()};
}

int offsetSeconds(Instant instant, const TimeZoneId &id)
{
    return zoneOf(id).offsetFromUtc(utc(instant.ms));
}

QString isoUtc(Instant instant)
{
    return utc(instant.ms).toString(Qt::ISODateWithMs);
}

QString isoLocal(Instant instant, const TimeZoneId &id)
{
    const int offset = offsetSeconds(instant, id);
    const int minutes = qAbs(offset) / 60;
    const QString zone = u"%1%2:%3"_s.arg(QLatin1Char(offset < 0 ? '-' : '+'))
                             .arg(minutes / 60, 2, 10, QLatin1Char('0'))
                             .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return utc(instant.ms + offset * 1000LL).toString(u"yyyy-MM-ddTHH:mm:ss"_s) + zone;
}

} // namespace remindesk
