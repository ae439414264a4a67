// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/time.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace remindesk {

// How instants and amounts are written in messages, by locale; and all the ways in which the check of facts
// finds them again. Pure; any thread.

/// Short "11月24日 18:00", Long "11月24日（周二）18:00", Date, Time, Full with the year in the one form WeChat
/// takes ("2026年11月24日 18:00"), Spoken for voices ("11月24日星期二18点30分"), SpokenDate "24 November".
enum class MomentStyle { Short, Long, Date, Time, Full, Spoken, SpokenDate };

[[nodiscard]] std::optional<MomentStyle> momentStyleFromKey(QStringView key);

/// The year is written only where it is not that of `now`. Short and Long of one instant never differ in meaning.
[[nodiscard]] QString writtenMoment(Instant instant, const TimeZoneId &zone, QStringView locale,
                                    MomentStyle style, Instant now);

struct Money
{
    QString amount;   ///< decimal text as entered: "128.50"
    QString currency; ///< ISO 4217: "CNY"

    bool operator==(const Money &) const = default;
};

/// "128.50 CNY"; nothing for anything else.
[[nodiscard]] std::optional<Money> parseMoney(const QString &text);
/// "¥128.50" in Chinese, "CNY 128.50" in English, thousands grouped in neither. `withSign`: "¥128.50" in both.
[[nodiscard]] QString writtenMoney(const Money &money, QStringView locale, bool withSign = false);
/// An amount as a voice says it: "128.50元", "128.50 yuan".
[[nodiscard]] QString spokenMoney(const Money &money, QStringView locale);

} // namespace remindesk
