// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jsonmistakes.h"
#include "domain/keytable.h"
#include "form/draftfields.h"
#include "form/fieldkeys.h"
#include "form/scenario.h"
#include "form/strictjson.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr KeyTable<DetailType, 6> detailTypes{{"text"_L1, "money"_L1, "instant"_L1, "link"_L1,
                                               "number"_L1, "code"_L1}};
constexpr KeyTable<UnknownPolicy, 3> unknownPolicies{{"ask"_L1, "resend"_L1, "reconcile"_L1}};

QString prefix()
{
    return u"E-SCH-"_s;
}

Result<QJsonObject> objectOf(const QByteArray &json)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(u"E-SCH-01"_s, {error.errorString(), QString::number(error.offset)});
    if (!document.isObject())
        return failure(u"E-SCH-02"_s);
    if (const auto mistake = jsonMistake(json))
        return failure(*mistake);
    return document.object();
}

LocalText localText(StrictJson &json, const QString &key)
{
    static const QRegularExpression locale(u"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"_s);
    LocalText text;
    const bool isThere = json.has(key);
    const QJsonObject object = json.object(key);
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QString place = json.at(key) + u'.' + it.key();
        if (!locale.match(it.key()).hasMatch())
            json.fail(u"11"_s, {place});
        if (!it.value().isString())
            json.fail(u"05"_s, {place, u"text"_s});
        else if (it.value().toString().trimmed().isEmpty())
            json.fail(u"10"_s, {place});
        text.texts.insert(it.key(), it.value().toString());
    }
    if (isThere && object.isEmpty())
        json.fail(u"10"_s, {json.at(key)});
    return text;
}

QJsonObject localJson(const LocalText &text)
{
    QJsonObject object;
    for (auto it = text.texts.cbegin(); it != text.texts.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

void insertLocal(QJsonObject &object, const QString &key, const LocalText &text)
{
    if (!text.texts.isEmpty())
        object.insert(key, localJson(text));
}

void readDetail(StrictJson &json, QList<DetailField> &details)
{
    static const QRegularExpression keyForm(u"^[a-z][a-z0-9_]{0,39}$"_s);
    DetailField field;
    json.require(u"key"_s);
    json.require(u"label"_s);
    field.key = json.text(u"key"_s);
    field.type = json.word(
        u"type"_s, [](const QString &key) { return detailTypes.value(key); }, DetailType::Text,
        u"text, money, instant, link, number, code"_s);
    field.isRequired = json.flag(u"required"_s, false);
    field.label = localText(json, u"label"_s);
    field.hint = localText(json, u"hint"_s);
    if (!keyForm.match(field.key).hasMatch() || isContractField(field.key))
        json.fail(u"13"_s, {json.at(u"key"_s), shown(field.key)});
    for (const DetailField &other : details) {
        if (other.key == field.key)
            json.fail(u"08"_s, {json.at(u"key"_s), shown(field.key)});
    }
    details.append(field);
}

void readOfferedChannels(StrictJson &json, QList<Channel> &channels)
{
    json.require(u"channels"_s);
    const QStringList keys = json.texts(u"channels"_s);
    for (const QString &key : keys) {
        const auto channel = channelFromKey(key);
        if (!channel)
            json.fail(u"06"_s, {u"channels"_s, shown(key), channelWords()});
        else if (channels.contains(*channel))
            json.fail(u"08"_s, {u"channels"_s, key});
        else
            channels.append(*channel);
    }
    if (keys.isEmpty())
        json.fail(u"10"_s, {u"channels"_s});
}

void readDefaults(StrictJson &json, QMap<QString, LocalText> &defaults)
{
    const QJsonObject object = json.object(u"defaults"_s);
    StrictJson inner(object, prefix(), u"defaults"_s);
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QString key = fieldKey(it.key());
        if (!isContractField(key) && !key.startsWith("details."_L1))
            inner.fail(u"12"_s, {shown(it.key())});
        const LocalText text = localText(inner, it.key());
        for (const QString &value : text.texts) {
            ReminderDraft scratch;
            if (const Done done = setField(scratch, key, value, Instant{}); !done)
                inner.fail(u"15"_s, {inner.at(it.key()), shown(value), done.error().code});
        }
        defaults.insert(key, text);
    }
    json.adopt(inner.finish());
}

void readRequired(StrictJson &json, QStringList &required)
{
    for (const QString &key : json.texts(u"required"_s)) {
        if (!optionalFieldKeys().contains(fieldKey(key)))
            json.fail(u"06"_s, {u"required"_s, shown(key), optionalFieldKeys().join(u", "_s)});
        required.append(fieldKey(key));
    }
}

} // namespace

QStringList optionalFieldKeys()
{
    return {u"goal"_s, u"next_step"_s, u"completion"_s, u"evidence"_s};
}

