// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticketing/jsonrows.h"

#include "base/jsonmistakes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// RFC 8259 §6.
bool isNumber(const QByteArray &token)
{
    static const QRegularExpression number(
        QRegularExpression::anchoredPattern(u"-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?"_s));
    return number.match(QString::fromLatin1(token)).hasMatch();
}

/// The value as a cell of a table; nothing for an object, and for a list that holds more than plain values.
std::optional<QString> cell(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return QString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray list = value.toArray();
        for (const auto part : list) {
            const std::optional<QString> text = part.isArray() ? std::nullopt : cell(part);
            if (!text)
                return std::nullopt;
            parts.append(*text);
        }
        return parts.join(u"; "_s);
    }
    case QJsonValue::Object:
    case QJsonValue::Double: // numbers came in as text
        break;
    }
    return std::nullopt;
}

void fill(JsonRow &row, const QJsonObject &object, const QByteArray &written)
{
    if (const auto mistake = jsonMistake(written)) { // its line in the file is not known here
        const QString what = mistake->arguments.constFirst();
        const bool isKey = mistake->code == u"E-JSN-01"_s;
        row.mistakes.append({isKey ? what : QString(), Error{isKey ? u"E-IMP-24"_s : u"E-IMP-25"_s, {what}, {}}});
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const std::optional<QString> text = cell(it.value());
        if (!text)
            row.mistakes.append({it.key(), Error{u"E-IMP-23"_s, {shown(it.key())}, {}}});
        row.values.append({it.key(), text.value_or(QString())});
    }
}

Error parseError(QJsonParseError::ParseError code, int row)
{
    if (code == QJsonParseError::DeepNesting)
        return {u"E-IMP-21"_s, {QString::number(row)}, {}};
    if (code == QJsonParseError::IllegalUTF8String)
        return {u"E-IMP-08"_s, {u"utf-8"_s}, {}};
    return {u"E-IMP-20"_s, {QString::number(row)}, {}};
}

} // namespace

JsonRows::JsonRows(QByteArrayView text) : m_text(text)
{
    m_isArray = peek() == '[';
    if (m_isArray)
        ++m_at;
}

char JsonRows::peek()
{
    while (m_at < m_text.size() && isBlank(m_text[m_at]))
        ++m_at;
    return m_at < m_text.size() ? m_text[m_at] : '\0';
}

tl::unexpected<Error> JsonRows::broken() const
{
    return failure(u"E-IMP-20"_s, {QString::number(m_row)});
}

Result<std::optional<JsonRow>> JsonRows::next()
{
    char c = peek();
    const bool endsArray = m_isArray && c == ']' && m_row == 0;
    if (m_isOver || endsArray || (!m_isArray && m_at == m_text.size())) {
        m_at += endsArray ? 1 : 0;
        m_isOver = true;
        return m_at < m_text.size() && peek() != '\0' ? Result<std::optional<JsonRow>>(broken())
                                                      : std::optional<JsonRow>();
    }
    JsonRow row;
    row.number = ++m_row;
    const Element element = takeElement();
    if (!element.isClosed)
        return broken();
    c = peek();
    if (m_isArray && c == ']')
        m_isOver = true;
    else if (m_isArray && c != ',')
        return broken();
    m_at += m_isArray ? 1 : 0;

    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson("[" + element.text + "]", &problem);
    const Error error = parseError(problem.error, row.number);
    if (problem.error != QJsonParseError::NoError && error.code == u"E-IMP-20"_s)
        return failure(error);
    if (problem.error != QJsonParseError::NoError)
        row.mistakes.append({{}, error});
    else if (element.text.size() > importRowLimit)
        row.mistakes.append({{}, Error{u"E-IMP-10"_s, {QString::number(importRowLimit)}, {}}});
    else if (!document.array().at(0).isObject())
        row.mistakes.append({{}, Error{u"E-IMP-22"_s, {QString::number(row.number)}, {}}});
    else
        fill(row, document.array().at(0).toObject(), element.text);
    return std::optional<JsonRow>(std::move(row));
}

JsonRows::Element JsonRows::takeElement()
{
    Element element;
    qsizetype depth = 0;
    peek();
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        const bool closes = c == '}' || c == ']';
        if (depth == 0 && !element.text.isEmpty() && (closes || c == ',' || isBlank(c)))
            break;
        if (c == '"') {
            takeString(element.text);
        } else if (c == '-' || (c >= '0' && c <= '9')) {
            takeScalar(element.text);
        } else {
            depth += c == '{' || c == '[' ? 1 : closes ? -1 : 0;
            if (depth < 0)
                break;
            element.text += c;
            ++m_at;
            if (closes && depth == 0)
                break;
        }
    }
    element.isClosed = depth == 0 && !element.text.isEmpty();
    return element;
}

void JsonRows::takeString(QByteArray &out)
{
    const qsizetype begin = m_at++;
    while (m_at < m_text.size() && m_text[m_at] != '"')
        m_at += m_text[m_at] == '\\' ? 2 : 1;
    m_at = std::min(m_at + 1, m_text.size());
    out += m_text.sliced(begin, m_at - begin);
}

void JsonRows::takeScalar(QByteArray &out)
{
    const qsizetype begin = m_at;
    const QByteArrayView ends(",]} \t\r\n");
    while (m_at < m_text.size() && !ends.contains(m_text[m_at]))
        ++m_at;
    const QByteArray token = m_text.sliced(begin, m_at - begin).toByteArray();
    out += isNumber(token) ? '"' + token + '"' : token;
}

} // namespace remindesk
