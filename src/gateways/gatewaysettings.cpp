// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewaysettings.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace remindesk {

namespace {

QRegularExpressionMatch rateMatch(const QString &value)
{
    static const QRegularExpression form(QStringLiteral("\\A([1-9][0-9]{0,5})/(s|min|h)\\z"));
    return form.match(value);
}

bool isSecretName(const QString &key)
{
    static const QStringList names{QStringLiteral("password"), QStringLiteral("pass"),
                                   QStringLiteral("passwd"),   QStringLiteral("secret"),
                                   QStringLiteral("token"),    QStringLiteral("api_key")};
    return names.contains(key.toLower());
}

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("::1") ||
           host.startsWith(QLatin1String("127."));
}

Done checkUrl(const QString &key, const QString &value)
{
    // Places like {secret} and Kannel's escapes ("%d") are filled when a message goes; none of them may be the host.
    static const QRegularExpression places(QStringLiteral("\\{(secret|token|user|to|key)\\}"));
    static const QRegularExpression kannelPlaces(QStringLiteral("\\{key\\}|%[A-Za-z](?![0-9A-Fa-f])|%%"));
    const bool isReport = key == QLatin1String("dlr_url");
    const QUrl url(QString(value).replace(isReport ? kannelPlaces : places, QStringLiteral("x")), QUrl::StrictMode);
    if (value.section(QLatin1Char('/'), 2, 2).contains(QLatin1Char('{')))
        return failure(QStringLiteral("E-GTW-04"),
                       {key, shown(value), QStringLiteral("https://HOST:PORT/PATH")}, key);
    if (!url.userInfo().isEmpty() || value.contains(QLatin1Char('@')))
        return failure(QStringLiteral("E-GTW-09"), {url.host()}, key);
    const bool isHttp = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !isHttp || url.host().isEmpty() || url.hasFragment())
        return failure(QStringLiteral("E-GTW-04"),
                       {key, shown(value), QStringLiteral("https://HOST:PORT/PATH")}, key);
    const bool isCalled = key == QLatin1String("url") || key == QLatin1String("token_url") ||
                          key == QLatin1String("status_url");
    if (isCalled && url.scheme() == QLatin1String("http") && !isLoopback(url.host()))
        return failure(QStringLiteral("E-GTW-06"), {url.host()}, key);
    return {};
}

Done checkValue(const SettingField &field, const QString &value)
{
    if (!isPrintableSetting(field, value))
        return failure(QStringLiteral("E-GTW-04"),
                       {field.key, shown(value), QStringLiteral("one line of text")}, field.key);
    if (field.kind == SettingKind::HttpUrl)
        return checkUrl(field.key, value);
    const QString expected = expectationOf(field, value);
    if (!expected.isEmpty())
        return failure(QStringLiteral("E-GTW-04"), {field.key, shown(value), expected}, field.key);
    return {};
}

Done checkKnown(const GatewayConfig &config, const GatewayKind &kind)
{
    QStringList known;
    for (const SettingField &rule : kind.settings)
        known.append(rule.key);
    for (auto setting = config.settings.cbegin(); setting != config.settings.cend(); ++setting) {
        if (isSecretName(setting.key()))
            return failure(QStringLiteral("E-GTW-05"), {setting.key()}, setting.key());
        if (!known.contains(setting.key()))
            return failure(QStringLiteral("E-GTW-02"),
                           {shown(setting.key()), kind.key, known.join(QStringLiteral(", "))}, setting.key());
    }
    return {};
}

} // namespace

GatewayLimits gatewayLimits(const GatewayConfig &config)
{
    const auto text = [&config](const char *key) { return config.settings.value(QLatin1String(key)).trimmed(); };
    GatewayLimits limits;
    if (const QRegularExpressionMatch rate = rateMatch(text("rate")); rate.hasMatch()) {
        const QString unit = rate.captured(2);
        limits.rate = rate.captured(1).toInt();
        limits.ratePeriodMs = unit == QLatin1String("s") ? 1'000 : unit == QLatin1String("min") ? 60'000 : 3'600'000;
    }
    limits.dailyCap = text("daily_cap").toInt();
    if (const int failures = text("breaker").toInt(); failures > 0)
        limits.breakerFailures = failures;
    return limits;
}

Done checkSettings(const GatewayConfig &config)
{
    const GatewayKind *kind = gatewayKind(config.kind);
    if (kind == nullptr) {
        QStringList known;
        for (const GatewayKind &one : gatewayKinds())
            known.append(one.key);
        return failure(QStringLiteral("E-GTW-01"), {shown(config.kind), known.join(QStringLiteral(", "))});
    }
    if (!kind->channels.contains(config.channel))
        return failure(QStringLiteral("E-GTW-07"), {channelKey(config.channel), kind->key});
    if (Done known = checkKnown(config, *kind); !known)
        return known;
    QStringList missing;
    for (const SettingField &rule : kind->settings) {
        if (rule.isRequired && config.settings.value(rule.key).trimmed().isEmpty())
            missing.append(rule.key);
    }
    if (!missing.isEmpty())
        return failure(QStringLiteral("E-GTW-03"), {missing.join(QStringLiteral(", "))}, missing.first());
    for (const SettingField &rule : kind->settings) {
        const QString value = config.settings.value(rule.key);
        if (value.isEmpty())
            continue;
        if (Done checked = checkValue(rule, value); !checked)
            return checked;
    }
    return {};
}

} // namespace remindesk
