// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/compiler.h"
#include "liquid/tags.h"
#include "liquid/text.h"

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

/// Writes nothing.
class SilentNode final : public Node
{
public:
    SilentNode(bool isBlankNode, Place place) : Node(place), m_isBlank(isBlankNode) {}
    Flow render(Context &) const override { return Flow::Next; }
    [[nodiscard]] bool isBlank() const override { return m_isBlank; }

private:
    bool m_isBlank;
};

class RawNode final : public Node
{
public:
    RawNode(QString text, Place place) : Node(place), m_text(std::move(text)) {}
    Flow render(Context &context) const override
    {
        context.write(m_text);
        return Flow::Next;
    }
    [[nodiscard]] bool isBlank() const override { return m_text.isEmpty(); }

private:
    QString m_text;
};

[[noreturn]] void refuseOpen(Compiler &compiler, const Token &tag)
{
    fail(u"E-LIQ-06", {tag.name.toString()}, compiler.placeOf(tag));
}

} // namespace

NodePointer parseComment(Compiler &compiler, const Token &tag)
{
    TokenStream &tokens = compiler.tokens();
    for (int depth = 1; depth > 0;) {
        const Token token = tokens.next();
        if (token.kind == Token::Kind::End)
            refuseOpen(compiler, tag);
        if (token.kind != Token::Kind::Tag)
            continue;
        if (token.name == u"raw") {
            QStringView body;
            if (tokens.skipRaw(u"endraw", body).kind != Token::Kind::Tag)
                refuseOpen(compiler, token);
        } else if (token.name == u"comment") {
            ++depth;
        } else if (token.name == u"endcomment" && --depth == 0 && !tokens.isLines()) {
            compiler.trimNext(token.trimsAfter);
        }
    }
    return std::make_unique<SilentNode>(true, compiler.placeOf(tag));
}

NodePointer parseInlineComment(Compiler &compiler, const Token &tag)
{
    for (const QStringView line : tag.markup.split(u'\n').mid(1)) {
        const QStringView text = stripBoth(line);
        if (!text.isEmpty() && !text.startsWith(u'#'))
            fail(u"E-LIQ-13", {}, compiler.source().place(text));
    }
    return std::make_unique<SilentNode>(true, compiler.placeOf(tag));
}

NodePointer parseDoc(Compiler &compiler, const Token &tag)
{
    if (!stripBoth(tag.markup).isEmpty())
        compiler.refuseTag(tag, u"doc"_s);
    QStringView body;
    const Token end = compiler.tokens().skipRaw(u"enddoc", body);
    if (end.kind != Token::Kind::Tag)
        refuseOpen(compiler, tag);
    if (end.name == u"doc")
        compiler.refuseTag(end, u"doc"_s);
    compiler.trimNext(end.trimsAfter);
    return std::make_unique<SilentNode>(body.isEmpty(), compiler.placeOf(tag));
}

NodePointer parseRaw(Compiler &compiler, const Token &tag)
{
    if (!stripBoth(tag.markup).isEmpty())
        compiler.refuseTag(tag, u"raw"_s);
    QStringView body;
    const Token end = compiler.tokens().skipRaw(u"endraw", body);
    if (end.kind != Token::Kind::Tag)
        refuseOpen(compiler, tag);
    compiler.trimNext(end.trimsAfter);
    return std::make_unique<RawNode>(body.toString(), compiler.placeOf(tag));
}

} // namespace remindesk::liquid
