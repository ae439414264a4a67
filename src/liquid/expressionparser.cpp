// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/expressionparser.h"

#include "liquid/compiler.h"

#include <limits>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;
using Kind = Lexeme::Kind;

namespace {

constexpr int kDeepestBrackets = 40;

bool isCommand(QStringView name)
{
    return name == u"size" || name == u"first" || name == u"last";
}

Comparison comparisonOf(QStringView sign)
{
    if (sign == u"==")
        return Comparison::Equal;
    if (sign == u"!=" || sign == u"<>")
        return Comparison::NotEqual;
    if (sign == u"<")
        return Comparison::Less;
    if (sign == u"<=")
        return Comparison::LessOrEqual;
    if (sign == u">")
        return Comparison::Greater;
    return sign == u">=" ? Comparison::GreaterOrEqual : Comparison::Contains;
}

} // namespace

Value numberLiteral(QStringView digits, Mode mode)
{
    if (digits.contains(u'.'))
        return Value(digits.toDouble());
    bool fits = false;
    const qint64 integer = digits.toLongLong(&fits);
    if (fits)
        return Value(integer);
    if (mode == Mode::Strict)
        fail(u"E-LIQ-34");
    using Limit = std::numeric_limits<qint64>;
    return Value(digits.startsWith(u'-') ? Limit::min() : Limit::max());
}

bool makeWord(QStringView word, Expression &expression)
{
    if (word == u"true" || word == u"false") {
        expression.literal = Value(word == u"true");
    } else if (word == u"blank" || word == u"empty") {
        expression.kind = word == u"blank" ? Expression::Kind::Blank : Expression::Kind::Empty;
        expression.literal = Value(QString());
    } else if (word != u"nil" && word != u"null") {
        return false;
    }
    return true;
}

ExpressionParser::ExpressionParser(QStringView markup, Compiler &compiler)
    : m_compiler(compiler), m_lexemes(lexemesOf(markup, compiler.source()))
{
    compiler.spend(m_lexemes.size());
}

bool ExpressionParser::looksAt(Kind kind, size_t ahead) const
{
    return m_at + ahead < m_lexemes.size() && m_lexemes[m_at + ahead].kind == kind;
}

bool ExpressionParser::takes(Kind kind)
{
    if (!looksAt(kind))
        return false;
    m_at += kind == Kind::End ? 0 : 1;
    return true;
}

bool ExpressionParser::takesWord(QStringView word)
{
    return looksAt(Kind::Name) && current().text == word && takes(Kind::Name);
}

QStringView ExpressionParser::take(Kind kind)
{
    const QStringView text = current().text;
    if (!takes(kind))
        refuse(shownKind(kind));
    return text;
}

void ExpressionParser::refuse(const QString &expected) const
{
    const QString found = looksAt(Kind::End) ? shownKind(Kind::End) : shown(current().text.toString());
    fail(u"E-LIQ-04", {expected, found}, m_compiler.source().place(current().text));
}

QString ExpressionParser::spellingFrom(size_t start) const
{
    QString spelling;
    for (size_t i = start; i < m_at; ++i)
        spelling += m_lexemes[i].text;
    return spelling;
}

ExpressionPointer ExpressionParser::expression()
{
    if (++m_depth > kDeepestBrackets)
        fail(u"E-LIQ-44", {QString::number(kDeepestBrackets)}, m_compiler.source().place(current().text));
    ExpressionPointer result;
    if (looksAt(Kind::Text) || looksAt(Kind::Number)) {
        auto literal = std::make_unique<Expression>();
        const bool isText = looksAt(Kind::Text);
        const QStringView text = current().text;
        literal->place = m_compiler.source().place(text);
        ++m_at;
        literal->spelling = text.toString();
        literal->literal = isText ? Value(text.sliced(1).chopped(1).toString())
                                  : numberLiteral(text, m_compiler.options().mode);
        result = std::move(literal);
    } else if (looksAt(Kind::OpenRound)) {
        result = range();
    } else if (looksAt(Kind::Name) || looksAt(Kind::OpenSquare)) {
        result = path();
    } else {
        refuse(u"value"_s);
    }
    --m_depth;
    return result;
}

