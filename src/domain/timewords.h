// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

/// The words of parseTime(), Chinese and English; private to domain/. All functions expect text that
/// went through normalized() and know nothing of zones. Pure; any thread.
namespace remindesk::timewords {

/// Lower case, compatibility forms folded ("１８：００"), spaces single, "by"/"before"/"前" dropped.
[[nodiscard]] QString normalized(const QString &text);

/// "12", "十二", "三十五", "两". Nothing for anything else.
[[nodiscard]] std::optional<qint64> number(const QString &text);

/// "18:00", "18:00:30". A leap second :60 counts as :59. Nothing when no such time exists.
[[nodiscard]] std::optional<QTime> clock(const QString &text);

/// "in 2 days", "3小时后", "半小时后", "2 个工作日后", "within 3 working days".
struct Span
{
    qint64 amount = 0;
    bool isDays = false;    ///< counted on the calendar; weeks are seven of them
    qint64 unitSeconds = 0; ///< else
    bool isWorkingDays = false;
};
[[nodiscard]] std::optional<Span> span(const QString &text);

/// Days from today: "tomorrow", "后天".
[[nodiscard]] std::optional<int> relativeDay(const QString &text);

enum class Week { Coming, This, Next };
struct Weekday
{
    int day = 1; ///< 1 Monday … 7 Sunday
    Week week = Week::Coming;
};
/// "周五", "下周五" and "next friday" (the Friday of the next calendar week), "this friday".
[[nodiscard]] std::optional<Weekday> weekday(const QString &text);

/// "2026-11-24", "11-24", "11月24日", "24 nov 2026", "nov 24". Without a year: the one that lies within
/// half a year of today. An invalid date when the text has the form of a date that does not exist.
[[nodiscard]] std::optional<QDate> calendarDate(const QString &text, const QDate &today);

struct TimeOfDay
{
    bool isValid = true;       ///< false: a time that does not exist ("25:00")
    std::optional<QTime> time; ///< nothing: the text names none
    bool isEndOfDay = false;   ///< "24:00": 00:00 of the next day
    QString rest;              ///< the text without it
};
/// Takes "18:00", "6:30 pm", "下午6点半", "noon" out of the text.
[[nodiscard]] TimeOfDay takeTimeOfDay(const QString &text);

} // namespace remindesk::timewords
