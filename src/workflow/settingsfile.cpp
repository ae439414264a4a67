// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/settingsfile.h"

#include "base/jsonmistakes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int version = 1;
const QString mark = u"remindesk-settings"_s;

QJsonObject objectOf(const QMap<QString, QString> &settings)
{
    QJsonObject object;
    for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting)
        object.insert(setting.key(), setting.value());
    return object;
}

QMap<QString, QString> mapOf(const QJsonObject &object)
{
    QMap<QString, QString> map;
    for (auto value = object.begin(); value != object.end(); ++value)
        map.insert(value.key(), value.value().toString());
    return map;
}

template<typename Config>
QJsonObject configObject(const Config &config)
{
    return {{u"id"_s, config.id.value},        {u"name"_s, config.name},           {u"kind"_s, config.kind},
            {u"secret"_s, config.secretRef},   {u"enabled"_s, config.isEnabled},   {u"settings"_s, objectOf(config.settings)}};
}

template<typename Config>
Config configFrom(const QJsonObject &object)
{
    Config config;
    config.id = {object[u"id"_s].toString()};
    config.name = object[u"name"_s].toString();
    config.kind = object[u"kind"_s].toString();
    config.secretRef = object[u"secret"_s].toString();
    config.isEnabled = object[u"enabled"_s].toBool();
    config.settings = mapOf(object[u"settings"_s].toObject());
    return config;
}

QJsonObject gatewayObject(const GatewayConfig &config)
{
    QJsonObject object = configObject(config);
    object.insert(u"channel"_s, channelKey(config.channel));
    return object;
}

QJsonObject personObject(const Person &person)
{
    return {{u"key"_s, person.key}, {u"name"_s, person.name}, {u"reach"_s, person.reach}, {u"role"_s, person.role}};
}

/// The first key of the object that is none of ours; empty: all are.
QString strangerIn(const QJsonObject &object, const QStringList &known)
{
    for (const QString &key : object.keys()) {
        if (!known.contains(key))
            return key;
    }
    return {};
}

/// By key, so that the same settings are the same bytes.
template<typename Item, typename Key, typename Write>
QJsonArray sorted(const QList<Item> &items, Key key, Write write)
{
    QMap<QString, QJsonObject> byKey;
    for (const Item &item : items)
        byKey.insert(key(item), write(item));
    QJsonArray array;
    for (const QJsonObject &object : std::as_const(byKey))
        array += object;
    return array;
}

bool holdsTexts(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    return value.isObject() && std::all_of(object.begin(), object.end(), [](const QJsonValue &one) { return one.isString(); });
}

/// Every value of an entry is of the kind that text() writes.
bool isWellFormed(const QJsonObject &object)
{
    for (auto value = object.begin(); value != object.end(); ++value) {
        const bool isFit = value.key() == "settings"_L1  ? holdsTexts(*value)
                           : value.key() == "enabled"_L1 ? value->isBool()
                                                         : value->isString();
        if (!isFit)
            return false;
    }
    return true;
}

template<typename Read>
QString readEach(const QJsonValue &array, const QStringList &known, Read read)
{
    if (!array.isArray())
        return u"a list is missing"_s;
    QStringList seen;
    const QJsonArray entries = array.toArray();
    for (const auto value : entries) {
        const QJsonObject object = value.toObject();
        const QString stranger = strangerIn(object, known);
        if (!stranger.isEmpty() || object.size() != known.size())
            return stranger.isEmpty() ? u"an entry is not complete"_s : shown(stranger);
        const QString id = object[known.constFirst()].toString();
        if (id.isEmpty())
            return u"an entry is not complete"_s;
        if (!isWellFormed(object) || seen.contains(id) || !read(object))
            return shown(id);
        seen += id;
    }
    return {};
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// What of each kind stands under which name, as text.
QMap<std::pair<QString, QString>, QString> flat(const SettingsFile &file)
{
    QMap<std::pair<QString, QString>, QString> all;
    for (const GatewayConfig &config : file.gateways)
        all.insert({u"gateway"_s, config.id.value}, compact(gatewayObject(config)));
    for (const SourceConfig &config : file.sources)
        all.insert({u"source"_s, config.id.value}, compact(configObject(config)));
    for (const Person &person : file.people)
        all.insert({u"person"_s, person.key}, compact(personObject(person)));
    for (auto value = file.values.cbegin(); value != file.values.cend(); ++value)
        all.insert({u"setting"_s, value.key()}, value.value());
    return all;
}

} // namespace

