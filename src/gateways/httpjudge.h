// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/gateway.h"
#include "gateways/httpexchange.h"
#include "gateways/httpsetup.h"

namespace remindesk {

// What an answer says about a message. Pure.

/// A result with the provider's words made fit to keep.
[[nodiscard]] SendResult httpResult(Outcome outcome, const QString &code, const QByteArray &words);

/// For an answer that is not `isStarted`: nothing of the request can have arrived. Codes dns., connect., tls.,
/// stopped, store.failed.
[[nodiscard]] SendResult notStarted(const HttpAnswer &answer);

/// Whether it is a page for people: a captive portal or a proxy, not the provider's interface.
[[nodiscard]] bool looksLikeHtml(const QByteArray &body);

/// The text at a JSON Pointer (RFC 6901); numbers and booleans as JSON writes them, nothing for what is not there.
[[nodiscard]] std::optional<QString> textAt(const QJsonDocument &document, const QString &pointer);

/// Reason codes: http.accepted, http.refused, http.odd-answer, http.NNN, http.lost, http.timeout, http.too-long, and
/// those of notStarted(). What may have arrived is Unknown, unless the provider `deduplicates`: then it is sent again.
[[nodiscard]] SendResult judgeHttp(const HttpAnswer &answer, const HttpReading &reading, bool deduplicates, Instant now);

/// What the answer to a status query says. A page for people and an error of the provider's say nothing.
[[nodiscard]] Whereabouts judgeStatus(const HttpAnswer &answer, const HttpAsking &asking);

} // namespace remindesk
