// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/httpsigning.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

namespace remindesk {

namespace {

QByteArray hmac(const QByteArray &secret, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256);
}

} // namespace

QByteArray hmacHex(const QByteArray &secret, const QByteArray &body)
{
    return hmac(secret, body).toHex();
}

QByteArray standardWebhooksSignature(const QByteArray &secret, const QByteArray &id, Instant now, const QByteArray &body)
{
    constexpr QByteArrayView prefix = "whsec_";
    const QByteArray key = secret.startsWith(prefix) ? QByteArray::fromBase64(secret.mid(prefix.size())) : secret;
    const QByteArray signedText = id + '.' + QByteArray::number(now.ms / 1000) + '.' + body;
    return "v1," + hmac(key, signedText).toBase64();
}

QByteArray feishuSigned(const QByteArray &secret, const QByteArray &body, Instant now)
{
    const QByteArray time = QByteArray::number(now.ms / 1000);
    const qsizetype end = body.lastIndexOf('}');
    if (!QJsonDocument::fromJson(body).isObject() || end < 0)
        return body;
    // The rest stays byte for byte as it was frozen.
    const QByteArray sign = hmac(time + '\n' + secret, {}).toBase64();
    const bool isEmpty = QJsonDocument::fromJson(body).object().isEmpty();
    return body.left(end) + (isEmpty ? "" : ",") + "\"timestamp\":\"" + time + "\",\"sign\":\"" + sign + "\"" + body.mid(end);
}

QByteArray dingTalkQuery(const QByteArray &secret, Instant now)
{
    const QByteArray time = QByteArray::number(now.ms);
    return "&timestamp=" + time + "&sign=" + hmac(secret, time + '\n' + secret).toBase64().toPercentEncoding();
}

} // namespace remindesk
