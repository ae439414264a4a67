// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/compiler.h"
#include "liquid/expressionparser.h"
#include "liquid/loops.h"
#include "liquid/looseparser.h"
#include "liquid/tags.h"

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

/// `'name' with value as alias, key: value`, the same for both tags.
struct PartialHead
{
    ExpressionPointer name;
    ExpressionPointer variable;
    QString alias;
    bool isLoop = false;
    std::vector<std::pair<QString, ExpressionPointer>> arguments;
};

const CompiledTemplate &partialNamed(const QString &name, Context &context)
{
    const auto found = context.options.partials.constFind(name);
    if (found == context.options.partials.constEnd())
        fail(u"E-LIQ-20", {shown(name)});
    return PartialAccess::of(*found);
}

Value argument(const Expression &expression, Context &context)
{
    try {
        Value scratch;
        return expression.need(context, scratch);
    } catch (const Gap &gap) {
        return Value::safeText(context.filled(gap));
    }
}

class PartialNode : public Node
{
public:
    PartialNode(PartialHead head, Place place) : Node(place), m_head(std::move(head)) {}

protected:
    [[nodiscard]] const PartialHead &head() const { return m_head; }
    /// The name under which the partial sees the value it is given.
    [[nodiscard]] QString alias(const QString &name) const
    {
        return m_head.alias.isEmpty() ? name.section(u'/', -1) : m_head.alias;
    }
    /// Not undone when a failure passes: its place is then told in the partial.
    Flow renderPartial(const CompiledTemplate &partial, Context &context) const
    {
        QString before = std::exchange(context.templateName, partial.name);
        context.budget.enter();
        const Flow flow = partial.body.render(context);
        context.budget.leave();
        context.templateName = std::move(before);
        return flow;
    }

private:
    PartialHead m_head;
};

class IncludeNode final : public PartialNode
{
public:
    using PartialNode::PartialNode;
    Flow render(Context &context) const override
    {
        if (context.isInsideRender)
            fail(u"E-LIQ-21");
        const Value name = head().name->evaluate(context);
        if (!name.isText())
            fail(u"E-LIQ-22");
        const CompiledTemplate &partial = partialNamed(name.text(), context);
        const Value *known = head().variable ? nullptr : context.find(name.text());
        const Value variable = head().variable ? argument(*head().variable, context) : (known ? *known : Value());
        size_t pushed = 0;
        for (const auto &[key, expression] : head().arguments) {
            context.push(key, argument(*expression, context));
            ++pushed;
        }
        const size_t handle = context.push(alias(name.text()), {});
        const Flow flow = renderWith(variable, handle, partial, context);
        context.pop(pushed + 1);
        return flow;
    }

private:
    Flow renderWith(const Value &variable, size_t handle, const CompiledTemplate &partial,
                    Context &context) const
    {
        if (!variable.isArray()) {
            context.set(handle, variable);
            return renderPartial(partial, context);
        }
        for (const Value &item : variable.array()) {
            context.budget.step();
            context.set(handle, item);
            if (const Flow flow = renderPartial(partial, context); flow != Flow::Next)
                return flow;
        }
        return Flow::Next;
    }
};

class RenderNode final : public PartialNode
{
public:
    using PartialNode::PartialNode;
    Flow render(Context &context) const override
    {
        const QString name = head().name->literal.text();
        const CompiledTemplate &partial = partialNamed(name, context);
        const Value variable = head().variable ? argument(*head().variable, context) : Value();
        const bool isLoop = head().isLoop && (variable.isArray() || variable.isRange() || variable.isObject());
        if (!isLoop) {
            renderOnce(variable, nullptr, partial, context);
            return Flow::Next;
        }
        const Span items(variable, 0, kToTheEnd, false);
        const auto state = std::make_shared<LoopState>(name, items.size(), nullptr);
        for (qint64 i = 0; i < items.size(); ++i) {
            context.budget.step();
            renderOnce(items.at(i), state, partial, context);
            state->advance();
        }
        return Flow::Next;
    }

private:
    void renderOnce(const Value &variable, const std::shared_ptr<LoopState> &state,
                    const CompiledTemplate &partial, Context &context) const
    {
        Context inner(context);
        if (state)
            inner.assign(u"forloop"_s, Value(std::static_pointer_cast<const Computed>(state)));
        for (const auto &[key, expression] : head().arguments)
            inner.assign(key, argument(*expression, context));
        if (!variable.isNil())
            inner.assign(alias(head().name->literal.text()), variable);
        try {
            renderPartial(partial, inner);
        } catch (Failure &failure) {
            if (failure.error.where.isEmpty())
                failure.error.where = inner.where(failure.place.line > 0 ? failure.place : inner.place);
            throw;
        }
    }
};

PartialHead strictHead(Compiler &compiler, const Token &tag, bool needsLiteral)
{
    using Kind = Lexeme::Kind;
    ExpressionParser parser(tag.markup, compiler);
    PartialHead head;
    if (needsLiteral && !parser.looksAt(Kind::Text))
        compiler.refuseTag(tag, u"render 'name'"_s);
    head.name = parser.expression();
    head.isLoop = parser.takesWord(u"for");
    if (head.isLoop || parser.takesWord(u"with"))
        head.variable = parser.expression();
    if (parser.takesWord(u"as"))
        head.alias = parser.take(Kind::Name).toString();
    parser.takes(Kind::Comma);
    while (parser.looksAt(Kind::Name)) {
        const QString key = parser.take(Kind::Name).toString();
        parser.take(Kind::Colon);
        head.arguments.emplace_back(key, parser.expression());
        parser.takes(Kind::Comma);
    }
    parser.finish();
    return head;
}

PartialHead looseHead(Compiler &compiler, const Token &tag, bool needsLiteral)
{
    qsizetype at = 0;
    const QStringView name = nextFragment(tag.markup, at);
    const bool isQuoted = name.startsWith(u'"') || name.startsWith(u'\'');
    if (name.isEmpty() || (needsLiteral && !isQuoted))
        compiler.refuseTag(tag, tag.name.toString() + u" 'name'"_s);
    PartialHead head;
    head.name = looseExpression(name, compiler);
    QStringView rest = tag.markup.sliced(at);
    head.isLoop = takeLooseWord(rest, u"for");
    if (head.isLoop || takeLooseWord(rest, u"with")) {
        const qsizetype length = fragmentLength(rest);
        head.variable = looseExpression(rest.first(length), compiler);
        rest = rest.sliced(length);
    }
    if (takeLooseWord(rest, u"as")) {
        qsizetype length = 0;
        while (length < rest.size() && (isWordCharacter(rest[length]) || rest[length] == u'-'))
            ++length;
        head.alias = rest.first(length).toString();
    }
    head.arguments = looseAttributes(tag.markup, compiler);
    return head;
}

PartialHead parseHead(Compiler &compiler, const Token &tag, bool needsLiteral)
{
    PartialHead head = compiler.isStrict() ? strictHead(compiler, tag, needsLiteral)
                                           : looseHead(compiler, tag, needsLiteral);
    if (head.name->literal.isText())
        compiler.mention(Mention::Kind::Partial, head.name->literal.text(), compiler.placeOf(tag));
    return head;
}

} // namespace

NodePointer parseInclude(Compiler &compiler, const Token &tag)
{
    return std::make_unique<IncludeNode>(parseHead(compiler, tag, false), compiler.placeOf(tag));
}

NodePointer parseRender(Compiler &compiler, const Token &tag)
{
    return std::make_unique<RenderNode>(parseHead(compiler, tag, true), compiler.placeOf(tag));
}

} // namespace remindesk::liquid
