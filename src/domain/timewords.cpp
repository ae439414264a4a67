// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/timewords.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace remindesk::timewords {

using namespace Qt::StringLiterals;

namespace {

int monthOf(const QString &name)
{
    static const QStringList months{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                    u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    return int(months.indexOf(name.left(3))) + 1;
}

QDate nearest(int month, int day, const QDate &today)
{
    constexpr int halfYear = 183;
    const QDate date(today.year(), month, day);
    if (date.isValid() && date < today.addDays(-halfYear))
        return QDate(today.year() + 1, month, day);
    if (date.isValid() && date > today.addDays(halfYear + 182)) // only a leap-day slip
        return QDate(today.year() - 1, month, day);
    return date;
}

} // namespace

std::optional<qint64> number(const QString &text)
{
    bool ok = false;
    if (const qint64 value = text.toLongLong(&ok); ok)
        return value;
    static const QString digits = u"零一二三四五六七八九"_s;
    const auto digit = [](QChar c) {
        return c == u'两' ? qsizetype(2) : digits.indexOf(c);
    };
    const qsizetype ten = text.indexOf(u'十');
    if (ten < 0)
        return text.size() == 1 && digit(text.at(0)) >= 0 ? std::optional(digit(text.at(0)))
                                                          : std::nullopt;
    const qsizetype tens = ten == 0 ? 1 : ten == 1 ? digit(text.at(0)) : -1;
    const qsizetype rest = text.size() - ten - 1;
    const qsizetype ones = rest == 0 ? 0 : rest == 1 ? digit(text.back()) : -1;
    if (tens < 1 || ones < 0)
        return std::nullopt;
    return tens * 10 + ones;
}

QString normalized(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).toLower().simplified();
    static const QRegularExpression before(u"^(?:by|before|until|at|on) |\\s*(?:之前|以前|前)$"_s);
    plain.remove(before);
    return plain.simplified();
}

