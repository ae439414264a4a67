// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QDate>
#include <QString>

#include <optional>

namespace remindesk::liquid {

/// A point in time as a clock on the wall shows it somewhere.
struct Moment
{
    QDate date;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    int offsetSeconds = 0; ///< east of UTC
    QString zoneName;      ///< "UTC", "CST"; empty when only the offset is known
    qint64 epochMs = 0;
};

/// Whether there is a time zone of that IANA id.
[[nodiscard]] bool isZone(const QString &zone);
/// How that instant reads in a zone (empty: UTC). The zone must exist; the year is within 1–9999.
[[nodiscard]] Moment momentIn(const QString &zone, Instant instant);
[[nodiscard]] Moment momentAt(int offsetSeconds, const QString &zoneName, Instant instant);
/// The instant at which clocks in a zone (empty: UTC) show that date and time. Of two, the first; in
/// the gap when clocks go forward, what a clock that was not put forward shows (RFC 5545 §3.3.5).
[[nodiscard]] Instant instantOf(const QString &zone, QDate date, qint64 msOfDay);
/// Within the years a message can speak of.
[[nodiscard]] bool isUsable(Instant instant);

/// Reads what people and programs write as a date: ISO 8601, "March 14, 2016 5:30 pm", "14 Mar 2016",
/// RFC 5322 dates, "10:00". What is missing comes from `now`; without an offset of its own the text
/// is meant in `zone`. Nothing when it is no date.
[[nodiscard]] std::optional<Moment> parseMoment(const QString &text, Instant now, const QString &zone);

/// Formats as strftime of the reference does, flags and widths included; month and weekday names in
/// Chinese for a locale "zh…", else in English. Throws Failure E-LIQ-43 for absurd widths.
[[nodiscard]] QString formatted(const Moment &moment, QStringView format, const QString &locale);

} // namespace remindesk::liquid
