// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/factory.h"

#include "gateways/apprisegateway.h"
#include "gateways/foldergateway.h"
#include "gateways/gatewaysettings.h"
#include "gateways/httpgateway.h"
#include "gateways/kannelgateway.h"
#include "gateways/lettergateway.h"
#include "gateways/smtpgateway.h"
#include "workflow/gatewaysetting.h"

namespace remindesk {

namespace {

/// Typed reading of settings that checkSettings() found right.
class Settings
{
public:
    explicit Settings(const GatewayConfig &config, QString fileFolder = {})
        : m_settings(config.settings)
        , m_fileFolder(std::move(fileFolder))
    {}
    [[nodiscard]] QString text(const char *key) const
    {
        return m_settings.value(QLatin1String(key)).trimmed();
    }
    [[nodiscard]] int number(const char *key, int otherwise) const
    {
        const QString value = text(key);
        return value.isEmpty() ? otherwise : value.toInt();
    }
    [[nodiscard]] MailSetup mail() const
    {
        return {text("from"), text("from_name"), text("unsubscribe"), text("message_domain"), m_fileFolder};
    }
    [[nodiscard]] SmtpSecurity security() const
    {
        const QString value = text("security");
        if (value == QLatin1String("smtps"))
            return SmtpSecurity::Smtps;
        return value == QLatin1String("none") ? SmtpSecurity::None : SmtpSecurity::StartTls;
    }

private:
    const QMap<QString, QString> &m_settings;
    QString m_fileFolder;
};

bool needsSecret(const GatewayConfig &config)
{
    const bool isHttp = config.kind == QLatin1String("http");
    const QString auth = config.settings.value(QStringLiteral("auth"));
    return config.kind == QLatin1String("kannel") || config.kind == QLatin1String("apprise") ||
           (isHttp && !auth.isEmpty() && auth != QLatin1String("none")) ||
           (config.kind == QLatin1String("smtp") && !config.settings.value(QStringLiteral("user")).isEmpty());
}

Done checkCredentials(const GatewayConfig &config, bool hasSecret)
{
    const Settings settings(config);
    const bool needed = needsSecret(config);
    if (needed && !hasSecret)
        return failure(QStringLiteral("E-GTW-08"), {QStringLiteral("password")});
    if (config.kind == QLatin1String("smtp") && hasSecret && !needed)
        return failure(QStringLiteral("E-GTW-08"), {QStringLiteral("user")}, QStringLiteral("user"));
    if (config.kind == QLatin1String("smtp") && needed && settings.security() == SmtpSecurity::None)
        return failure(QStringLiteral("E-GTW-06"), {settings.text("host")}, QStringLiteral("security"));
    return {};
}

std::unique_ptr<Gateway> smtp(const GatewayConfig &config, const QByteArray &secret, const QString &fileFolder)
{
    const Settings settings(config, fileFolder);
    SmtpSetup setup;
    setup.id = config.id;
    setup.name = config.name;
    setup.host = settings.text("host");
    setup.security = settings.security();
    // RFC 8314 §3.3 and RFC 6409; 25 only for a relay without login
    const int standardPort = setup.security == SmtpSecurity::Smtps  ? 465
                             : setup.security == SmtpSecurity::None ? 25
                                                                    : 587;
    setup.port = settings.number("port", standardPort);
    setup.user = settings.text("user");
    setup.password = secret;
    setup.caFile = settings.text("ca_file");
    setup.ehlo = settings.text("ehlo");
    const QString dsn = settings.text("dsn");
    setup.dsn = dsn == QLatin1String("all")    ? DsnWish::All
                : dsn == QLatin1String("none") ? DsnWish::None
                                               : DsnWish::Failures;
    setup.connections = settings.number("connections", setup.connections);
    setup.timeoutSeconds = settings.number("timeout", setup.timeoutSeconds);
    setup.mail = settings.mail();
    return std::make_unique<SmtpGateway>(std::move(setup));
}

std::unique_ptr<Gateway> kannel(const GatewayConfig &config, const QByteArray &secret)
{
    const Settings settings(config);
    KannelSetup setup;
    setup.id = config.id;
    setup.name = config.name;
    setup.url = settings.text("url");
    setup.user = settings.text("user");
    setup.password = secret;
    setup.from = settings.text("from");
    setup.smsc = settings.text("smsc");
    setup.dlrUrl = settings.text("dlr_url");
    setup.caFile = settings.text("ca_file");
    setup.connections = settings.number("connections", setup.connections);
    setup.timeoutSeconds = settings.number("timeout", setup.timeoutSeconds);
    return std::make_unique<KannelGateway>(std::move(setup));
}

std::unique_ptr<Gateway> apprise(const GatewayConfig &config, const QByteArray &secret)
{
    const Settings settings(config);
    AppriseSetup setup;
    setup.id = config.id;
    setup.name = config.name;
    setup.channel = config.channel;
    setup.url = secret;
    const QString python = settings.text("python");
    setup.python = python.isEmpty() ? QStringLiteral("/usr/bin/python3") : python; // Debian's, which has Debian's Apprise
    setup.connections = settings.number("connections", setup.connections);
    setup.timeoutSeconds = settings.number("timeout", setup.timeoutSeconds);
    return std::make_unique<AppriseGateway>(std::move(setup));
}

std::unique_ptr<Gateway> folder(const GatewayConfig &config, const QString &fileFolder)
{
    const Settings settings(config, fileFolder);
    FolderSetup setup{config.id, config.name, config.channel, settings.text("path"), settings.mail()};
    if (setup.mail.from.isEmpty()) // RFC 2606: an address that nobody can have
        setup.mail.from = QStringLiteral("remindesk@example.invalid");
    return std::make_unique<FolderGateway>(std::move(setup));
}

/// Of a configuration that was found right.
Result<std::unique_ptr<Gateway>> made(const GatewayConfig &config, const QByteArray &secret, const QString &fileFolder)
{
    if (config.kind == QLatin1String("smtp"))
        return smtp(config, secret, fileFolder);
    if (config.kind == QLatin1String("kannel"))
        return kannel(config, secret);
    if (config.kind == QLatin1String("apprise"))
        return apprise(config, secret);
    if (config.kind == QLatin1String("http"))
        return HttpGateway::make(httpSetup(config, secret));
    if (config.kind == QLatin1String("letter")) {
        const Settings settings(config);
        return std::make_unique<LetterGateway>(
            LetterSetup{config.id, config.name, settings.text("path"), settings.text("sender")});
    }
    return folder(config, fileFolder);
}

} // namespace

Done checkGateway(const GatewayConfig &config)
{
    if (Done settings = checkSettings(config); !settings)
        return settings;
    if (Done credentials = checkCredentials(config, !config.secretRef.isEmpty()); !credentials)
        return credentials;
    return config.kind == QLatin1String("http") ? checkHttpSetup(httpSetup(config, {})) : Done();
}

Result<std::unique_ptr<Gateway>> makeGateway(const GatewayConfig &config, const QByteArray &secret,
                                             const QString &fileFolder)
{
    if (const Done settings = checkSettings(config); !settings)
        return failure(settings.error());
    if (const Done credentials = checkCredentials(config, !secret.isEmpty()); !credentials)
        return failure(credentials.error());
    const bool isOneLine = !secret.contains('\r') && !secret.contains('\n') && !secret.contains('\0');
    if (!isOneLine) // it would break out of its header; its value is not shown
        return failure(QStringLiteral("E-GTW-04"), {QStringLiteral("password"), QStringLiteral("***"),
                                                    QStringLiteral("one line of text")});
    auto gateway = made(config, secret, fileFolder);
    if (gateway) {
        (*gateway)->setLimits(gatewayLimits(config));
        (*gateway)->setOrder(gatewayOrder(config));
    }
    return gateway;
}

} // namespace remindesk