Result<Scenario> parseScenario(const QByteArray &bytes)
{
    const Result<QJsonObject> object = objectOf(bytes);
    if (!object)
        return failure(object.error());
    StrictJson json(*object, prefix());
    for (const auto key : {"key"_L1, "name"_L1, "class"_L1})
        json.require(key);
    Scenario scenario;
    scenario.key = json.text(u"key"_s);
    static const QRegularExpression kebab(u"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"_s);
    if (json.has(u"key"_s) && !kebab.match(scenario.key).hasMatch())
        json.fail(u"07"_s, {shown(scenario.key)});
    scenario.name = localText(json, u"name"_s);
    scenario.purpose = localText(json, u"purpose"_s);
    scenario.reminderClass = json.word(u"class"_s, reminderClassFromKey, ReminderClass::Transaction,
                                       u"transaction, progress, care"_s);
    scenario.expected = json.word(u"expected"_s, expectedResponseFromKey, ExpectedResponse::None,
                                  u"none, text, file, click, call"_s);
    scenario.needsItems = json.flag(u"needs_items"_s, false);
    scenario.needsDeadline = json.flag(u"needs_deadline"_s, true);
    readRequired(json, scenario.required);
    scenario.unknownPolicy = json.word(
        u"unknown_policy"_s, [](const QString &key) { return unknownPolicies.value(key); },
        UnknownPolicy::Ask, u"ask, resend, reconcile"_s);
    if (scenario.unknownPolicy == UnknownPolicy::Resend
        && scenario.reminderClass == ReminderClass::Care)
        json.fail(u"14"_s, {u"unknown_policy"_s}); // a care message is never worth a second copy
    scenario.expiresAfterHours = int(json.integer(u"expires_after_hours"_s, 72, 1, 8784)); // a leap year
    readOfferedChannels(json, scenario.channels);
    json.objects(u"details"_s, [&](StrictJson &item) { readDetail(item, scenario.details); });
    readDefaults(json, scenario.defaults);
    if (const Done done = json.finish(); !done)
        return failure(done.error());
    return scenario;
}

QByteArray scenarioJson(const Scenario &scenario)
{
    QJsonObject json{{u"key"_s, scenario.key},
                     {u"class"_s, reminderClassKey(scenario.reminderClass)},
                     {u"expected"_s, expectedResponseKey(scenario.expected)},
                     {u"needs_items"_s, scenario.needsItems},
                     {u"needs_deadline"_s, scenario.needsDeadline},
                     {u"unknown_policy"_s, unknownPolicies.key(scenario.unknownPolicy)},
                     {u"expires_after_hours"_s, scenario.expiresAfterHours}};
    if (!scenario.required.isEmpty())
        json.insert(u"required"_s, QJsonArray::fromStringList(scenario.required));
    insertLocal(json, u"name"_s, scenario.name);
    insertLocal(json, u"purpose"_s, scenario.purpose);
    QJsonArray channels;
    for (const Channel channel : scenario.channels)
        channels.append(channelKey(channel));
    json.insert(u"channels"_s, channels);
    QJsonArray details;
    for (const DetailField &field : scenario.details) {
        QJsonObject detail{{u"key"_s, field.key},
                           {u"type"_s, detailTypes.key(field.type)},
                           {u"required"_s, field.isRequired}};
        insertLocal(detail, u"label"_s, field.label);
        insertLocal(detail, u"hint"_s, field.hint);
        details.append(detail);
    }
    json.insert(u"details"_s, details);
    QJsonObject defaults;
    for (auto it = scenario.defaults.cbegin(); it != scenario.defaults.cend(); ++it)
        defaults.insert(it.key(), localJson(it.value()));
    json.insert(u"defaults"_s, defaults);
    return QJsonDocument(json).toJson();
}

Result<QList<FieldRule>> parseFieldRules(const QByteArray &bytes)
{
    const Result<QJsonObject> object = objectOf(bytes);
    if (!object)
        return failure(object.error());
    StrictJson json(*object, prefix());
    json.require(u"fields"_s);
    QList<FieldRule> rules;
    json.objects(u"fields"_s, [&](StrictJson &item) {
        item.require(u"key"_s);
        item.require(u"label"_s);
        FieldRule rule;
        const QString key = item.text(u"key"_s);
        rule.key = fieldKey(key);
        rule.isRequired = item.flag(u"required"_s, true);
        rule.label = localText(item, u"label"_s);
        rule.why = localText(item, u"why"_s);
        rule.maxLength = int(item.integer(u"max_length"_s, 500, 1, 10'000));
        if (!isContractField(rule.key))
            item.fail(u"12"_s, {shown(key)});
        for (const FieldRule &other : rules) {
            if (other.key == rule.key)
                item.fail(u"08"_s, {item.at(u"key"_s), shown(key)});
        }
        rules.append(rule);
    });
    if (const Done done = json.finish(); !done)
        return failure(done.error());
    return rules;
}

QByteArray fieldRulesJson(const QList<FieldRule> &fields)
{
    QJsonArray rules;
    for (const FieldRule &field : fields) {
        QJsonObject rule{{u"key"_s, field.key},
                         {u"required"_s, field.isRequired},
                         {u"max_length"_s, field.maxLength}};
        insertLocal(rule, u"label"_s, field.label);
        insertLocal(rule, u"why"_s, field.why);
        rules.append(rule);
    }
    return QJsonDocument(QJsonObject{{u"fields"_s, rules}}).toJson();
}

} // namespace remindesk
