// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/moment.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;

qint64 localMsOf(QDate date, qint64 msOfDay)
{
    return QDate(1970, 1, 1).daysTo(date) * kDayMs + msOfDay;
}

int offsetAt(const QTimeZone &zone, qint64 ms)
{
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
}

/// The zone of that id. Reading its rules takes longer than a whole rendering, and a message speaks of one
/// zone again and again: each thread remembers the last.
const QTimeZone &zoneNamed(const QString &id)
{
    thread_local QString lastId;
    thread_local QTimeZone last;
    if (lastId.isNull() || id != lastId) {
        const QByteArray name = id.toLatin1();
        last = QTimeZone::isTimeZoneIdAvailable(name) ? QTimeZone(name) : QTimeZone();
        lastId = id;
    }
    return last;
}

/// What a text says about a date; what it does not say is -1.
struct Parts
{
    int year = -1;
    int month = -1;
    int day = -1;
    qint64 msOfDay = -1;
    std::optional<int> offset;
    QString zoneName;
};

int monthNumber(const QString &name)
{
    static const QString names = u"janfebmaraprmayjunjulaugsepoctnovdec"_s;
    return int(names.indexOf(name.left(3)) / 3) + 1;
}

std::optional<int> namedOffset(const QString &name)
{
    struct Zone { QStringView name; int hours; };
    static constexpr Zone zones[] = {{u"z", 0}, {u"utc", 0}, {u"gmt", 0}, {u"est", -5}, {u"edt", -4},
                                     {u"cst", -6}, {u"cdt", -5}, {u"mst", -7}, {u"mdt", -6},
                                     {u"pst", -8}, {u"pdt", -7}, {u"jst", 9}, {u"cet", 1}, {u"cest", 2}};
    for (const Zone &zone : zones) {
        if (zone.name == name)
            return zone.hours * 3600;
    }
    return std::nullopt;
}

void takeZone(const QString &zone, Parts &parts)
{
    if (zone.isEmpty())
        return;
    if (zone[0] != u'+' && zone[0] != u'-') {
        parts.offset = namedOffset(zone);
        parts.zoneName = zone == u"z"_s || zone == u"gmt"_s ? u"UTC"_s : zone.toUpper();
        return;
    }
    QString digits = zone.mid(1).remove(u':');
    if (digits.size() < 3)
        digits = digits.rightJustified(2, u'0') + u"00"_s;
    digits = digits.rightJustified(4, u'0');
    const int seconds = digits.left(2).toInt() * 3600 + digits.mid(2, 2).toInt() * 60;
    parts.offset = zone[0] == u'-' ? -seconds : seconds;
}

/// Takes the time of day out of the text; false when there is one that cannot be.
bool takeTime(QString &text, Parts &parts)
{
    static const QRegularExpression pattern(
        u"(?:^|[ t])(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?:\\s*([ap])\\.?m\\b\\.?)?"
        "\\s*(z\\b|(?:utc|gmt|est|edt|cst|cdt|mst|mdt|pst|pdt|jst|cest|cet)\\b|[+-]\\d{1,2}:?\\d{0,2})?"_s);
    static const QRegularExpression hourOnly(u"(?:^|\\s)(\\d{1,2})\\s*([ap])\\.?m\\.?\\b"_s);
    auto match = pattern.match(text);
    const bool isHourOnly = !match.hasMatch();
    if (isHourOnly)
        match = hourOnly.match(text);
    if (!match.hasMatch())
        return true;
    int hour = match.captured(1).toInt();
    const int minute = isHourOnly ? 0 : match.captured(2).toInt();
    const int second = isHourOnly ? 0 : match.captured(3).toInt();
    const QString half = match.captured(isHourOnly ? 2 : 5);
    if (!half.isEmpty())
        hour = hour % 12 + (half == u"p"_s ? 12 : 0);
    const QString fraction = isHourOnly ? QString() : match.captured(4).leftJustified(3, u'0').left(3);
    if (hour > 24 || minute > 59 || second > 60)
        return false;
    parts.msOfDay = ((hour * 60 + minute) * 60 + second) * qint64(1000) + fraction.toInt();
    if (!isHourOnly)
        takeZone(match.captured(6), parts);
    text.replace(match.capturedStart(), match.capturedLength(), u" "_s);
    return true;
}

int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    if (digits.size() > 2)
        return year;
    return year + (year < 69 ? 2000 : 1900);
}

