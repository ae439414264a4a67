// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/presets.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

QString inLocale(const QJsonValue &texts, const QString &locale)
{
    const QString own = texts[locale.startsWith(u"zh") ? u"zh-CN" : u"en"].toString();
    return own.isEmpty() ? texts[u"en"].toString() : own;
}

Result<GatewayPreset> preset(const QString &path, const QString &key, const QString &locale)
{
    QFile file(path);
    const QJsonObject object = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const auto channel = channelFromKey(object.value(u"channel").toString());
    if (!channel)
        return failure(u"E-HTG-07"_s, {key});
    GatewayPreset result{key, inLocale(object.value(u"title"), locale), *channel, {}, {},
                         inLocale(object.value(u"secret"), locale), inLocale(object.value(u"notes"), locale),
                         object.value(u"source").toString()};
    const QJsonObject settings = object.value(u"settings").toObject();
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        result.settings.insert(setting.key(), setting.value().toString());
    const QJsonObject needs = object.value(u"needs").toObject();
    for (auto need = needs.begin(); need != needs.end(); ++need)
        result.needs.insert(need.key(), inLocale(need.value(), locale));
    return result;
}

} // namespace

Result<QList<GatewayPreset>> gatewayPresets(const QString &locale)
{
    const QDir folder(u":/gateways"_s);
    QList<GatewayPreset> presets;
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const auto one = preset(folder.filePath(name), name.chopped(qsizetype(qstrlen(".json"))), locale);
        if (!one)
            return failure(one.error());
        presets.append(*one);
    }
    return presets;
}

} // namespace remindesk
