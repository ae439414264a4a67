// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/text.h"

#include "liquid/failure.h"
#include "liquid/object.h"
#include "liquid/output.h"

#include <QDate>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

void appendInspected(QString &out, const Value &value, int depth);

/// No limit lets a text of that size through: what comes behind need not be made.
bool isTooLong(const QString &out)
{
    return out.size() > kLongestText;
}

void appendQuoted(QString &out, QStringView text)
{
    out += u'"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' || c == u'\\') {
            out += u'\\';
            out += c;
        } else if (c == u'#' && i + 1 < text.size()
                   && (text[i + 1] == u'{' || text[i + 1] == u'$' || text[i + 1] == u'@')) {
            out += u"\\#"_s;
        } else if (c == u'\n') {
            out += u"\\n"_s;
        } else if (c == u'\r') {
            out += u"\\r"_s;
        } else if (c == u'\t') {
            out += u"\\t"_s;
        } else if (c.unicode() < 0x20 || c.unicode() == 0x7f) {
            out += u"\\x%1"_s.arg(c.unicode(), 2, 16, QLatin1Char('0')).toUpper().replace(u'X', u'x');
        } else {
            out += c;
        }
    }
    out += u'"';
}

void appendList(QString &out, const Array &items, int depth)
{
    out += u'[';
    bool isFirst = true;
    for (const Value &item : items) {
        if (!isFirst)
            out += u", "_s;
        isFirst = false;
        appendInspected(out, item, depth + 1);
        if (isTooLong(out))
            return;
    }
    out += u']';
}

void appendObject(QString &out, const Object &object, int depth)
{
    out += u'{';
    bool isFirst = true;
    for (const auto &[name, value] : object.entries()) {
        if (!isFirst)
            out += u", "_s;
        isFirst = false;
        appendQuoted(out, name);
        out += u"=>"_s;
        appendInspected(out, value, depth + 1);
        if (isTooLong(out))
            return;
    }
    out += u'}';
}

void appendInspected(QString &out, const Value &value, int depth)
{
    constexpr int deepest = 100;
    if (depth > deepest)
        out += u"..."_s;
    else if (value.isNil())
        out += u"nil"_s;
    else if (value.isText())
        appendQuoted(out, value.text());
    else if (value.isArray())
        appendList(out, value.array(), depth);
    else if (value.isObject())
        appendObject(out, value.object(), depth);
    else
        appendText(out, value);
}

void appendOutputOf(QString &out, const Value &value, int depth)
{
    constexpr int deepest = 100;
    if (!value.isArray() || depth > deepest) {
        appendText(out, value);
        return;
    }
    for (const Value &item : value.array()) {
        appendOutputOf(out, item, depth + 1);
        if (isTooLong(out))
            return;
    }
}

QString instantText(Instant instant)
{
    // The form of the reference for a UTC time.
    constexpr qint64 dayMs = 86'400'000;
    qint64 days = instant.ms / dayMs;
    qint64 rest = instant.ms % dayMs;
    if (rest < 0) {
        rest += dayMs;
        --days;
    }
    const qint64 seconds = rest / 1000;
    const QDate date = QDate(1970, 1, 1).addDays(days);
    return date.toString(Qt::ISODate)
           + QString::asprintf(" %02d:%02d:%02d UTC", int(seconds / 3600), int(seconds / 60 % 60),
                               int(seconds % 60));
}

} // namespace

void appendOutput(QString &out, const Value &value)
{
    appendOutputOf(out, value, 0);
}

