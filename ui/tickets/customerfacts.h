// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customer.h"
#include "policy/decide.h"
#include "ui/common/tokens.h"
#include "workflow/historystore.h"

#include <QList>
#include <QString>

namespace remindesk {

/// One line of the customer card.
struct CustomerFact
{
    QString label;
    QString text; ///< may have several lines
    Tone tone = Tone::Plain;

    bool operator==(const CustomerFact &) const = default;
};

/// What an agent must know before writing: their clock, quiet hours, channels (masked), language, zone. Pure.
[[nodiscard]] QList<CustomerFact> customerFacts(const Customer &customer, Instant now);
/// How often this customer was written to lately.
[[nodiscard]] CustomerFact frequencyFact(const PolicyFacts &facts, const PolicyRules &rules);
/// What this ticket's customer was last reminded of, a line each: channel, state, when; the ticket where it is another.
[[nodiscard]] CustomerFact remindersFact(const QList<HistoryRow> &reminders, const QString &ticketNumber, Instant now,
                                         const TimeZoneId &zone);
[[nodiscard]] QString consentWords(Consent consent); ///< "agreed"
/// "简体中文", "English": a locale in its own words.
[[nodiscard]] QString localeWords(const QString &locale);

} // namespace remindesk
