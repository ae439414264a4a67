// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"
#include "templating/moments.h"

#include <QList>
#include <QString>

#include <optional>

namespace remindesk {

// Finds dates, amounts and numbers in texts again, in every form messages write them. Pure; any thread.

/// A date in a text, with what it says of year and time.
struct FoundMoment
{
    int year = 0; ///< 0: not written
    int month = 0;
    int day = 0;
    std::optional<QTime> time;
    QString text; ///< as written

    [[nodiscard]] bool isOnDay(QDate date) const;
    /// The same day, and the same minute if a time is written.
    [[nodiscard]] bool agreesWith(const WallTime &wall) const;
};

struct FoundMoney
{
    QString amount;   ///< digits and a point, without grouping
    QString currency; ///< ISO 4217
    QString text;     ///< as written

    /// The same currency and the same number: 128.5 is 128.50.
    [[nodiscard]] bool agreesWith(const Money &money) const;
};

[[nodiscard]] QList<FoundMoment> momentsIn(const QString &text);
[[nodiscard]] QList<FoundMoney> moneyIn(const QString &text);
/// Whether `number` stands in `text` with no letter or digit touching it.
[[nodiscard]] bool containsNumber(const QString &text, const QString &number);
/// Ticket numbers in a text that look like `number` ("RT-1042": the same letters before other digits; "1042": after
/// "#", "工单" or "ticket") and are not it.
[[nodiscard]] QStringList otherNumbersLike(const QString &text, const QString &number);
/// The digits of a text in runs, with the signs people put between the digits of a telephone number left out.
[[nodiscard]] bool containsPhone(const QString &text, const QString &phone);

} // namespace remindesk
