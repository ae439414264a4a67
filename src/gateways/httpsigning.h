// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>

namespace remindesk {

// How requests are signed. Pure.

/// HMAC-SHA256 in hexadecimal.
[[nodiscard]] QByteArray hmacHex(const QByteArray &secret, const QByteArray &body);

/// `v1,` and the HMAC-SHA256 of "id.timestamp.body" in base64 (Standard Webhooks, "Symmetric signature"). A secret
/// that begins with `whsec_` is base64 behind it.
[[nodiscard]] QByteArray standardWebhooksSignature(const QByteArray &secret, const QByteArray &id, Instant now,
                                                   const QByteArray &body);

/// The body with `timestamp` and `sign` (Feishu, "Use custom bots", signature verification): HMAC-SHA256 of nothing
/// under the key "timestamp\nsecret". A body that is no JSON object stays as it is.
[[nodiscard]] QByteArray feishuSigned(const QByteArray &secret, const QByteArray &body, Instant now);

/// `&timestamp=…&sign=…` (DingTalk, "Custom robot access", signing): HMAC-SHA256 of "timestamp\nsecret".
[[nodiscard]] QByteArray dingTalkQuery(const QByteArray &secret, Instant now);

} // namespace remindesk
