// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/jsonreader.h"

#include "base/jsonmistakes.h"
#include "base/utf8.h"
#include "liquid/object.h"

#include <charconv>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

Result<Value> Value::fromJson(const QByteArray &json)
{
    if (const auto text = utf8Text(json, {}); !text)
        return failure(text.error());
    auto value = JsonReader(json).read();
    if (const auto mistake = value ? jsonMistake(json) : std::nullopt)
        return failure(*mistake);
    return value;
}

Result<Value> JsonReader::read()
{
    m_at = m_json.startsWith("\xef\xbb\xbf") ? 3 : 0; // a mark in front
    try {
        Value result = value(0);
        skipSpace();
        if (m_at < m_json.size())
            throw Wrong{u"something after the end"};
        return result;
    } catch (const Wrong &wrong) {
        return failure(u"E-LIQ-60"_s, {QString::fromUtf16(wrong.what), QString::number(m_at)});
    }
}

void JsonReader::skipSpace()
{
    while (m_at < m_json.size() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
        ++m_at;
}

bool JsonReader::take(char c)
{
    if (m_at >= m_json.size() || m_json[m_at] != c)
        return false;
    ++m_at;
    return true;
}

bool JsonReader::takeWord(const char *word)
{
    const auto length = qsizetype(qstrlen(word));
    if (QByteArrayView(m_json).sliced(m_at).startsWith(QByteArrayView(word, length))) {
        m_at += length;
        return true;
    }
    return false;
}

Value JsonReader::value(int depth)
{
    constexpr int deepest = 200;
    if (depth > deepest)
        throw Wrong{u"nested too deeply"};
    skipSpace();
    switch (peek()) {
    case '{':
        return object(depth);
    case '[':
        return array(depth);
    case '"':
        return Value(text());
    default:
        break;
    }
    if (takeWord("true"))
        return Value(true);
    if (takeWord("false"))
        return Value(false);
    if (takeWord("null"))
        return {};
    return number();
}

Value JsonReader::object(int depth)
{
    take('{');
    Object result;
    skipSpace();
    if (take('}'))
        return Value(std::move(result));
    do {
        skipSpace();
        const QString name = text();
        skipSpace();
        if (!take(':'))
            throw Wrong{u"a colon is missing"};
        result.set(name, value(depth + 1));
        skipSpace();
    } while (take(','));
    if (!take('}'))
        throw Wrong{u"an object is not closed"};
    return Value(std::move(result));
}

Value JsonReader::array(int depth)
{
    take('[');
    Array result;
    skipSpace();
    if (take(']'))
        return Value(std::move(result));
    do {
        result.push_back(value(depth + 1));
        skipSpace();
    } while (take(','));
    if (!take(']'))
        throw Wrong{u"a list is not closed"};
    return Value(std::move(result));
}

void JsonReader::skipDigits()
{
    if (!isDigit(peek()))
        throw Wrong{u"a digit is expected"};
    while (isDigit(peek()))
        ++m_at;
}

Value JsonReader::number()
{
    const qsizetype start = m_at;
    take('-');
    if (!isDigit(peek()))
        throw Wrong{u"a value is expected"};
    bool isInteger = true;
    if (!take('0')) // nothing stands behind a leading zero (RFC 8259 §6)
        skipDigits();
    if (take('.')) {
        isInteger = false;
        skipDigits();
    }
    if (peek() == 'e' || peek() == 'E') {
        isInteger = false;
        ++m_at;
        if (!take('-'))
            take('+');
        skipDigits();
    }
    const char *from = m_json.constData() + start;
    const char *to = m_json.constData() + m_at;
    if (qint64 exact = 0; isInteger && std::from_chars(from, to, exact).ec == std::errc())
        return Value(exact);
    if (isInteger) // beyond 64 bits: an id, whose digits must not change
        return Value(QString::fromLatin1(from, to - from));
    double real = 0;
    if (const auto got = std::from_chars(from, to, real); got.ptr != to || got.ec != std::errc())
        throw Wrong{u"a number cannot be read"};
    return Value(real);
}

QString JsonReader::text()
{
    if (!take('"'))
        throw Wrong{u"a text in quotation marks is expected"};
    QString out;
    qsizetype start = m_at;
    while (true) {
        if (m_at >= m_json.size())
            throw Wrong{u"a text is not closed"};
        const char c = m_json[m_at];
        if (c >= 0 && c < ' ')
            throw Wrong{u"a control character stands in a text"};
        if (c != '"' && c != '\\') {
            ++m_at;
            continue;
        }
        out += QString::fromUtf8(m_json.constData() + start, m_at - start);
        ++m_at;
        if (c == '"')
            return out;
        appendEscape(out);
        start = m_at;
    }
}

void JsonReader::appendEscape(QString &out)
{
    const char c = peek();
    ++m_at;
    switch (c) {
    case '"': out += u'"'; return;
    case '\\': out += u'\\'; return;
    case '/': out += u'/'; return;
    case 'b': out += u'\b'; return;
    case 'f': out += u'\f'; return;
    case 'n': out += u'\n'; return;
    case 'r': out += u'\r'; return;
    case 't': out += u'\t'; return;
    case 'u': out += QChar(hexUnit()); return;
    default: throw Wrong{u"an unknown escape sequence"};
    }
}

char16_t JsonReader::hexUnit()
{
    bool isNumber = false;
    const uint unit = m_json.mid(m_at, 4).toUInt(&isNumber, 16);
    if (!isNumber || m_at + 4 > m_json.size())
        throw Wrong{u"four hexadecimal digits are expected"};
    m_at += 4;
    return char16_t(unit);
}

} // namespace remindesk::liquid