QByteArray SettingsFile::text() const
{
    const auto idOf = [](const auto &config) { return config.id.value; };
    const QJsonObject object{{u"format"_s, mark},
                             {u"version"_s, version},
                             {u"gateways"_s, sorted(gateways, idOf, gatewayObject)},
                             {u"sources"_s, sorted(sources, idOf, configObject<SourceConfig>)},
                             {u"people"_s, sorted(people, [](const Person &person) { return person.key; }, personObject)},
                             {u"values"_s, objectOf(values)}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented); // its keys are sorted
}

Result<SettingsFile> SettingsFile::parse(const QByteArray &text, const QString &name)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(text, &error).object();
    const auto refuse = [&](const QString &why) { return failure(u"E-SET-10"_s, {shown(name), why}); };
    if (error.error != QJsonParseError::NoError)
        return refuse(error.errorString());
    if (const auto mistake = jsonMistake(text))
        return failure(mistake->at(shown(name)));
    if (object[u"format"_s].toString() != mark || object[u"version"_s].toInt() != version)
        return refuse(u"format, version"_s);
    const QStringList parts{u"format"_s, u"version"_s, u"gateways"_s, u"sources"_s, u"people"_s, u"values"_s};
    if (const QString stranger = strangerIn(object, parts); !stranger.isEmpty())
        return refuse(shown(stranger));
    SettingsFile file;
    const QStringList config{u"id"_s, u"name"_s, u"kind"_s, u"secret"_s, u"enabled"_s, u"settings"_s};
    QString why = readEach(object[u"gateways"_s], config + QStringList{u"channel"_s}, [&](const QJsonObject &one) {
        const auto channel = channelFromKey(one[u"channel"_s].toString());
        file.gateways += configFrom<GatewayConfig>(one);
        file.gateways.last().channel = channel.value_or(Channel::Email);
        return channel.has_value();
    });
    if (why.isEmpty())
        why = readEach(object[u"sources"_s], config, [&](const QJsonObject &one) {
            file.sources += configFrom<SourceConfig>(one);
            return true;
        });
    if (why.isEmpty())
        why = readEach(object[u"people"_s], {u"key"_s, u"name"_s, u"reach"_s, u"role"_s}, [&](const QJsonObject &one) {
            file.people += Person{one[u"key"_s].toString(), one[u"name"_s].toString(), one[u"reach"_s].toString(),
                                  one[u"role"_s].toString()};
            return !file.people.constLast().key.isEmpty();
        });
    if (why.isEmpty() && !holdsTexts(object[u"values"_s]))
        why = u"values"_s;
    file.values = mapOf(object[u"values"_s].toObject());
    if (!why.isEmpty())
        return refuse(why);
    return file;
}

QList<SettingsDifference> differences(const SettingsFile &now, const SettingsFile &wanted, bool removesOthers)
{
    using Kind = SettingsDifference::Kind;
    const auto before = flat(now);
    const auto after = flat(wanted);
    QList<SettingsDifference> found;
    for (auto one = after.cbegin(); one != after.cend(); ++one) {
        const auto &[what, subject] = one.key();
        if (!before.contains(one.key()))
            found += {Kind::Added, what, subject, {}, one.value()};
        else if (before.value(one.key()) != one.value())
            found += {Kind::Changed, what, subject, before.value(one.key()), one.value()};
    }
    for (auto one = before.cbegin(); removesOthers && one != before.cend(); ++one) {
        if (!after.contains(one.key()))
            found += {Kind::Removed, one.key().first, one.key().second, one.value(), {}};
    }
    return found;
}

} // namespace remindesk
