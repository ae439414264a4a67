// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/settingschange.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

const QString keychain = u"keychain:remindesk/"_s;

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject settingsObject(const QMap<QString, QString> &settings)
{
    QJsonObject object;
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting)
        object.insert(setting.key(), setting.value());
    return object;
}

} // namespace

Done mayEditSettings(const SettingsPorts &ports)
{
    return require(ports.session, Permission::EditSettings);
}

Async<void> noted(const SettingsPorts &ports, const QString &what, const QString &subject, const QString &before,
                  const QString &after)
{
    if (before == after)
        return ready(Done());
    SettingsBench *bench = &ports.bench;
    return afterwards(ports.audit.note(ports.session.actor(), what, subject, before, after), [bench] {
        bench->changed();
        return ready(Done());
    });
}

QString secretRefOf(const QString &place, const GivenSecret &secret, const QString &before)
{
    if (!secret.value.isEmpty())
        return keychain + place;
    return secret.ref.isEmpty() ? before : secret.ref;
}

Async<QString> keptSecret(const SettingsPorts &ports, const QString &place, const GivenSecret &secret,
                          const QString &before)
{
    const QString ref = secretRefOf(place, secret, before);
    if (secret.value.isEmpty())
        return ready<Result<QString>>(ref);
    return afterwards(ports.bench.keepSecret(ref, secret.value), [ref] { return ready<Result<QString>>(ref); });
}

Async<void> droppedSecret(const SettingsPorts &ports, const QString &ref)
{
    return ref.startsWith(keychain) ? ports.bench.dropSecret(ref) : ready(Done());
}

QString auditText(const GatewayConfig &config)
{
    return compact({{u"kind"_s, config.kind},
                    {u"channel"_s, channelKey(config.channel)},
                    {u"enabled"_s, config.isEnabled},
                    {u"secret"_s, config.secretRef},
                    {u"settings"_s, settingsObject(config.settings)}});
}

QString auditText(const SourceConfig &config)
{
    return compact({{u"kind"_s, config.kind},
                    {u"enabled"_s, config.isEnabled},
                    {u"secret"_s, config.secretRef},
                    {u"settings"_s, settingsObject(config.settings)}});
}

QString auditText(const Person &person)
{
    return compact({{u"name"_s, person.name}, {u"reach"_s, person.reach}, {u"role"_s, person.role}});
}

Done checkSettingName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,39}\\z"_s);
    return pattern.match(name).hasMatch() ? Done() : failure(u"E-SET-04"_s, {shown(name)}, u"name"_s);
}

} // namespace remindesk
