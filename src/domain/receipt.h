// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery.h"

#include <QString>

#include <optional>

namespace remindesk {

/// What a provider reports about a message it took: a DLR, a DSN, a webhook.
enum class Report {
    Progress,    ///< it has it and goes on trying: buffered, delayed, relayed
    Delivered,
    Undelivered, ///< it gave up: expired, refused by the network
    Bounced,     ///< sent back: an RFC 3464 report of failure
    Other        ///< a word we do not know: kept, changes nothing
};

[[nodiscard]] QString reportKey(Report report); ///< "progress" "delivered" …
[[nodiscard]] std::optional<Report> reportFromKey(const QString &key);

/// One report. (provider, eventId) is unique: a thousand copies have one effect.
struct Receipt
{
    QString provider; ///< "gateway:sms", "mailbox:support", "webhook:NAME"
    QString eventId;
    QString key;      ///< our idempotency key, as the provider gave it back
    Report report = Report::Other;
    QString reason;   ///< reason code: "report.bounced", "dsn.address" …
    QString words;    ///< the provider's own, at most 500 characters, personal data masked
    Instant at;       ///< when it came

    bool operator==(const Receipt &) const = default;
};

/// What a report does to a message.
struct ReceiptEffect
{
    std::optional<DeliveryState> to; ///< nothing: the state stays
    bool isContradiction = false;    ///< it denies what was known: a person must look

    bool operator==(const ReceiptEffect &) const = default;
};

/// The rule for late, early, repeated and contradictory reports (delivery.md). States only move forward; among reports
/// forward means sent < delivered < undelivered < bounced, so that any order and number of copies ends the same, and
/// so that nobody believes in a delivery that was denied. A report about a message that waits proves that it had left
/// (a person sent it again, or the store was restored): it is not sent a second time. Pure.
[[nodiscard]] ReceiptEffect applyReceipt(DeliveryState state, Report report);

} // namespace remindesk
