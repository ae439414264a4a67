// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/gatewaysettings.h"

#include "domain/address.h"
#include "gateways/httpsetup.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace remindesk {

namespace {

QList<SettingRule> mailSettings(bool fromIsRequired)
{
    return {{QStringLiteral("from"), SettingKind::Address, fromIsRequired},
            {QStringLiteral("from_name"), SettingKind::Text, false},
            {QStringLiteral("unsubscribe"), SettingKind::Unsubscribe, false},
            {QStringLiteral("message_domain"), SettingKind::Text, false}};
}

/// What every gateway can be told.
QList<SettingRule> limitSettings()
{
    return {{QStringLiteral("rate"), SettingKind::Rate, false},
            {QStringLiteral("daily_cap"), SettingKind::DailyCap, false},
            {QStringLiteral("breaker"), SettingKind::Failures, false}};
}

QRegularExpressionMatch rateMatch(const QString &value)
{
    static const QRegularExpression form(QStringLiteral("\\A([1-9][0-9]{0,5})/(s|min|h)\\z"));
    return form.match(value);
}

const GatewayKind *kindOf(const QString &key)
{
    for (const GatewayKind &kind : gatewayKinds()) {
        if (kind.key == key)
            return &kind;
    }
    return nullptr;
}

bool isSecretName(const QString &key)
{
    static const QStringList names{QStringLiteral("password"), QStringLiteral("pass"),
                                   QStringLiteral("passwd"),   QStringLiteral("secret"),
                                   QStringLiteral("token"),    QStringLiteral("api_key")};
    return names.contains(key.toLower());
}

bool isWithin(const QString &value, int least, int most)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= least && number <= most;
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

bool isHeaderName(const QString &value)
{
    static const QRegularExpression token(QStringLiteral("\\A[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}\\z")); // RFC 9110 §5.6.2
    return token.match(value).hasMatch();
}

bool areHeaders(const QString &value)
{
    const QStringList lines = value.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return std::all_of(lines.begin(), lines.end(), [](const QString &line) {
        return line.contains(QLatin1Char(':')) && isHeaderName(line.section(QLatin1Char(':'), 0, 0).trimmed());
    });
}

/// What a value should have been; empty where it is right.
QString expectation(SettingKind kind, const QString &value)
{
    switch (kind) {
    case SettingKind::Port:
        return isWithin(value, 1, 65535) ? QString() : QStringLiteral("1…65535");
    case SettingKind::Count:
        return isWithin(value, 1, 20) ? QString() : QStringLiteral("1…20");
    case SettingKind::Seconds:
        return isWithin(value, 1, 600) ? QString() : QStringLiteral("1…600");
    case SettingKind::Security: {
        const QStringList known{QStringLiteral("starttls"), QStringLiteral("smtps"), QStringLiteral("none")};
        return known.contains(value) ? QString() : known.join(QStringLiteral(" | "));
    }
    case SettingKind::Address:
        return EmailAddress::parse(value) ? QString() : QStringLiteral("name@example.com");
    case SettingKind::Folder:
    case SettingKind::File:
        return value.startsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/absolute/path");
    case SettingKind::Unsubscribe:
        return value.startsWith(QLatin1String("https://")) || value.startsWith(QLatin1String("mailto:"))
                   ? QString()
                   : QStringLiteral("https://… | mailto:…");
    case SettingKind::Method:
        return value == QLatin1String("POST") || value == QLatin1String("PUT") ? QString() : QStringLiteral("POST | PUT");
    case SettingKind::Auth:
        return httpAuthFromKey(value) ? QString() : httpAuthKeys().join(QStringLiteral(" | "));
    case SettingKind::YesNo:
        return value == QLatin1String("yes") || value == QLatin1String("no") ? QString() : QStringLiteral("yes | no");
    case SettingKind::Pointer:
        return value.startsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/place/in/json");
    case SettingKind::HeaderName:
        return isHeaderName(value) ? QString() : QStringLiteral("X-Header-Name");
    case SettingKind::Headers:
        return areHeaders(value) ? QString() : QStringLiteral("Name: value");
    case SettingKind::Rate:
        return rateMatch(value).hasMatch() ? QString() : QStringLiteral("10/s | 100/min | 5000/h");
    case SettingKind::DailyCap:
        return isWithin(value, 1, 10'000'000) ? QString() : QStringLiteral("1…10000000");
    case SettingKind::Failures:
        return isWithin(value, 1, 100) ? QString() : QStringLiteral("1…100");
    case SettingKind::DsnWish: {
        const QStringList known{QStringLiteral("failures"), QStringLiteral("all"), QStringLiteral("none")};
        return known.contains(value) ? QString() : known.join(QStringLiteral(" | "));
    }
    case SettingKind::Text:
    case SettingKind::Lines:
    case SettingKind::HttpUrl:
        break;
    }
    return {};
}

Done checkValue(const SettingRule &rule, const QString &value)
{
    const bool mayHaveLines = rule.kind == SettingKind::Lines || rule.kind == SettingKind::Headers;
    const bool hasControl = std::any_of(value.begin(), value.end(), [mayHaveLines](QChar c) {
        return c.category() == QChar::Other_Control && !(mayHaveLines && c == QLatin1Char('\n'));
    });
    if (hasControl)
        return failure(QStringLiteral("E-GTW-04"),
                       {rule.key, shown(value), QStringLiteral("one line of text")}, rule.key);
    if (rule.kind == SettingKind::HttpUrl)
        return checkUrl(rule.key, value);
    static const QRegularExpression host(QStringLiteral("\\A[A-Za-z0-9._:\\[\\]-]{1,255}\\z"));
    const bool isHost = rule.key == QLatin1String("host") || rule.key == QLatin1String("ehlo") ||
                        rule.key == QLatin1String("message_domain");
    const QString expected = isHost && !host.match(value).hasMatch() ? QStringLiteral("host.example.com")
                                                                     : expectation(rule.kind, value);
    if (!expected.isEmpty())
        return failure(QStringLiteral("E-GTW-04"), {rule.key, shown(value), expected}, rule.key);
    return {};
}

Done checkKnown(const GatewayConfig &config, const GatewayKind &kind)
{
    QStringList known;
    for (const SettingRule &rule : kind.settings)
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

const QList<GatewayKind> &gatewayKinds()
{
    using enum SettingKind;
    const auto text = [](const char *key, SettingKind kind, bool isRequired = false) {
        return SettingRule{QString::fromLatin1(key), kind, isRequired};
    };
    static const QList<GatewayKind> kinds{
        {QStringLiteral("folder"), allChannels(),
         QList<SettingRule>{text("path", Folder, true)} + mailSettings(false) + limitSettings()},
        {QStringLiteral("smtp"),
         {Channel::Email},
         QList<SettingRule>{text("host", Text, true), text("port", Port), text("security", Security),
                            text("user", Text), text("ca_file", File), text("ehlo", Text), text("dsn", DsnWish),
                            text("connections", Count), text("timeout", Seconds)} +
             mailSettings(true) + limitSettings()},
        {QStringLiteral("kannel"),
         {Channel::Sms},
         QList<SettingRule>{text("url", HttpUrl, true), text("user", Text, true), text("from", Text),
                            text("smsc", Text), text("dlr_url", HttpUrl), text("ca_file", File),
                            text("connections", Count), text("timeout", Seconds)} +
             limitSettings()},
        {QStringLiteral("http"),
         {Channel::Push, Channel::WeChat, Channel::Sms, Channel::Voice, Channel::Email},
         QList<SettingRule>{
             text("url", HttpUrl, true), text("body", Lines, true), text("method", Method), text("content_type", Text),
             text("headers", Headers), text("auth", Auth), text("auth_header", HeaderName), text("user", Text),
             text("from", Text), text("token_url", HttpUrl), text("key_header", HeaderName), text("deduplicates", YesNo),
             text("success_at", Pointer), text("success_is", Text), text("id_at", Pointer), text("words_at", Pointer),
             text("retry_on", Text), text("credentials_on", Text), text("status_url", HttpUrl),
             text("status_at", Pointer), text("status_sent", Text), text("status_delivered", Text),
             text("status_failed", Text), text("status_absent", Text), text("ca_file", File),
             text("connections", Count), text("timeout", Seconds)} +
             limitSettings()},
        {QStringLiteral("apprise"),
         {Channel::Push, Channel::Sms, Channel::Voice, Channel::Email},
         QList<SettingRule>{text("python", File), text("connections", Count), text("timeout", Seconds)} +
             limitSettings()},
        {QStringLiteral("letter"),
         {Channel::Letter},
         QList<SettingRule>{text("path", Folder, true), text("sender", Text)} + limitSettings()}};
    return kinds;
}

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
    const GatewayKind *kind = kindOf(config.kind);
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
    for (const SettingRule &rule : kind->settings) {
        if (rule.isRequired && config.settings.value(rule.key).trimmed().isEmpty())
            missing.append(rule.key);
    }
    if (!missing.isEmpty())
        return failure(QStringLiteral("E-GTW-03"), {missing.join(QStringLiteral(", "))}, missing.first());
    for (const SettingRule &rule : kind->settings) {
        const QString value = config.settings.value(rule.key);
        if (value.isEmpty())
            continue;
        if (Done checked = checkValue(rule, value); !checked)
            return checked;
    }
    return {};
}

} // namespace remindesk
