// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/calendartext.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QStringList parts(const QString &text, const QString &separators)
{
    QStringList found;
    for (const QString &part : text.split(QRegularExpression(separators), Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            found += part.trimmed();
    }
    return found;
}

int weekdayFrom(const QString &word)
{
    static const QStringList english{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    static const QStringList chinese{u"周一"_s, u"周二"_s, u"周三"_s, u"周四"_s, u"周五"_s, u"周六"_s, u"周日"_s};
    const qsizetype at = qMax(english.indexOf(word.toLower()), chinese.indexOf(word));
    return int(at) + 1;
}

/// "Mon-Fri" as its first and last day; 0 where it is none.
std::pair<int, int> daysFrom(const QString &text)
{
    const int first = weekdayFrom(text.section(u'-', 0, 0));
    const int last = text.contains(u'-') ? weekdayFrom(text.section(u'-', 1)) : first;
    return first > 0 && last >= first ? std::pair(first, last) : std::pair(0, 0);
}

QTime timeFrom(const QString &text)
{
    return QTime::fromString(text, u"HH:mm"_s);
}

} // namespace

std::optional<QList<WorkSpan>> workHoursFrom(const QString &text)
{
    QList<WorkSpan> spans;
    for (const QString &rule : parts(text, u"[;；]"_s)) {
        const QStringList words = parts(rule, u"\\s+"_s);
        const auto [first, last] = daysFrom(words.constFirst());
        if (first == 0 || words.size() < 2)
            return std::nullopt;
        for (const QString &hours : words.sliced(1)) {
            const QTime from = timeFrom(hours.section(u'-', 0, 0));
            const QTime until = timeFrom(hours.section(u'-', 1));
            if (!from.isValid() || !until.isValid() || from >= until)
                return std::nullopt;
            for (int day = first; day <= last; ++day)
                spans += WorkSpan{day, from, until};
        }
    }
    return spans;
}

std::optional<QList<DateSpan>> datesFrom(const QString &text)
{
    QList<DateSpan> spans;
    for (const QString &part : parts(text, u"[;；,，\\s]+"_s)) {
        const QStringList ends = parts(part, u"…|\\.\\.|/"_s);
        const QDate first = QDate::fromString(ends.constFirst(), Qt::ISODate);
        const QDate last = ends.size() == 1 ? first : QDate::fromString(ends.constLast(), Qt::ISODate);
        if (ends.size() > 2 || !first.isValid() || !last.isValid() || last < first)
            return std::nullopt;
        spans += DateSpan{first, last};
    }
    return spans;
}

} // namespace remindesk