std::optional<QTime> clock(const QString &text)
{
    QStringList parts = text.split(u':');
    if (parts.size() == 3 && parts.at(2) == "60"_L1)
        parts[2] = u"59"_s;
    const QTime time(parts.value(0).toInt(), parts.value(1).toInt(), parts.value(2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

namespace {

std::optional<Span> workingDays(const QString &text)
{
    static const QRegularExpression chinese(
        u"^(\\d{1,9}|[零一二三四五六七八九十两]{1,3})\\s*个?\\s*工作日(?:后|之后|以后|内|之内|以内)$"_s);
    static const QRegularExpression english(
        u"^(?:in|within) (\\d{1,9}|an?|one|two|three|four|five) (?:working|business|work)[ -]?days?$"_s);
    auto match = chinese.match(text);
    if (!match.hasMatch())
        match = english.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    static const QHash<QString, qint64> words{{u"a"_s, 1},   {u"an"_s, 1},    {u"one"_s, 1}, {u"two"_s, 2},
                                              {u"three"_s, 3}, {u"four"_s, 4}, {u"five"_s, 5}};
    const QString amount = match.captured(1);
    const auto value = words.contains(amount) ? std::optional(words.value(amount)) : number(amount);
    return value ? std::optional(Span{*value, true, 0, true}) : std::nullopt;
}

} // namespace

std::optional<Span> span(const QString &text)
{
    if (const auto days = workingDays(text))
        return days;
    if (text == u"半小时后"_s || text == u"半个小时后"_s)
        return Span{30, false, 60};
    static const QRegularExpression chinese(
        u"^(\\d{1,9}|[零一二三四五六七八九十两]{1,3})\\s*(?:个)?\\s*(分钟|小时|钟头|天|日|周|星期|礼拜)(?:后|之后|以后)$"_s);
    static const QRegularExpression english(
        u"^in (\\d{1,9}|an?|one|two|three) (minute|min|hour|day|week)s?$"_s);
    auto match = chinese.match(text);
    if (!match.hasMatch())
        match = english.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    static const QHash<QString, qint64> words{{u"a"_s, 1}, {u"an"_s, 1}, {u"one"_s, 1},
                                              {u"two"_s, 2}, {u"three"_s, 3}};
    const QString amount = match.captured(1);
    const auto value = words.contains(amount) ? std::optional(words.value(amount)) : number(amount);
    if (!value)
        return std::nullopt;
    const QString unit = match.captured(2);
    if (unit == u"分钟"_s || unit == "minute"_L1 || unit == "min"_L1)
        return Span{*value, false, 60};
    if (unit == u"小时"_s || unit == u"钟头"_s || unit == "hour"_L1)
        return Span{*value, false, 3600};
    const bool isWeeks = unit == u"周"_s || unit == u"星期"_s || unit == u"礼拜"_s
                         || unit == "week"_L1;
    return Span{isWeeks ? *value * 7 : *value, true, 0};
}

std::optional<int> relativeDay(const QString &text)
{
    static const QHash<QString, int> days{
        {u"today"_s, 0},    {u"今天"_s, 0},  {u"今日"_s, 0}, {u"今"_s, 0},
        {u"tomorrow"_s, 1}, {u"明天"_s, 1},  {u"明日"_s, 1}, {u"明"_s, 1},
        {u"后天"_s, 2},     {u"大后天"_s, 3}, {u"the day after tomorrow"_s, 2},
        {u"day after tomorrow"_s, 2}};
    const auto found = days.constFind(text);
    return found == days.cend() ? std::nullopt : std::optional(*found);
}

std::optional<Weekday> weekday(const QString &text)
{
    static const QRegularExpression chinese(u"^(本|这|这个|下|下个)?(?:周|星期|礼拜)([一二三四五六日天])$"_s);
    if (const auto match = chinese.match(text); match.hasMatch()) {
        const QString day = match.captured(2);
        const int index = day == u"天"_s ? 7 : int(u"一二三四五六日"_s.indexOf(day)) + 1;
        const QString week = match.captured(1);
        return Weekday{index, week.isEmpty()          ? Week::Coming
                              : week.startsWith(u'下') ? Week::Next
                                                       : Week::This};
    }
    static const QRegularExpression english(
        u"^(next |this )?(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|"
        "fri(?:day)?|sat(?:urday)?|sun(?:day)?)$"_s);
    const auto match = english.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    static const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s,
                                   u"fri"_s, u"sat"_s, u"sun"_s};
    const QString week = match.captured(1);
    return Weekday{int(names.indexOf(match.captured(2).left(3))) + 1,
                   week == "next "_L1   ? Week::Next
                   : week == "this "_L1 ? Week::This
                                        : Week::Coming};
}

std::optional<QDate> calendarDate(const QString &text, const QDate &today)
{
    static const QRegularExpression full(
        u"^(\\d{4})(?:[-/.]|年)\\s*(\\d{1,2})(?:[-/.]|月)\\s*(\\d{1,2})(?:日|号)?$"_s);
    if (const auto match = full.match(text); match.hasMatch())
        return QDate(match.captured(1).toInt(), match.captured(2).toInt(),
                     match.captured(3).toInt());
    static const QRegularExpression monthDay(u"^(\\d{1,2})(?:-|月)\\s*(\\d{1,2})(?:日|号)?$"_s);
    if (const auto match = monthDay.match(text); match.hasMatch())
        return nearest(match.captured(1).toInt(), match.captured(2).toInt(), today);

    static const QString months = u"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
                                  "aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|"
                                  "dec(?:ember)?)"_s;
    static const QRegularExpression dayFirst(u"^(\\d{1,2}) "_s + months + u",?(?: (\\d{4}))?$"_s);
    static const QRegularExpression monthFirst(u"^"_s + months + u" (\\d{1,2}),?(?: (\\d{4}))?$"_s);
    auto match = dayFirst.match(text);
    int day = match.captured(1).toInt();
    QString month = match.captured(2);
    if (!match.hasMatch()) {
        match = monthFirst.match(text);
        month = match.captured(1);
        day = match.captured(2).toInt();
    }
    if (!match.hasMatch())
        return std::nullopt;
    if (const QString year = match.captured(3); !year.isEmpty())
        return QDate(year.toInt(), monthOf(month), day);
    return nearest(monthOf(month), day, today);
}

} // namespace remindesk::timewords