bool takeNamedMonth(const QString &text, Parts &parts)
{
    static const QString month = u"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?"_s;
    static const QRegularExpression dayFirst(u"\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]*\\b"_s + month
                                             + u"(?:[ ,-]*(\\d{2,4}))?\\b"_s);
    static const QRegularExpression monthFirst(u"\\b"_s + month
                                               + u"[ -]*(?:(\\d{1,2})(?:st|nd|rd|th)?\\b)?(?:[ ,]*(\\d{4}))?"_s);
    if (const auto match = dayFirst.match(text); match.hasMatch()) {
        parts.day = match.captured(1).toInt();
        parts.month = monthNumber(match.captured(2));
        parts.year = match.hasCaptured(3) ? fullYear(match.captured(3)) : -1;
        return true;
    }
    const auto match = monthFirst.match(text);
    if (!match.hasMatch())
        return false;
    parts.month = monthNumber(match.captured(1));
    parts.day = match.captured(2).isEmpty() ? -1 : match.captured(2).toInt();
    parts.year = match.captured(3).isEmpty() ? -1 : match.captured(3).toInt();
    return true;
}

bool takeNumbers(const QString &text, Parts &parts)
{
    static const QRegularExpression yearFirst(u"(?:^|\\s)(\\d{4})([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?(?=\\D|$)"_s);
    static const QRegularExpression yearLast(u"(?:^|\\s)(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?=\\D|$)"_s);
    if (const auto match = yearFirst.match(text); match.hasMatch()) {
        parts.year = match.captured(1).toInt();
        parts.month = match.captured(3).toInt();
        parts.day = match.captured(4).isEmpty() ? 1 : match.captured(4).toInt();
        return true;
    }
    const auto match = yearLast.match(text);
    if (!match.hasMatch())
        return false;
    parts.day = match.captured(1).toInt();
    parts.month = match.captured(3).toInt();
    parts.year = match.captured(4).toInt();
    return true;
}

} // namespace

bool isZone(const QString &zone)
{
    return zone.isEmpty() || zoneNamed(zone).isValid();
}

bool isUsable(Instant instant)
{
    constexpr qint64 yearOne = -62'135'596'800'000 + kDayMs;
    constexpr qint64 tenThousand = 253'402'300'800'000; // 9999-12-31 is what many systems call never
    return instant.ms >= yearOne && instant.ms < tenThousand;
}

Moment momentAt(int offsetSeconds, const QString &zoneName, Instant instant)
{
    const qint64 local = instant.ms + offsetSeconds * qint64(1000);
    qint64 days = local / kDayMs;
    qint64 rest = local % kDayMs;
    if (rest < 0) {
        rest += kDayMs;
        --days;
    }
    const QDate date = QDate(1970, 1, 1).addDays(days);
    return {date, int(rest / 3'600'000), int(rest / 60'000 % 60), int(rest / 1000 % 60), int(rest % 1000),
            offsetSeconds, zoneName, instant.ms};
}

Moment momentIn(const QString &zone, Instant instant)
{
    if (zone.isEmpty())
        return momentAt(0, u"UTC"_s, instant);
    const QTimeZone &timeZone = zoneNamed(zone);
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(instant.ms, Qt::UTC);
    return momentAt(timeZone.offsetFromUtc(utc), timeZone.abbreviation(utc), instant);
}

Instant instantOf(const QString &zone, QDate date, qint64 msOfDay)
{
    const qint64 local = localMsOf(date, msOfDay);
    if (zone.isEmpty())
        return {local};
    const QTimeZone &timeZone = zoneNamed(zone);
    const int before = offsetAt(timeZone, local - kDayMs);
    const int after = offsetAt(timeZone, local + kDayMs);
    const Instant first{local - before * qint64(1000)};
    const Instant second{local - after * qint64(1000)};
    if (offsetAt(timeZone, first.ms) == before || offsetAt(timeZone, second.ms) != after)
        return first;
    return second;
}

std::optional<Moment> parseMoment(const QString &given, Instant now, const QString &zone)
{
    constexpr qsizetype longest = 100;
    if (given.size() > longest)
        return std::nullopt;
    QString text = given.toLower().simplified();
    static const QRegularExpression isoTime(u"(?<=\\d)t(?=\\d)"_s);
    text.replace(isoTime, u" "_s);
    Parts parts;
    if (!takeTime(text, parts))
        return std::nullopt;
    const bool hasDate = takeNamedMonth(text, parts) || takeNumbers(text, parts);
    if (!hasDate && parts.msOfDay < 0)
        return std::nullopt;
    const QDate today = momentIn(zone, now).date;
    const int year = parts.year >= 0 ? parts.year : today.year();
    const int month = parts.month >= 0 ? parts.month : today.month();
    const int day = parts.day >= 0 ? parts.day : (hasDate ? 1 : today.day());
    const QDate date(year, month, day);
    if (!date.isValid())
        return std::nullopt;
    const qint64 msOfDay = std::max<qint64>(0, parts.msOfDay);
    if (parts.offset) {
        const Instant instant{localMsOf(date, msOfDay) - *parts.offset * qint64(1000)};
        return momentAt(*parts.offset, parts.zoneName, instant);
    }
    return momentIn(zone, instantOf(zone, date, msOfDay));
}

} // namespace remindesk::liquid
