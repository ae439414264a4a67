// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/channel.h"
#include "workflow/stores.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace remindesk {

/// How a request shows who sends it. The secret is never part of a setting.
enum class HttpAuth {
    None,
    Url,              ///< the secret stands where the address says {secret} (WeCom robots)
    Basic,            ///< user and secret, RFC 7617
    Bearer,           ///< RFC 6750
    Header,           ///< the secret alone, in a header of the provider's
    Hmac,             ///< HMAC-SHA256 of the body in hexadecimal, in a header
    StandardWebhooks, ///< webhook-id, -timestamp and -signature of the Standard Webhooks specification
    Feishu,           ///< timestamp and sign in the JSON body (Feishu, "Custom bot", signature verification)
    DingTalk,         ///< timestamp and sign in the address (DingTalk, "Custom robot security settings")
    Token             ///< a token that user and secret are exchanged for stands where the address says {token}
};

/// How to read an answer in JSON. Places are JSON Pointers (RFC 6901).
struct HttpReading
{
    QString successAt;         ///< empty: the status alone tells
    QString successIs;         ///< the value that means accepted, as text
    QString idAt;              ///< the provider's message id
    QString wordsAt;           ///< its words when it refuses
    QStringList retryOn;       ///< values at successAt that mean "later"
    QStringList credentialsOn; ///< values at successAt that mean "not with these credentials"
};

/// How to ask what became of a message, and to read the answer. Values stand at `at`, or are HTTP statuses.
struct HttpAsking
{
    QString url; ///< with {key}; empty: it cannot be asked
    QString at;
    QStringList sent;
    QStringList delivered;
    QStringList failed;
    QStringList absent; ///< it never got the message
};

struct HttpSetup
{
    GatewayId id;
    QString name;
    Channel channel = Channel::Push;
    QString url; ///< may hold {secret}, {token}, {user}, {to} and {key}
    QByteArray method = "POST";
    QByteArray contentType;
    QString body; ///< Liquid, see docs/gateways.md for its variables
    QList<QByteArray> headers;
    HttpAuth auth = HttpAuth::None;
    QString authHeader; ///< of Header and Hmac
    QString user;
    QString from; ///< a sender's number or name, for the body
    QByteArray secret;
    QString tokenUrl;
    QString keyHeader; ///< where our idempotency key goes; empty: nowhere
    bool deduplicates = false;
    HttpReading reading;
    HttpAsking asking;
    QString caFile;
    int connections = 2;
    int timeoutSeconds = 30;
};

[[nodiscard]] std::optional<HttpAuth> httpAuthFromKey(const QString &key);
[[nodiscard]] QStringList httpAuthKeys();

/// A configuration whose settings checkSettings() found right, as a setup.
[[nodiscard]] HttpSetup httpSetup(const GatewayConfig &config, const QByteArray &secret);

/// What only the settings together tell: E-HTG-01 the body is no template: %1 (%2) · E-HTG-02 authentication %1
/// needs the setting %2 · E-HTG-03 authentication %1 needs {%2} in the address · E-HTG-04 with a sample message the
/// body is not the JSON its content type promises: %1 · E-HTG-08 a status query needs %1.
[[nodiscard]] Done checkHttpSetup(const HttpSetup &setup);

} // namespace remindesk
