// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/webhook.h"

#include <sodium.h>

#include <cmath>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 toleranceSeconds = 300;
constexpr qsizetype shortestKey = 24; // the specification's range is 24 … 64 bytes

QByteArray hmac(const QByteArray &content, const QByteArray &key)
{
    const auto bytes = [](const QByteArray &array) { return reinterpret_cast<const unsigned char *>(array.constData()); };
    QByteArray result(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes(key), size_t(key.size()));
    crypto_auth_hmacsha256_update(&state, bytes(content), static_cast<unsigned long long>(content.size()));
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char *>(result.data()));
    sodium_memzero(&state, sizeof(state));
    return result;
}

QByteArray signedContent(const WebhookHeaders &headers, const QByteArray &body)
{
    return headers.id + '.' + headers.timestamp + '.' + body;
}

bool hasRightSignature(const QByteArray &header, const QByteArray &expected)
{
    bool isRight = false;
    for (const QByteArray &one : header.split(' ')) { // all are looked at: the time says nothing about which fitted
        if (!one.startsWith("v1,"))
            continue;
        const auto given = QByteArray::fromBase64Encoding(one.mid(3), QByteArray::AbortOnBase64DecodingErrors);
        const bool fits = given && given.decoded.size() == expected.size()
                          && sodium_memcmp(given.decoded.constData(), expected.constData(), size_t(expected.size())) == 0;
        isRight = isRight || fits;
    }
    return isRight;
}

} // namespace

Result<QByteArray> webhookKey(const QByteArray &secret)
{
    const QByteArray text = secret.trimmed();
    const auto key = QByteArray::fromBase64Encoding(text.startsWith("whsec_") ? text.mid(6) : text,
                                                    QByteArray::AbortOnBase64DecodingErrors);
    if (!key || key.decoded.size() < shortestKey)
        return failure(u"E-RCV-12"_s, {QString::number(shortestKey)});
    return key.decoded;
}

Done verifyWebhook(const WebhookHeaders &headers, const QByteArray &body, const QByteArray &key, Instant now)
{
    bool isNumber = false;
    const qint64 seconds = headers.timestamp.toLongLong(&isNumber);
    if (headers.id.isEmpty() || headers.id.size() > 256 || !isNumber || headers.signature.isEmpty()
        || headers.signature.size() > 4096)
        return failure(u"E-RCV-07"_s);
    if (key.isEmpty() || !hasRightSignature(headers.signature, hmac(signedContent(headers, body), key)))
        return failure(u"E-RCV-08"_s);
    const qint64 nowSeconds = now.ms / 1000;
    if (seconds < nowSeconds - toleranceSeconds || seconds > nowSeconds + toleranceSeconds)
        return failure(u"E-RCV-09"_s);
    return {};
}

QByteArray webhookSignature(const WebhookHeaders &headers, const QByteArray &body, const QByteArray &key)
{
    return "v1," + hmac(signedContent(headers, body), key).toBase64();
}

} // namespace remindesk
