// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/looseparser.h"

#include "liquid/compiler.h"
#include "liquid/expressionparser.h"
#include "liquid/text.h"

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 40;

bool isLooseNameCharacter(QChar c)
{
    return isWordCharacter(c) || c == u'-';
}

qsizetype quotedLength(QStringView text)
{
    if (text.isEmpty() || (text[0] != u'"' && text[0] != u'\''))
        return 0;
    const qsizetype end = text.indexOf(text[0], 1);
    return end < 0 ? 0 : end + 1;
}

bool isNumber(QStringView text)
{
    qsizetype at = text.startsWith(u'-') ? 1 : 0;
    const qsizetype start = at;
    while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
        ++at;
    if (at == start)
        return false;
    if (at == text.size())
        return true;
    const qsizetype point = at;
    if (text[at] != u'.')
        return false;
    ++at;
    while (at < text.size() && text[at] >= u'0' && text[at] <= u'9')
        ++at;
    return at == text.size() && at > point + 1;
}

/// The length of a balanced `[…]` at the beginning, or 0.
qsizetype bracketLength(QStringView text)
{
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'[')
            ++depth;
        else if (text[i] == u']' && --depth == 0)
            return i + 1;
    }
    return 0;
}

void addSegment(Expression &path, QStringView part, Compiler &compiler, int depth)
{
    const bool isBracket = part.startsWith(u'[');
    const bool isFirst = path.name.isNull() && !path.root;
    ExpressionPointer key = isBracket ? looseExpression(part.sliced(1).chopped(1), compiler, depth + 1)
                                      : nullptr;
    const QString name = part.toString();
    if (isFirst && isBracket)
        path.root = std::move(key);
    else if (isFirst)
        path.name = name;
    else if (isBracket)
        path.segments.push_back({{}, std::move(key), false});
    else
        path.segments.push_back({name, nullptr, name == u"size" || name == u"first" || name == u"last"});
}

ExpressionPointer loosePath(QStringView text, Compiler &compiler, int depth)
{
    constexpr qsizetype longest = 1000; // looking for closing brackets must not become slow
    if (text.size() > longest)
        fail(u"E-LIQ-44", {QString::number(longest)}, compiler.source().place(text));
    auto path = std::make_unique<Expression>();
    path->kind = Expression::Kind::Path;
    path->place = compiler.source().place(text);
    path->spelling = text.toString();
    for (qsizetype at = 0; at < text.size();) {
        const QStringView rest = text.sliced(at);
        qsizetype length = rest.startsWith(u'[') ? bracketLength(rest) : 0;
        if (length == 0 && isLooseNameCharacter(rest[0])) {
            while (length < rest.size() && isLooseNameCharacter(rest[length]))
                ++length;
            length += length < rest.size() && rest[length] == u'?' ? 1 : 0;
        }
        if (length > 0)
            addSegment(*path, rest.first(length), compiler, depth);
        at += std::max<qsizetype>(1, length);
    }
    compiler.mention(Mention::Kind::Variable, path->spelling, path->place, path->name);
    return path;
}

} // namespace

bool isWordCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
}

QStringView afterSpace(QStringView text)
{
    qsizetype i = 0;
    while (i < text.size() && isSpace(text[i]))
        ++i;
    return text.sliced(i);
}

bool takeLooseWord(QStringView &text, QStringView word)
{
    const QStringView inner = afterSpace(text);
    if (inner.size() == text.size() || !inner.startsWith(word))
        return false;
    const QStringView rest = inner.sliced(word.size());
    if (rest.isEmpty() || !isSpace(rest[0]))
        return false;
    text = afterSpace(rest);
    return true;
}

qsizetype fragmentLength(QStringView text)
{
    if (const qsizetype length = quotedLength(text); length > 0)
        return length;
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text[at];
        if (isSpace(c) || c == u',' || c == u'|')
            break;
        if (c == u'"' || c == u'\'') {
            const qsizetype length = quotedLength(text.sliced(at));
            if (length == 0)
                break;
            at += length;
            continue;
        }
        ++at;
    }
    return at;
}

QStringView nextFragment(QStringView text, qsizetype &at)
{
    for (; at < text.size(); ++at) {
        if (const qsizetype length = fragmentLength(text.sliced(at)); length > 0) {
            at += length;
            return text.sliced(at - length, length);
        }
    }
    return {};
}

std::vector<std::pair<QString, ExpressionPointer>> looseAttributes(QStringView text, Compiler &compiler)
{
    std::vector<std::pair<QString, ExpressionPointer>> attributes;
    for (qsizetype at = 0; at < text.size();) {
        if (!isWordCharacter(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && isLooseNameCharacter(text[end]))
            ++end;
        const QStringView name = text.sliced(at, end - at);
        at = end;
        const QStringView rest = afterSpace(text.sliced(end));
        if (!rest.startsWith(u':'))
            continue;
        const QStringView value = afterSpace(rest.sliced(1));
        const qsizetype length = fragmentLength(value);
        if (length == 0)
            continue;
        attributes.emplace_back(name.toString(), looseExpression(value.first(length), compiler));
        at = value.data() - text.data() + length;
    }
    return attributes;
}

ExpressionPointer looseExpression(QStringView text, Compiler &compiler, int depth)
{
    text = stripBoth(text);
    compiler.spend(4);
    if (depth > kDeepest)
        fail(u"E-LIQ-44", {QString::number(kDeepest)}, compiler.source().place(text));
    auto result = std::make_unique<Expression>();
    result->place = compiler.source().place(text);
    result->spelling = text.toString();
    const bool isQuoted = text.size() > 1 && (text[0] == u'"' || text[0] == u'\'') && text.back() == text[0];
    if (isQuoted) {
        result->literal = Value(text.sliced(1).chopped(1).toString());
        return result;
    }
    if (text.isEmpty() || makeWord(text, *result))
        return result;
    if (isNumber(text)) {
        result->literal = numberLiteral(text, Mode::Lax);
        return result;
    }
    const qsizetype dots = text.indexOf(u"..");
    if (text.startsWith(u'(') && text.endsWith(u')') && dots > 1) {
        result->kind = Expression::Kind::Range;
        result->first = looseExpression(text.sliced(1, dots - 1), compiler, depth + 1);
        result->last = looseExpression(text.sliced(dots + 2).chopped(1), compiler, depth + 1);
        return result;
    }
    return loosePath(text, compiler, depth);
}

} // namespace remindesk::liquid