void appendText(QString &out, const Value &value)
{
    switch (value.type()) {
    case Value::Type::Nil:
        break;
    case Value::Type::Bool:
        out += value.toBool() ? "true"_L1 : "false"_L1;
        break;
    case Value::Type::Integer:
        out += QString::number(value.toInteger());
        break;
    case Value::Type::Real:
        out += realText(value.toReal());
        break;
    case Value::Type::Text:
        out += value.text();
        break;
    case Value::Type::List:
        appendList(out, value.array(), 0);
        break;
    case Value::Type::Object:
        appendObject(out, value.object(), 0);
        break;
    case Value::Type::Range:
        out += QString::number(value.range().first) + u".."_s + QString::number(value.range().last);
        break;
    case Value::Type::Instant:
        out += instantText(value.instant());
        break;
    case Value::Type::Computed:
        out += u"Liquid::ForloopDrop"_s; // what the reference writes
        break;
    }
}

QString asText(const Value &value)
{
    if (value.isText())
        return value.text();
    QString out;
    appendText(out, value);
    if (isTooLong(out))
        fail(u"E-LIQ-43", {QString::number(kLongestText * 2)});
    return out;
}

QString joined(QStringView left, QStringView right)
{
    QString text(left.size() + right.size(), Qt::Uninitialized);
    std::copy(left.begin(), left.end(), text.begin());
    std::copy(right.begin(), right.end(), text.begin() + left.size());
    return text;
}

QString realText(double value)
{
    if (std::isnan(value))
        return u"NaN"_s;
    if (std::isinf(value))
        return value > 0 ? u"Infinity"_s : u"-Infinity"_s;
    char buffer[64];
    const double size = std::fabs(value);
    // As Ruby: from 1e15 on a whole number, from 1e16 on any.
    const bool isLarge = size >= 1e16 || (size >= 1e15 && std::floor(size) == size);
    const bool isScientific = isLarge || (size != 0 && size < 1e-4);
    const auto form = isScientific ? std::chars_format::scientific : std::chars_format::fixed;
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, form).ptr;
    QString text = QString::fromLatin1(buffer, end - buffer);
    const qsizetype exponent = text.indexOf(u'e');
    if (!text.contains(u'.'))
        text.insert(exponent < 0 ? text.size() : exponent, u".0"_s);
    return text;
}

void appendEscaped(QString &out, QStringView text)
{
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QLatin1StringView entity = entityOf(text[i]);
        if (entity.isEmpty())
            continue;
        out += text.sliced(done, i - done);
        out += entity;
        done = i + 1;
    }
    out += text.sliced(done);
}

QStringView stripLeft(QStringView text)
{
    qsizetype i = 0;
    while (i < text.size() && (isSpace(text[i]) || text[i].isNull()))
        ++i;
    return text.sliced(i);
}

QStringView stripRight(QStringView text)
{
    qsizetype n = text.size();
    while (n > 0 && (isSpace(text[n - 1]) || text[n - 1].isNull()))
        --n;
    return text.first(n);
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

bool isAscii(QStringView text)
{
    char16_t all = 0;
    for (const QChar c : text)
        all |= c.unicode();
    return all < 0x80;
}

qsizetype characterCount(QStringView text)
{
    return text.size()
           - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

qsizetype unitOffset(QStringView text, qsizetype index)
{
    const QStringView start = text.first(std::min(index, text.size()));
    if (std::none_of(start.begin(), start.end(), [](QChar c) { return c.isSurrogate(); }))
        return start.size();
    qsizetype at = 0;
    for (; index > 0 && at < text.size(); --index) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size()
                            && text[at + 1].isLowSurrogate();
        at += isPair ? 2 : 1;
    }
    return at;
}

int compareCharacters(QStringView left, QStringView right)
{
    const qsizetype shared = std::min(left.size(), right.size());
    for (qsizetype i = 0; i < shared; ++i) {
        if (left[i] == right[i])
            continue;
        // A surrogate stands for a code point above all others of one unit.
        const bool l = left[i].isSurrogate();
        const bool r = right[i].isSurrogate();
        if (l != r)
            return l ? 1 : -1;
        return left[i] < right[i] ? -1 : 1;
    }
    return left.size() == right.size() ? 0 : (left.size() < right.size() ? -1 : 1);
}

} // namespace remindesk::liquid
