// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/intakeconfig.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

const QString hookPrefix = u"hook."_s;
const QString mailboxPrefix = u"mailbox."_s;

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

Result<int> within(const QMap<QString, QString> &settings, const QString &key, int otherwise, int least, int most)
{
    if (!settings.contains(key))
        return otherwise;
    bool isNumber = false;
    const int number = settings.value(key).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return failure(u"E-MBX-03"_s, {key, shown(settings.value(key))});
    return number;
}

Done checkTexts(const QMap<QString, QString> &settings)
{
    static const QStringList known{u"host"_s,   u"port"_s,    u"security"_s, u"user"_s,
                                   u"folder"_s, u"ca_file"_s, u"poll"_s};
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting) {
        if (!known.contains(setting.key()))
            return failure(u"E-MBX-01"_s, {shown(setting.key()), known.join(u", "_s)});
        if (hasControl(setting.value()))
            return failure(u"E-MBX-03"_s, {setting.key(), shown(setting.value())});
    }
    for (const QString &needed : {u"host"_s, u"user"_s}) {
        if (settings.value(needed).trimmed().isEmpty())
            return failure(u"E-MBX-02"_s, {needed});
    }
    static const QRegularExpression host(u"\\A[A-Za-z0-9._:\\[\\]-]{1,255}\\z"_s);
    if (!host.match(settings.value(u"host"_s)).hasMatch())
        return failure(u"E-MBX-03"_s, {u"host"_s, shown(settings.value(u"host"_s))});
    const QString security = settings.value(u"security"_s, u"imaps"_s);
    if (security != u"imaps"_s && security != u"starttls"_s)
        return failure(u"E-MBX-03"_s, {u"security"_s, shown(security)});
    return {};
}

} // namespace

QString ListenerConfig::baseUrl() const
{
    QString base = url.isEmpty() ? u"http://"_s + address : url;
    while (base.endsWith(u'/'))
        base.chop(1);
    return base;
}

ListenerConfig listenerFrom(const QMap<QString, QString> &values)
{
    return {values.value(u"listener.address"_s), values.value(u"listener.url"_s), values.value(u"listener.secret"_s)};
}

QList<HookConfig> hooksFrom(const QMap<QString, QString> &values)
{
    QList<HookConfig> hooks;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (value.key().startsWith(hookPrefix) && !value.value().isEmpty())
            hooks.append({value.key().mid(hookPrefix.size()), value.value()});
    }
    return hooks;
}

QList<MailboxConfig> mailboxesFrom(const QMap<QString, QString> &values)
{
    QList<MailboxConfig> mailboxes;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        const QJsonObject object = QJsonDocument::fromJson(value.value().toUtf8()).object();
        if (!value.key().startsWith(mailboxPrefix) || object.isEmpty())
            continue;
        MailboxConfig config;
        config.name = value.key().mid(mailboxPrefix.size());
        config.host = object[u"host"_s].toString();
        config.port = object[u"port"_s].toInt();
        config.isStartTls = object[u"security"_s].toString() == u"starttls"_s;
        config.user = object[u"user"_s].toString();
        config.folder = object[u"folder"_s].toString();
        config.caFile = object[u"ca_file"_s].toString();
        config.pollSeconds = object[u"poll"_s].toInt();
        config.secretRef = object[u"secret"_s].toString();
        mailboxes.append(config);
    }
    return mailboxes;
}

Result<MailboxConfig> mailboxFrom(const QString &name, const QMap<QString, QString> &settings)
{
    if (!isIntakeName(name))
        return failure(u"E-MBX-03"_s, {u"name"_s, shown(name)});
    if (const Done checked = checkTexts(settings); !checked)
        return failure(checked.error());
    MailboxConfig config;
    config.name = name;
    config.host = settings.value(u"host"_s).trimmed();
    config.isStartTls = settings.value(u"security"_s) == u"starttls"_s;
    const auto port = within(settings, u"port"_s, config.isStartTls ? 143 : 993, 1, 65535); // RFC 8314
    const auto poll = within(settings, u"poll"_s, config.pollSeconds, 1, 3600);
    if (!port || !poll)
        return failure(port ? poll.error() : port.error());
    config.port = *port;
    config.pollSeconds = *poll;
    config.user = settings.value(u"user"_s).trimmed();
    config.folder = settings.value(u"folder"_s, config.folder);
    config.caFile = settings.value(u"ca_file"_s);
    return config;
}

QString mailboxText(const MailboxConfig &config)
{
    const QJsonObject object{{u"host"_s, config.host},
                             {u"port"_s, config.port},
                             {u"security"_s, config.isStartTls ? u"starttls"_s : u"imaps"_s},
                             {u"user"_s, config.user},
                             {u"folder"_s, config.folder},
                             {u"ca_file"_s, config.caFile},
                             {u"poll"_s, config.pollSeconds},
                             {u"secret"_s, config.secretRef}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool isIntakeName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_-]{1,40}\\z"_s);
    return pattern.match(name).hasMatch();
}

} // namespace remindesk
