// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/lexer.h"

#include "liquid/text.h"

namespace remindesk::liquid {

using namespace Qt::StringLiterals;
using Kind = Lexeme::Kind;

namespace {

constexpr size_t kMostLexemes = 10'000; // in one tag or output

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

qsizetype nameLength(QStringView text)
{
    qsizetype n = 1;
    while (n < text.size() && (isLetter(text[n]) || isDigit(text[n]) || text[n] == u'-'))
        ++n;
    return n < text.size() && text[n] == u'?' ? n + 1 : n;
}

qsizetype numberLength(QStringView text)
{
    qsizetype n = text[0] == u'-' ? 1 : 0;
    while (n < text.size() && isDigit(text[n]))
        ++n;
    if (n + 1 < text.size() && text[n] == u'.' && isDigit(text[n + 1])) {
        ++n;
        while (n < text.size() && isDigit(text[n]))
            ++n;
    }
    return n;
}

Kind signKind(QChar c)
{
    switch (c.unicode()) {
    case u'|': return Kind::Pipe;
    case u'.': return Kind::Dot;
    case u':': return Kind::Colon;
    case u',': return Kind::Comma;
    case u'[': return Kind::OpenSquare;
    case u']': return Kind::CloseSquare;
    case u'(': return Kind::OpenRound;
    case u')': return Kind::CloseRound;
    case u'?': return Kind::Question;
    case u'-': return Kind::Dash;
    default: return Kind::End;
    }
}

/// The comparison at the beginning, or 0.
qsizetype comparisonLength(QStringView text)
{
    for (const QStringView sign : {u"==", u"!=", u"<=", u">=", u"<>"}) {
        if (text.startsWith(sign))
            return 2;
    }
    return text[0] == u'<' || text[0] == u'>' ? 1 : 0;
}

/// The lexeme at the beginning of `text`; kind End when nothing can begin so.
Lexeme lexemeAt(QStringView text, bool isBehindDot)
{
    const QChar c = text[0];
    if (isLetter(c)) {
        const QStringView name = text.first(nameLength(text));
        const bool isOperator = !isBehindDot && name == u"contains";
        return {isOperator ? Kind::Comparison : Kind::Name, name};
    }
    if (isDigit(c) || (c == u'-' && text.size() > 1 && isDigit(text[1])))
        return {Kind::Number, text.first(numberLength(text))};
    if (c == u'"' || c == u'\'') {
        const qsizetype end = text.indexOf(c, 1);
        return end < 0 ? Lexeme{} : Lexeme{Kind::Text, text.first(end + 1)};
    }
    if (text.startsWith(u".."))
        return {Kind::DotDot, text.first(2)};
    if (const qsizetype length = comparisonLength(text); length > 0)
        return {Kind::Comparison, text.first(length)};
    return {signKind(c), text.first(1)};
}

} // namespace

std::vector<Lexeme> lexemesOf(QStringView markup, const Source &source)
{
    std::vector<Lexeme> lexemes;
    lexemes.reserve(size_t(markup.size() / 3 + 2));
    qsizetype at = 0;
    while (true) {
        while (at < markup.size() && isSpace(markup[at]))
            ++at;
        if (at >= markup.size())
            break;
        const QStringView rest = markup.sliced(at);
        const bool isBehindDot = !lexemes.empty() && lexemes.back().kind == Kind::Dot;
        const Lexeme lexeme = lexemeAt(rest, isBehindDot);
        if (lexeme.kind == Kind::End)
            fail(u"E-LIQ-03", {rest.first(1).toString()}, source.place(rest));
        if (lexemes.size() >= kMostLexemes)
            fail(u"E-LIQ-44", {QString::number(kMostLexemes)}, source.place(rest));
        lexemes.push_back(lexeme);
        at += lexeme.text.size();
    }
    lexemes.push_back({Kind::End, markup.sliced(markup.size())});
    return lexemes;
}

QString shownKind(Kind kind)
{
    switch (kind) {
    case Kind::Name: return u"name"_s;
    case Kind::Number: return u"number"_s;
    case Kind::Text: return u"text"_s;
    case Kind::Pipe: return u"|"_s;
    case Kind::Dot: return u"."_s;
    case Kind::DotDot: return u".."_s;
    case Kind::Colon: return u":"_s;
    case Kind::Comma: return u","_s;
    case Kind::OpenSquare: return u"["_s;
    case Kind::CloseSquare: return u"]"_s;
    case Kind::OpenRound: return u"("_s;
    case Kind::CloseRound: return u")"_s;
    case Kind::Question: return u"?"_s;
    case Kind::Dash: return u"-"_s;
    case Kind::Comparison: return u"=="_s;
    case Kind::End: return u"%} / }}"_s;
    }
    return {};
}

} // namespace remindesk::liquid
