// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/jsontext.h"

#include "storage/database.h"

#include <QJsonDocument>

#include <algorithm>
#include <optional>

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

/// Reads an object of texts only, as mapText() writes it. Nothing when it is anything else.
class FlatReader
{
public:
    explicit FlatReader(QStringView text) : m_rest(text) {}

    std::optional<QMap<QString, QString>> read()
    {
        QMap<QString, QString> map;
        if (!take(u'{'))
            return {};
        do {
            const auto key = string();
            if (!key || !take(u':'))
                return {};
            const auto value = string();
            if (!value)
                return {};
            map.insert(map.cend(), *key, *value); // they are written in order
        } while (take(u','));
        return take(u'}') && m_rest.isEmpty() ? std::optional(map) : std::nullopt;
    }

private:
    bool take(QChar c)
    {
        if (!m_rest.startsWith(c))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    std::optional<QString> string()
    {
        if (!take(u'"'))
            return {};
        QString text;
        while (true) {
            const auto end = std::find_if(m_rest.begin(), m_rest.end(), [](QChar c) { return c == u'"' || c == u'\\'; });
            if (end == m_rest.end())
                return {};
            text += QStringView(m_rest.begin(), end);
            m_rest = QStringView(end, m_rest.end());
            if (take(u'"'))
                return text;
            if (!escape(text))
                return {};
        }
    }

    bool escape(QString &text)
    {
        constexpr QStringView letters = u"\"\\/bfnrt";
        constexpr QStringView meanings = u"\"\\/\b\f\n\r\t";
        const qsizetype which = m_rest.size() > 1 ? letters.indexOf(m_rest.at(1)) : -1;
        if (which >= 0) {
            text += meanings.at(which);
            m_rest = m_rest.sliced(2);
            return true;
        }
        bool isCode = false;
        const ushort code = m_rest.size() > 5 && m_rest.at(1) == u'u' ? m_rest.sliced(2, 4).toUShort(&isCode, 16) : 0;
        if (isCode) {
            text += QChar(code);
            m_rest = m_rest.sliced(6);
        }
        return isCode;
    }

    QStringView m_rest;
};

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
    if (auto plain = FlatReader(text).read()) // every message's text comes this way
        return *plain;
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
