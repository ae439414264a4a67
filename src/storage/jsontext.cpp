// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/jsontext.h"

#include "storage/database.h"

#include <QJsonDocument>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

QJsonDocument parsed(const QString &text)
{
    QJsonParseError problem;
    QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &problem);
    if (problem.error != QJsonParseError::NoError)
        throwUnreadable(u"json"_s, problem.errorString());
    return document;
}

} // namespace

void throwUnreadable(const QString &what, const QString &value)
{
    throw StoreFailure{Error{u"E-STO-18"_s, {what, shown(value)}, {}}, 0};
}

QString objectText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectFromText(const QString &text)
{
    return text == "{}"_L1 ? QJsonObject() : parsed(text).object();
}

QString mapText(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), it.value());
    return objectText(object);
}

QMap<QString, QString> mapFromText(const QString &text)
{
    QMap<QString, QString> map;
    const QJsonObject object = objectFromText(text);
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(), it.value().toString());
    return map;
}

QString listText(const QStringList &list)
{
    return list.isEmpty() ? u"[]"_s
                          : QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list))
                                                  .toJson(QJsonDocument::Compact));
}

QStringList listFromText(const QString &text)
{
    QStringList list;
    if (text == "[]"_L1)
        return list;
    for (const auto value : parsed(text).array())
        list.append(value.toString());
    return list;
}

QString measureText(const MessageMeasure &measure)
{
    return objectText({{u"characters"_s, measure.characters},
                       {u"units"_s, measure.units},
                       {u"segments"_s, measure.segments},
                       {u"ucs2"_s, measure.encoding == SmsEncoding::Ucs2},
                       {u"culprit"_s, measure.ucs2Culprit},
                       {u"seconds"_s, measure.seconds}});
}

MessageMeasure measureFromText(const QString &text)
{
    const QJsonObject object = objectFromText(text);
    MessageMeasure measure;
    measure.characters = object.value("characters"_L1).toInt();
    measure.units = object.value("units"_L1).toInt();
    measure.segments = object.value("segments"_L1).toInt();
    measure.encoding = object.value("ucs2"_L1).toBool() ? SmsEncoding::Ucs2 : SmsEncoding::Gsm7;
    measure.ucs2Culprit = object.value("culprit"_L1).toString();
    measure.seconds = object.value("seconds"_L1).toInt();
    return measure;
}

QString factsText(const TicketFacts &facts)
{
    QJsonObject object{{u"number"_s, facts.number},
                       {u"customer"_s, facts.customerName},
                       {u"product"_s, facts.product},
                       {u"subject"_s, facts.subject},
                       {u"stage"_s, stageKey(facts.stage)},
                       {u"owner"_s, facts.owner},
                       {u"revision"_s, facts.revision},
                       {u"lastMessageIn"_s, facts.lastMessageIn.ms}};
    if (facts.due)
        object.insert(u"due"_s, facts.due->ms);
    return objectText(object);
}

TicketFacts factsFromText(const QString &text)
{
    const QJsonObject object = objectFromText(text);
    TicketFacts facts;
    facts.number = object.value("number"_L1).toString();
    facts.customerName = object.value("customer"_L1).toString();
    facts.product = object.value("product"_L1).toString();
    facts.subject = object.value("subject"_L1).toString();
    facts.stage = keyed(stageFromKey, object.value("stage"_L1).toString(), "stage");
    facts.owner = object.value("owner"_L1).toString();
    facts.revision = object.value("revision"_L1).toString();
    facts.lastMessageIn = {object.value("lastMessageIn"_L1).toInteger()};
    if (object.contains("due"_L1))
        facts.due = Instant{object.value("due"_L1).toInteger()};
    return facts;
}

} // namespace remindesk
