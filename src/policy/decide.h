// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/customer.h"
#include "domain/delivery.h"
#include "domain/ticket.h"
#include "domain/time.h"

#include <QList>
#include <QString>

#include <optional>

namespace remindesk {

enum class Verdict { Send, HoldUntil, Skip, Expire };

/// One rule's say, kept for the "why / why not" sentence: code "quiet-hours", "cap", "consent", "drift",
/// "stage-ended", "customer-replied", "deadline-passed", "not-before" …
struct Reason
{
    QString code;
    bool isPassed = true;
    QStringList arguments;

    bool operator==(const Reason &) const = default;
};

struct Decision
{
    Verdict verdict = Verdict::Send;
    QString reason;        ///< the code that decided; empty for Send
    Instant until;         ///< for HoldUntil
    QList<Reason> reasons; ///< every rule that was asked, in order

    bool operator==(const Decision &) const = default;
};

/// The state of the world when a message is about to go. Everything is passed in.
struct PolicyFacts
{
    Customer customer;
    TicketFacts atComposing;
    TicketFacts current;
    bool ticketIsKnown = true;   ///< false: it vanished from its source
    int sentInWindow = 0;        ///< messages to this customer within the cap's window
    std::optional<Instant> oldestInWindow;
    std::optional<Instant> notBefore;
    std::optional<Instant> notAfter;
    bool isApproved = false;     ///< a supervisor let the approvable findings pass
};

struct PolicyRules
{
    int capPerWindow = 3;        ///< progress and care messages per customer; transactions are exempt
    int capWindowDays = 7;
    TimeZoneId zone;             ///< of the workspace: stands in where a customer's zone is not known
    bool quietAppliesToTransactions = true; ///< security notices and urgent transactions are always exempt
};

/// The one place that decides whether a message goes now. Asked when it is queued (for the sentence under
/// the preview) and again inside the claim. Pure.
[[nodiscard]] Decision decide(const OutboxItem &item, Priority priority, const PolicyFacts &facts,
                              const PolicyRules &rules, Instant now);

/// The end of the quiet time that `now` lies in, in the customer's zone (DST-safe); nothing outside it.
[[nodiscard]] std::optional<Instant> quietUntil(const Customer &customer, Instant now);

} // namespace remindesk