ExpressionPointer ExpressionParser::range()
{
    auto result = std::make_unique<Expression>();
    result->kind = Expression::Kind::Range;
    result->place = m_compiler.source().place(current().text);
    const size_t start = m_at;
    take(Kind::OpenRound);
    result->first = expression();
    take(Kind::DotDot);
    result->last = expression();
    take(Kind::CloseRound);
    result->spelling = spellingFrom(start);
    return result;
}

ExpressionPointer ExpressionParser::path()
{
    auto result = std::make_unique<Expression>();
    const size_t start = m_at;
    const QStringView text = current().text;
    result->place = m_compiler.source().place(text);
    result->kind = Expression::Kind::Path;
    if (takes(Kind::OpenSquare)) {
        result->root = expression();
        take(Kind::CloseSquare);
    } else {
        result->name = take(Kind::Name).toString();
    }
    segments(*result);
    result->spelling = spellingFrom(start);
    if (!result->root && result->segments.empty()) {
        result->kind = Expression::Kind::Literal;
        if (makeWord(text, *result))
            return result;
        result->kind = Expression::Kind::Path;
    }
    m_compiler.mention(Mention::Kind::Variable, result->spelling, result->place, result->name);
    return result;
}

void ExpressionParser::segments(Expression &expression)
{
    while (true) {
        Segment segment;
        if (takes(Kind::OpenSquare)) {
            segment.key = this->expression();
            take(Kind::CloseSquare);
        } else if (takes(Kind::Dot)) {
            segment.name = take(Kind::Name).toString();
            segment.isCommand = isCommand(segment.name);
        } else {
            return;
        }
        if (segment.key && segment.key->literal.isText() && segment.key->kind == Expression::Kind::Literal) {
            segment.name = segment.key->literal.text(); // ['name'] is as quick as .name
            segment.key.reset();
        }
        expression.segments.push_back(std::move(segment));
    }
}

Pipeline ExpressionParser::pipeline()
{
    Pipeline result;
    if (isAtEnd())
        return result;
    result.head = expression();
    while (takes(Kind::Pipe)) {
        result.filters.push_back(filter());
        result.hasDefault = result.hasDefault || result.filters.back().name == u"default"_s;
    }
    finish();
    return result;
}

AppliedFilter ExpressionParser::filter()
{
    AppliedFilter result;
    const QStringView name = take(Kind::Name);
    result.name = name.toString();
    result.place = m_compiler.source().place(name);
    if (takes(Kind::Colon)) {
        do {
            argument(result);
        } while (takes(Kind::Comma));
    }
    m_compiler.bind(result);
    result.finish();
    return result;
}

void ExpressionParser::argument(AppliedFilter &filter)
{
    if (looksAt(Kind::Name) && looksAt(Kind::Colon, 1)) {
        const QString name = take(Kind::Name).toString();
        take(Kind::Colon);
        filter.named.emplace_back(name, expression());
    } else {
        filter.arguments.push_back(expression());
    }
}

Condition::Term ExpressionParser::term()
{
    Condition::Term result;
    result.place = m_compiler.source().place(current().text);
    result.left = expression();
    if (looksAt(Kind::Comparison)) {
        result.comparison = comparisonOf(take(Kind::Comparison));
        result.right = expression();
    }
    return result;
}

Condition ExpressionParser::condition()
{
    Condition result;
    result.terms.push_back(term());
    while (true) {
        if (takesWord(u"and"))
            result.terms.back().join = Condition::Join::And;
        else if (takesWord(u"or"))
            result.terms.back().join = Condition::Join::Or;
        else
            break;
        result.terms.push_back(term());
    }
    finish();
    return result;
}

} // namespace remindesk::liquid
