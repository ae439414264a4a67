// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/timewords.h"

#include <QRegularExpression>

namespace remindesk::timewords {

using namespace Qt::StringLiterals;

namespace {

struct Clock
{
    int hour = -1;
    int minute = 0;
    int second = 0;
};

/// Which half of the day a word names: "下午6点" is 18:00, "晚上12点" the midnight that follows.
int hourOf(int hour, const QString &word)
{
    const bool isLate = word == u"下午"_s || word == u"晚上"_s || word == u"傍晚"_s || word == u"晚"_s
                        || word == u"今晚"_s || word == u"明晚"_s || word == "pm"_L1;
    const bool isMorning = word == u"上午"_s || word == u"早上"_s || word == u"凌晨"_s
                           || word == u"早"_s || word == "am"_L1;
    const bool isNight = isLate && word != u"下午"_s && word != "pm"_L1;
    if (isNight && hour == 12)
        return 24;
    if (isLate && hour >= 1 && hour < 12)
        return hour + 12;
    if (word == u"中午"_s && hour >= 1 && hour <= 2)
        return hour + 12;
    if (isMorning && hour == 12)
        return 0;
    if (isMorning && hour > 12)
        return -1;
    return hour;
}

TimeOfDay made(const Clock &clock, const QString &rest)
{
    TimeOfDay result;
    result.rest = rest.simplified();
    result.isEndOfDay = clock.hour == 24 && clock.minute == 0 && clock.second == 0;
    const QTime time(result.isEndOfDay ? 0 : clock.hour, clock.minute,
                     clock.second == 60 ? 59 : clock.second);
    result.isValid = time.isValid();
    if (time.isValid())
        result.time = time;
    return result;
}

/// "下午6点", "18时30分", "6点半", "明晚8点": the day word stays in the rest.
std::optional<TimeOfDay> chineseTime(const QString &text)
{
    static const QRegularExpression pattern(
        u"(上午|下午|早上|晚上|傍晚|中午|凌晨|(?<=[今明])[早晚])?\\s*(?:"
        "(\\d{1,2}|[零一二三四五六七八九十两]{1,3})\\s*(?:点|时)(?:钟|整)?(?:(\\d{1,2}|[零一二三四五六七八九十]{1,3})分?|(半)|(一刻))?"
        "|(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    Clock clock;
    if (match.capturedLength(6) > 0) {
        clock = {match.captured(6).toInt(), match.captured(7).toInt(), match.captured(8).toInt()};
    } else {
        clock.hour = int(number(match.captured(2)).value_or(-1));
        if (match.capturedLength(3) > 0)
            clock.minute = int(number(match.captured(3)).value_or(-1));
        else if (match.capturedLength(4) > 0)
            clock.minute = 30;
        else if (match.capturedLength(5) > 0)
            clock.minute = 15;
    }
    clock.hour = hourOf(clock.hour, match.captured(1));
    return made(clock, text.left(match.capturedStart(0)));
}

/// "6pm", "6:30 pm", "at 18:00".
std::optional<TimeOfDay> englishTime(const QString &text)
{
    static const QRegularExpression pattern(
        u"(?:^|[ t,])(?:at )?(\\d{1,2})(?::(\\d{2}))? ?([ap])\\.?m\\.?$"_s);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int hour = match.captured(1).toInt();
    const bool isTwelveHour = hour >= 1 && hour <= 12;
    Clock clock{isTwelveHour ? hour : -1, match.captured(2).toInt(), 0};
    const bool isPm = match.captured(3) == u'p';
    if (isTwelveHour)
        clock.hour = hour % 12 + (isPm ? 12 : 0);
    return made(clock, text.left(match.capturedStart(0)));
}

} // namespace

TimeOfDay takeTimeOfDay(const QString &text)
{
    static const QRegularExpression noon(u"(?:^| )(?:at )?(?:noon|midday)$|(?:正午|中午)$"_s);
    if (const auto match = noon.match(text); match.hasMatch())
        return made({12, 0, 0}, text.left(match.capturedStart(0)));
    if (const auto time = englishTime(text))
        return *time;
    // "2026-11-24T18:00" and "friday at 18:00" leave their joint behind.
    if (auto time = chineseTime(text)) {
        static const QRegularExpression joint(u"(?:(?<=\\d)t|,|(?:^| )at)$"_s);
        time->rest = time->rest.remove(joint).simplified();
        return *time;
    }
    TimeOfDay none;
    none.rest = text;
    return none;
}

} // namespace remindesk::timewords
