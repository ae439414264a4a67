// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/jsontext.h"

#include "base/jsonwriter.h"
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

/// Reads an object without anything nested in it, as JsonWriter does: numbers and flags as their words. Nothing when
/// it is anything else.
class FlatReader
{
public:
    explicit FlatReader(QStringView text) : m_rest(text) {}

    std::optional<QMap<QString, QString>> read(bool isTextOnly)
    {
        QMap<QString, QString> map;
        if (!take(u'{'))
            return {};
        do {
            const auto key = string();
            if (!key || !take(u':'))
                return {};
            const auto value = isTextOnly || m_rest.startsWith(u'"') ? string() : word();
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
        const qsizetype length = lengthOfString();
        if (length < 0)
            return {};
        QStringView inner = m_rest.first(length);
        m_rest = m_rest.sliced(length + 1);
        QString text(length, Qt::Uninitialized); // an escape is longer than what it means
        QChar *to = text.data();
        while (!inner.isEmpty()) {
            const auto end = std::find(inner.begin(), inner.end(), u'\\');
            to = std::copy(inner.begin(), end, to);
            inner = QStringView(end, inner.end());
            if (!inner.isEmpty() && !escape(inner, to))
                return {};
        }
        text.truncate(to - text.constData());
        return text;
    }

    /// Up to its closing quote; -1: there is none.
    [[nodiscard]] qsizetype lengthOfString() const
    {
        for (qsizetype at = 0; at < m_rest.size(); ++at) {
            const char16_t c = m_rest[at].unicode();
            if (c == u'"')
                return at;
            at += c == u'\\' ? 1 : 0;
        }
        return -1;
    }

    /// 12, -5, true.
    std::optional<QString> word()
    {
        const auto isPart = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || c == u'-'; };
        const auto end = std::find_if_not(m_rest.begin(), m_rest.end(), isPart);
        const QString text = QStringView(m_rest.begin(), end).toString();
        m_rest = QStringView(end, m_rest.end());
        return text.isEmpty() ? std::nullopt : std::optional(text);
    }

    static bool escape(QStringView &rest, QChar *&to)
    {
        const QChar meaning = rest.size() > 1 ? meaningOf(rest.at(1).unicode()) : QChar();
        if (!meaning.isNull()) {
            *to++ = meaning;
            rest = rest.sliced(2);
            return true;
        }
        bool isCode = false;
        const ushort code = rest.size() > 5 && rest.at(1) == u'u' ? rest.sliced(2, 4).toUShort(&isCode, 16) : 0;
        if (isCode) {
            *to++ = QChar(code);
            rest = rest.sliced(6);
        }
        return isCode;
    }

    static QChar meaningOf(char16_t letter)
    {
        switch (letter) {
        case u'"':
        case u'\\':
        case u'/':
            return letter;
        case u'b':
            return u'\b';
        case u'f':
            return u'\f';
        case u'n':
            return u'\n';
        case u'r':
            return u'\r';
        case u't':
            return u'\t';
        default:
            return {};
        }
    }

    QStringView m_rest;
};

/// Every member as a word, numbers and flags too.
QMap<QString, QString> flatFromText(const QString &text)
{
    if (auto plain = FlatReader(text).read(false))
        return *plain;
    QMap<QString, QString> words;
    const QJsonObject object = objectFromText(text);
    for (auto it = object.begin(); it != object.end(); ++it)
        words.insert(it.key(), it->isDouble() ? QString::number(it->toInteger()) : it->toVariant().toString());
    return words;
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
    JsonWriter json;
    json.beginObject();
    for (auto it = map.begin(); it != map.end(); ++it)
        json.add(it.key(), it.value());
    json.endObject();
    return json.text();
}

QMap<QString, QString> mapFromText(const QString &text)
{
    if (auto plain = FlatReader(text).read(true)) // every message's text comes this way
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
    const QJsonArray values = parsed(text).array();
    for (const auto value : values)
        list.append(value.toString());
    return list;
}

QString measureText(const MessageMeasure &measure)
{
    JsonWriter json;
    json.beginObject();
    json.add(u"characters", qint64(measure.characters));
    json.add(u"culprit", measure.ucs2Culprit);
    json.add(u"seconds", qint64(measure.seconds));
    json.add(u"segments", qint64(measure.segments));
    json.add(u"ucs2", measure.encoding == SmsEncoding::Ucs2);
    json.add(u"units", qint64(measure.units));
    json.endObject();
    return json.text();
}

MessageMeasure measureFromText(const QString &text)
{
    const auto words = flatFromText(text);
    MessageMeasure measure;
    measure.characters = words.value(u"characters"_s).toInt();
    measure.units = words.value(u"units"_s).toInt();
    measure.segments = words.value(u"segments"_s).toInt();
    measure.encoding = words.value(u"ucs2"_s) == "true"_L1 ? SmsEncoding::Ucs2 : SmsEncoding::Gsm7;
    measure.ucs2Culprit = words.value(u"culprit"_s);
    measure.seconds = words.value(u"seconds"_s).toInt();
    return measure;
}

QString factsText(const TicketFacts &facts)
{
    JsonWriter json;
    json.beginObject();
    json.add(u"customer", facts.customerName);
    if (facts.due)
        json.add(u"due", facts.due->ms);
    json.add(u"lastMessageIn", facts.lastMessageIn.ms);
    json.add(u"number", facts.number);
    json.add(u"owner", facts.owner);
    json.add(u"product", facts.product);
    json.add(u"revision", facts.revision);
    json.add(u"stage", stageKey(facts.stage));
    json.add(u"subject", facts.subject);
    json.endObject();
    return json.text();
}

TicketFacts factsFromText(const QString &text)
{
    const auto words = flatFromText(text);
    TicketFacts facts;
    facts.number = words.value(u"number"_s);
    facts.customerName = words.value(u"customer"_s);
    facts.product = words.value(u"product"_s);
    facts.subject = words.value(u"subject"_s);
    facts.stage = keyed(stageFromKey, words.value(u"stage"_s), "stage");
    facts.owner = words.value(u"owner"_s);
    facts.revision = words.value(u"revision"_s);
    facts.lastMessageIn = {words.value(u"lastMessageIn"_s).toLongLong()};
    if (const auto due = words.constFind(u"due"_s); due != words.cend())
        facts.due = Instant{due->toLongLong()};
    return facts;
}

} // namespace remindesk
