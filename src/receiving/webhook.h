// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/answer.h"
#include "domain/receipt.h"

#include <QByteArray>
#include <QList>

namespace remindesk {

// Signed webhooks to the Standard Webhooks specification (version 1, symmetric "v1" signatures). Pure.

struct WebhookHeaders
{
    QByteArray id;        ///< webhook-id
    QByteArray timestamp; ///< webhook-timestamp, seconds
    QByteArray signature; ///< webhook-signature: "v1,BASE64", several with spaces between
};

/// The bytes of a secret "whsec_BASE64" (the prefix may be left out). E-RCV-12: fewer than 24 bytes or no base64.
[[nodiscard]] Result<QByteArray> webhookKey(const QByteArray &secret);

/// HMAC-SHA256 over "id.timestamp.body" compared in constant time, and a timestamp within five minutes. E-RCV-07 one of
/// the headers is missing · E-RCV-08 wrong signature · E-RCV-09 too old or too new.
[[nodiscard]] Done verifyWebhook(const WebhookHeaders &headers, const QByteArray &body, const QByteArray &key, Instant now);

/// For tests and for whoever sends to us: the signature of a call.
[[nodiscard]] QByteArray webhookSignature(const WebhookHeaders &headers, const QByteArray &body, const QByteArray &key);

struct WebhookEvents
{
    QList<Receipt> receipts;
    QList<Answer> answers;
};

/// One event, an array of them, or {"events": […]}; fields stand in the event or in its "data". A report has "key" and
/// "status"; an answer has "from" and "text". E-RCV-05 no JSON of that form · E-RCV-06 more than 1,000 events · E-JSN-01.
[[nodiscard]] Result<WebhookEvents> eventsFrom(const QByteArray &body, const QString &hook, const QString &region,
                                               const QByteArray &id, Instant now);

} // namespace remindesk
