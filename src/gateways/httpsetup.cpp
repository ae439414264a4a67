// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/httpsetup.h"

#include "gateways/httpbody.h"

#include <array>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

struct NamedAuth
{
    const char *key;
    HttpAuth auth;
};

constexpr std::array auths{
    NamedAuth{"none", HttpAuth::None},
    NamedAuth{"url", HttpAuth::Url},
    NamedAuth{"basic", HttpAuth::Basic},
    NamedAuth{"bearer", HttpAuth::Bearer},
    NamedAuth{"header", HttpAuth::Header},
    NamedAuth{"hmac", HttpAuth::Hmac},
    NamedAuth{"standard-webhooks", HttpAuth::StandardWebhooks},
    NamedAuth{"feishu", HttpAuth::Feishu},
    NamedAuth{"dingtalk", HttpAuth::DingTalk},
    NamedAuth{"token", HttpAuth::Token},
};

QString keyOf(HttpAuth auth)
{
    for (const NamedAuth &named : auths) {
        if (named.auth == auth)
            return QString::fromLatin1(named.key);
    }
    return {};
}

QStringList words(const QString &list)
{
    QStringList result;
    for (const QString &word : list.split(u',', Qt::SkipEmptyParts))
        result.append(word.trimmed());
    return result;
}

Done needsSetting(const HttpSetup &setup, const QString &value, const QString &name)
{
    return value.isEmpty() ? Done(failure(u"E-HTG-02"_s, {keyOf(setup.auth), name}, name)) : Done();
}

Done needsPlace(const HttpSetup &setup, const QString &url, const QString &place)
{
    if (url.contains(u'{' + place + u'}'))
        return {};
    return failure(u"E-HTG-03"_s, {keyOf(setup.auth), place}, u"url"_s);
}

Done checkAuth(const HttpSetup &setup)
{
    switch (setup.auth) {
    case HttpAuth::Url:
    case HttpAuth::Feishu:
        return needsPlace(setup, setup.url, u"secret"_s);
    case HttpAuth::Basic:
        return needsSetting(setup, setup.user, u"user"_s);
    case HttpAuth::Header:
    case HttpAuth::Hmac:
        return needsSetting(setup, setup.authHeader, u"auth_header"_s);
    case HttpAuth::Token:
        if (Done url = needsSetting(setup, setup.tokenUrl, u"token_url"_s); !url)
            return url;
        return needsPlace(setup, setup.url, u"token"_s);
    case HttpAuth::None:
    case HttpAuth::Bearer:
    case HttpAuth::StandardWebhooks:
    case HttpAuth::DingTalk:
        break;
    }
    return {};
}

Done checkAsking(const HttpAsking &asking)
{
    if (asking.url.isEmpty())
        return {};
    if (!asking.url.contains(u"{key}"_s))
        return failure(u"E-HTG-08"_s, {u"{key} in status_url"_s}, u"status_url"_s);
    if (asking.sent.isEmpty() && asking.delivered.isEmpty())
        return failure(u"E-HTG-08"_s, {u"status_sent or status_delivered"_s}, u"status_sent"_s);
    return asking.at.isEmpty() ? Done(failure(u"E-HTG-08"_s, {u"status_at"_s}, u"status_at"_s)) : Done();
}

} // namespace

std::optional<HttpAuth> httpAuthFromKey(const QString &key)
{
    for (const NamedAuth &named : auths) {
        if (key == QLatin1String(named.key))
            return named.auth;
    }
    return {};
}

QStringList httpAuthKeys()
{
    QStringList keys;
    for (const NamedAuth &named : auths)
        keys.append(QString::fromLatin1(named.key));
    return keys;
}

HttpSetup httpSetup(const GatewayConfig &config, const QByteArray &secret)
{
    const auto text = [&config](const char *key, const char *otherwise = "") {
        const QString value = config.settings.value(QLatin1String(key)).trimmed();
        return value.isEmpty() ? QString::fromLatin1(otherwise) : value;
    };
    HttpSetup setup;
    setup.id = config.id;
    setup.name = config.name;
    setup.channel = config.channel;
    setup.url = text("url");
    setup.method = text("method", "POST").toLatin1();
    setup.contentType = text("content_type", "application/json").toLatin1();
    setup.body = config.settings.value(u"body"_s);
    for (const QString &line : config.settings.value(u"headers"_s).split(u'\n', Qt::SkipEmptyParts))
        setup.headers.append(line.trimmed().toUtf8());
    setup.auth = httpAuthFromKey(text("auth", "none")).value_or(HttpAuth::None);
    setup.authHeader = text("auth_header");
    setup.user = text("user");
    setup.from = text("from");
    setup.secret = secret;
    setup.tokenUrl = text("token_url");
    setup.keyHeader = text("key_header");
    setup.deduplicates = text("deduplicates") == u"yes";
    setup.reading = {text("success_at"), text("success_is"), text("id_at"), text("words_at"), words(text("retry_on")),
                     words(text("credentials_on"))};
    setup.asking = {text("status_url"), text("status_at"), words(text("status_sent")), words(text("status_delivered")),
                    words(text("status_failed")), words(text("status_absent"))};
    setup.caFile = text("ca_file");
    setup.connections = text("connections", "2").toInt();
    setup.timeoutSeconds = text("timeout", "30").toInt();
    return setup;
}

Done checkHttpSetup(const HttpSetup &setup)
{
    if (Done auth = checkAuth(setup); !auth)
        return auth;
    if (Done asking = checkAsking(setup.asking); !asking)
        return asking;
    return checkHttpBody(setup);
}

} // namespace remindesk
