// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/compiler.h"
#include "liquid/expressionparser.h"
#include "liquid/loops.h"
#include "liquid/number.h"
#include "liquid/tags.h"

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

/// What stands between `for` and `%}`.
struct ForHead
{
    QString variable;
    QString key; ///< which loops `offset: continue` takes for the same
    ExpressionPointer collection;
    ExpressionPointer limit;
    ExpressionPointer offset;
    bool continues = false;
    bool isReversed = false;
};

class ForNode final : public Node
{
public:
    ForNode(ForHead head, Body body, Body otherwise, Place place)
        : Node(place), m_head(std::move(head)), m_body(std::move(body)), m_otherwise(std::move(otherwise))
    {
        if (isBlank()) {
            m_body.dropText();
            m_otherwise.dropText();
        }
    }
    Flow render(Context &context) const override
    {
        const Span span = segment(context);
        if (span.size() == 0)
            return m_otherwise.render(context);
        return run(context, span);
    }
    [[nodiscard]] bool isBlank() const override { return m_body.isBlank() && m_otherwise.isBlank(); }

private:
    [[nodiscard]] Span segment(Context &context) const;
    Flow run(Context &context, const Span &span) const;

    ForHead m_head;
    Body m_body;
    Body m_otherwise;
};

/// In a draft a missing list is a gap and nothing is looped over.
Value collectionOf(const Expression &expression, Context &context)
{
    try {
        Value scratch;
        return expression.need(context, scratch);
    } catch (const Gap &gap) {
        context.write(context.filled(gap));
        return {};
    }
}

Span ForNode::segment(Context &context) const
{
    auto &ends = context.registers.loopEnds;
    if (!ends)
        ends = std::make_shared<Memory>();
    qint64 from = m_head.continues ? ends->number(m_head.key) : 0;
    if (m_head.offset) {
        const Value offset = m_head.offset->evaluate(context);
        from = offset.isNil() ? 0 : toWholeNumber(offset);
    }
    Value collection = collectionOf(*m_head.collection, context);
    qint64 to = kToTheEnd;
    if (const Value limit = m_head.limit ? m_head.limit->evaluate(context) : Value(); !limit.isNil()) {
        if (__builtin_add_overflow(toWholeNumber(limit), from, &to))
            to = kToTheEnd;
    }
    Span span(std::move(collection), from, to, m_head.isReversed);
    bool isNew = false;
    ends->at(m_head.key, isNew) = from + span.size();
    if (isNew)
        context.budget.made(64 + m_head.key.size() * 2);
    return span;
}

Flow ForNode::run(Context &context, const Span &span) const
{
    auto &loops = context.registers.loops;
    if (!loops)
        loops = std::make_shared<std::vector<std::shared_ptr<LoopState>>>();
    auto state = std::make_shared<LoopState>(m_head.key, span.size(), loops->empty() ? nullptr : loops->back());
    loops->push_back(state);
    context.budget.enter();
    context.push(u"forloop"_s, Value(std::static_pointer_cast<const Computed>(state)));
    const size_t variable = context.push(m_head.variable, {});
    Flow flow = Flow::Next;
    for (qint64 i = 0; i < span.size() && flow != Flow::Break; ++i) {
        context.budget.step();
        context.set(variable, span.at(i));
        flow = m_body.render(context);
        state->advance();
    }
    context.pop(2);
    context.budget.leave();
    loops->pop_back();
    return Flow::Next;
}

class JumpNode final : public Node
{
public:
    JumpNode(Flow flow, Place place) : Node(place), m_flow(flow) {}
    Flow render(Context &) const override { return m_flow; }

private:
    Flow m_flow;
};

ForHead forHead(Compiler &compiler, const Token &tag)
{
    using Kind = Lexeme::Kind;
    ExpressionParser parser(tag.markup, compiler);
    ForHead head;
    head.variable = parser.take(Kind::Name).toString();
    if (!parser.takesWord(u"in"))
        compiler.refuseTag(tag, u"for item in list"_s);
    head.collection = parser.expression();
    head.key = head.variable + u'-' + head.collection->spelling;
    head.isReversed = parser.takesWord(u"reversed");
    while (parser.looksAt(Kind::Comma) || parser.looksAt(Kind::Name)) {
        parser.takes(Kind::Comma);
        const bool isLimit = parser.takesWord(u"limit");
        if (!isLimit && !parser.takesWord(u"offset"))
            compiler.refuseTag(tag, u"for item in list limit: 2 offset: 1"_s);
        parser.take(Kind::Colon);
        if (isLimit) {
            head.limit = parser.expression();
            continue;
        }
        head.continues = parser.takesWord(u"continue");
        head.offset = head.continues ? nullptr : parser.expression();
    }
    parser.finish();
    return head;
}

} // namespace

NodePointer parseFor(Compiler &compiler, const Token &tag)
{
    ForHead head = forHead(compiler, tag);
    compiler.enterScope(head.variable);
    compiler.enterScope(u"forloop"_s);
    Body body;
    Body otherwise;
    bool hasElse = false;
    Token next = compiler.parseBody(body);
    while (!compiler.endsBlock(next, tag, {u"else"})) {
        if (hasElse)
            fail(u"E-LIQ-07", {next.name.toString(), tag.name.toString()}, compiler.placeOf(next));
        hasElse = true;
        next = compiler.parseBody(otherwise);
    }
    compiler.leaveScope();
    compiler.leaveScope();
    return std::make_unique<ForNode>(std::move(head), std::move(body), std::move(otherwise),
                                     compiler.placeOf(tag));
}

NodePointer parseBreak(Compiler &compiler, const Token &tag)
{
    return std::make_unique<JumpNode>(Flow::Break, compiler.placeOf(tag));
}

NodePointer parseContinue(Compiler &compiler, const Token &tag)
{
    return std::make_unique<JumpNode>(Flow::Continue, compiler.placeOf(tag));
}

} // namespace remindesk::liquid
