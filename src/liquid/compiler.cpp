// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/compiler.h"

#include "liquid/expressionparser.h"
#include "liquid/outputnode.h"
#include "liquid/tags.h"
#include "liquid/text.h"

#include <algorithm>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

Compiler::Compiler(QStringView source, const CompileOptions &options)
    : m_source(source), m_options(options)
{
    for (auto it = options.filters.begin(); it != options.filters.end(); ++it)
        m_filters.insert(it.key(), std::make_shared<const Filter>(it.value()));
}

Body Compiler::compile()
{
    if (m_source.text().size() * 2 > m_options.limits.sourceBytes)
        fail(u"E-LIQ-40", {QString::number(m_options.limits.sourceBytes)});
    DocumentTokens tokens(m_source.text());
    m_tokens = &tokens;
    Body body;
    const Token rest = parseBody(body);
    if (rest.kind != Token::Kind::End)
        fail(u"E-LIQ-05", {shown(rest.name.toString())}, placeOf(rest));
    return body;
}

Token Compiler::parseBody(Body &body)
{
    // Blocks inside each other are calls inside each other; the whole template is the first.
    if (m_depth++ > m_options.limits.depth)
        fail(u"E-LIQ-44", {QString::number(m_options.limits.depth)});
    const Token end = parseNodes(body);
    --m_depth;
    return end;
}

Token Compiler::parseNodes(Body &body)
{
    for (Token token = m_tokens->next();; token = m_tokens->next()) {
        spend(1);
        switch (token.kind) {
        case Token::Kind::End:
            return token;
        case Token::Kind::Unclosed:
            fail(u"E-LIQ-01", {token.raw.first(2).toString()}, placeOf(token));
        case Token::Kind::Text:
            addText(body, token);
            continue;
        case Token::Kind::Output:
            addOutput(body, token);
            continue;
        case Token::Kind::Tag:
            break;
        }
        trim(body, token);
        if (token.name == u"liquid") {
            parseLines(body, token);
        } else if (const TagParser parse = standardTag(token.name)) {
            mention(Mention::Kind::Tag, token.name.toString(), placeOf(token));
            body.add(parse(*this, token));
        } else {
            return token;
        }
    }
}

void Compiler::trim(Body &body, const Token &token)
{
    if (m_tokens->isLines())
        return;
    if (token.trimsBefore && body.lastText())
        body.lastText()->trimEnd();
    m_trimsNext = token.trimsAfter;
}

void Compiler::addText(Body &body, const Token &token)
{
    const QStringView text = m_trimsNext ? stripLeft(token.raw) : token.raw;
    m_trimsNext = false;
    if (isStrict()) {
        for (const QStringView stray : {u"}}", u"%}"}) {
            if (const qsizetype at = text.indexOf(stray); at >= 0)
                fail(u"E-LIQ-02", {stray.toString()}, m_source.place(text.sliced(at)));
        }
    }
    body.add(std::make_unique<TextNode>(text.toString(), placeOf(token)));
}

void Compiler::addOutput(Body &body, const Token &token)
{
    trim(body, token);
    body.add(makeOutput(*this, token.markup, placeOf(token)));
}

void Compiler::parseLines(Body &body, const Token &tag)
{
    LineTokens lines(tag.markup);
    TokenStream *outer = std::exchange(m_tokens, &lines);
    const Token rest = parseBody(body);
    if (rest.kind != Token::Kind::End)
        fail(u"E-LIQ-05", {shown(rest.name.toString())}, placeOf(rest));
    m_tokens = outer;
}

void Compiler::parseBlock(Body &body, const Token &opening)
{
    if (!endsBlock(parseBody(body), opening))
        refuseTag(opening, opening.name.toString());
}

bool Compiler::endsBlock(const Token &token, const Token &opening,
                         std::initializer_list<QStringView> branches) const
{
    if (token.kind == Token::Kind::End)
        fail(u"E-LIQ-06", {opening.name.toString()}, placeOf(opening));
    if (token.name.startsWith(u"end") && token.name.sliced(3) == opening.name)
        return true;
    if (std::find(branches.begin(), branches.end(), token.name) != branches.end())
        return false;
    if (token.name == u"else" || token.name == u"elsif" || token.name == u"when"
        || token.name.startsWith(u"end"))
        fail(u"E-LIQ-07", {token.name.toString(), opening.name.toString()}, placeOf(token));
    fail(u"E-LIQ-05", {shown(token.name.toString())}, placeOf(token));
}

void Compiler::spend(size_t pieces)
{
    m_pieces += qint64(pieces);
    if (m_pieces > m_options.limits.pieces)
        fail(u"E-LIQ-46", {QString::number(m_options.limits.pieces)});
}

void Compiler::bind(AppliedFilter &filter)
{
    mention(Mention::Kind::Filter, filter.name, filter.place);
    filter.custom = m_filters.value(filter.name);
    filter.standard = filter.custom ? nullptr : standardFilter(filter.name);
    if (!isStrict())
        return;
    if (!filter.custom && !filter.standard)
        fail(u"E-LIQ-10", {shown(filter.name)}, filter.place);
    const int least = filter.custom ? filter.custom->minArguments : filter.standard->minArguments;
    const int most = filter.custom ? filter.custom->maxArguments : filter.standard->maxArguments;
    const bool countsNamed = filter.standard && !filter.named.empty();
    const auto given = int(filter.arguments.size()) + (countsNamed ? 1 : 0);
    if (given < least || given > most)
        fail(u"E-LIQ-11", {filter.name, QString::number(given), QString::number(least),
                           QString::number(most)}, filter.place);
}

void Compiler::mention(Mention::Kind kind, const QString &name, Place place, const QString &root)
{
    const bool isLocal = kind == Mention::Kind::Variable && !root.isEmpty()
                         && (m_scopes.contains(root) || m_defined.contains(root));
    m_mentions.append({kind, name, isLocal, place.line, place.column});
}

void Compiler::refuseTag(const Token &tag, const QString &form) const
{
    fail(u"E-LIQ-08", {tag.name.toString(), form}, placeOf(tag));
}

} // namespace remindesk::liquid
