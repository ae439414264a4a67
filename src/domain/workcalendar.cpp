// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workcalendar.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int longestRange = 366;
constexpr int restWithoutEnd = 3'660; // so many free days in a row are a mistake, not a holiday

} // namespace

bool WorkCalendar::isWorkingDay(QDate day) const
{
    return extraDays.contains(day) || (weekdays.contains(day.dayOfWeek()) && !holidays.contains(day));
}

QDate WorkCalendar::after(QDate day, qint64 count) const
{
    int resting = 0;
    while (count > 0 && resting < restWithoutEnd) {
        day = day.addDays(1);
        const bool isWorking = isWorkingDay(day);
        count -= isWorking ? 1 : 0;
        resting = isWorking ? 0 : resting + 1;
    }
    return day;
}

std::optional<QSet<int>> weekdaysFromText(const QString &text)
{
    static const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    const qsizetype first = names.indexOf(text.section(u'-', 0, 0));
    const qsizetype last = names.indexOf(text.section(u'-', 1));
    if (first < 0 || last < 0)
        return {};
    QSet<int> days;
    for (qsizetype day = first; days.insert(int(day) + 1), day != last;)
        day = (day + 1) % names.size();
    return days;
}

Result<QSet<QDate>> daysFromLines(const QString &lines)
{
    static const QRegularExpression form(
        u"\\A(\\d{4}-\\d{1,2}-\\d{1,2})(?:\\s*(?:…|\\.{2,3}|-|–|~|to|至|到)\\s*(\\d{4}-\\d{1,2}-\\d{1,2}))?(?:\\s.*)?\\z"_s);
    QSet<QDate> days;
    for (const QString &line : lines.split(u'\n')) {
        const QString plain = line.trimmed();
        if (plain.isEmpty())
            continue;
        const QRegularExpressionMatch match = form.match(plain);
        const QDate first = QDate::fromString(match.captured(1), u"yyyy-M-d"_s);
        const QDate last = match.captured(2).isEmpty() ? first : QDate::fromString(match.captured(2), u"yyyy-M-d"_s);
        if (!match.hasMatch() || !first.isValid() || !last.isValid())
            return failure(u"E-CAL-01"_s, {shown(plain)});
        if (last < first || first.daysTo(last) > longestRange)
            return failure(u"E-CAL-02"_s, {shown(plain)});
        for (QDate day = first; day <= last; day = day.addDays(1))
            days += day;
    }
    return days;
}

} // namespace remindesk
