// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/compiler.h"
#include "liquid/expressionparser.h"
#include "liquid/looseparser.h"
#include "liquid/outputnode.h"
#include "liquid/tags.h"
#include "liquid/text.h"

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

/// The value of a pipeline; in a draft a gap in it becomes the text that stands for it.
Value valueOf(const Pipeline &pipeline, Context &context)
{
    try {
        Value scratch;
        return pipeline.evaluate(context, scratch);
    } catch (const Gap &gap) {
        return Value::safeText(context.filled(gap));
    }
}

class AssignNode final : public Node
{
public:
    AssignNode(QString name, Pipeline pipeline, Place place)
        : Node(place), m_name(std::move(name)), m_pipeline(std::move(pipeline))
    {
    }
    Flow render(Context &context) const override
    {
        Value value = valueOf(m_pipeline, context);
        context.account(value);
        context.assign(m_name, std::move(value));
        return Flow::Next;
    }
    [[nodiscard]] bool isBlank() const override { return true; }

private:
    QString m_name;
    Pipeline m_pipeline;
};

/// Renders a body into a text of its own.
Flow renderInto(QString &text, const Body &body, Context &context)
{
    Output output(0);
    Output *before = context.redirect(&output);
    Flow flow = Flow::Next;
    try {
        flow = body.render(context);
    } catch (...) {
        context.redirect(before); // `output` ends with this call
        throw;
    }
    context.redirect(before);
    text = output.take();
    return flow;
}

class CaptureNode final : public Node
{
public:
    CaptureNode(QString name, Body body, Place place)
        : Node(place), m_name(std::move(name)), m_body(std::move(body))
    {
    }
    Flow render(Context &context) const override
    {
        QString text;
        const Flow flow = renderInto(text, m_body, context);
        // What was captured has been escaped on its way.
        Value value = context.escapes() ? Value::safeText(std::move(text)) : Value(std::move(text));
        context.account(value);
        context.assign(m_name, std::move(value));
        return flow;
    }
    [[nodiscard]] bool isBlank() const override { return true; }

private:
    QString m_name;
    Body m_body;
};

class IfChangedNode final : public Node
{
public:
    IfChangedNode(Body body, Place place) : Node(place), m_body(std::move(body)) {}
    Flow render(Context &context) const override
    {
        QString text;
        const Flow flow = renderInto(text, m_body, context);
        if (text != context.registers.lastIfChanged) {
            context.registers.lastIfChanged = text;
            context.write(text);
        }
        return flow;
    }
    [[nodiscard]] bool isBlank() const override { return m_body.isBlank(); }

private:
    Body m_body;
};

class CountNode final : public Node
{
public:
    CountNode(QString name, int delta, Place place) : Node(place), m_name(std::move(name)), m_delta(delta) {}
    Flow render(Context &context) const override
    {
        const auto [before, after] = context.count(m_name, m_delta);
        context.write(QString::number(m_delta > 0 ? before : after));
        return Flow::Next;
    }

private:
    QString m_name;
    int m_delta;
};

/// "name = " before a pipeline: the name, with the markup moved behind the sign.
QString takeTarget(Compiler &compiler, const Token &tag, QStringView &markup)
{
    const qsizetype sign = markup.indexOf(u'=');
    if (sign < 0)
        compiler.refuseTag(tag, u"assign name = value"_s);
    const QStringView target = stripRight(markup.first(sign));
    markup = markup.sliced(sign + 1);
    if (compiler.isStrict()) {
        ExpressionParser parser(target, compiler);
        QString name = parser.take(Lexeme::Kind::Name).toString();
        parser.finish();
        return name;
    }
    qsizetype start = target.size();
    while (start > 0 && (isWordCharacter(target[start - 1]) || QStringView(u"-.[]()").contains(target[start - 1])))
        --start;
    if (start == target.size())
        compiler.refuseTag(tag, u"assign name = value"_s);
    return target.sliced(start).toString();
}

/// The single name a tag needs.
QString soleName(Compiler &compiler, const Token &tag)
{
    if (!compiler.isStrict())
        return stripBoth(tag.markup).toString();
    ExpressionParser parser(tag.markup, compiler);
    QString name = parser.take(Lexeme::Kind::Name).toString();
    parser.finish();
    return name;
}

QString captureName(Compiler &compiler, const Token &tag)
{
    if (compiler.isStrict())
        return soleName(compiler, tag);
    const auto fits = [](QChar c) { return isWordCharacter(c) || QStringView(u"-.[]()").contains(c); };
    qsizetype start = 0;
    while (start < tag.markup.size() && !fits(tag.markup[start]))
        ++start;
    qsizetype end = start;
    while (end < tag.markup.size() && fits(tag.markup[end]))
        ++end;
    if (start == end)
        compiler.refuseTag(tag, u"capture name"_s);
    return tag.markup.sliced(start, end - start).toString();
}

NodePointer parseCount(Compiler &compiler, const Token &tag, int delta)
{
    const QString name = soleName(compiler, tag);
    compiler.define(name);
    return std::make_unique<CountNode>(name, delta, compiler.placeOf(tag));
}

} // namespace

NodePointer parseAssign(Compiler &compiler, const Token &tag)
{
    QStringView markup = tag.markup;
    const QString name = takeTarget(compiler, tag, markup);
    Pipeline pipeline = ExpressionParser(markup, compiler).pipeline();
    if (!pipeline.head && compiler.isStrict())
        compiler.refuseTag(tag, u"assign name = value"_s);
    compiler.define(name);
    return std::make_unique<AssignNode>(name, std::move(pipeline), compiler.placeOf(tag));
}

NodePointer parseCapture(Compiler &compiler, const Token &tag)
{
    const QString name = captureName(compiler, tag);
    Body body;
    compiler.parseBlock(body, tag);
    compiler.define(name);
    return std::make_unique<CaptureNode>(name, std::move(body), compiler.placeOf(tag));
}

NodePointer parseIfChanged(Compiler &compiler, const Token &tag)
{
    Body body;
    compiler.parseBlock(body, tag);
    return std::make_unique<IfChangedNode>(std::move(body), compiler.placeOf(tag));
}

NodePointer parseEcho(Compiler &compiler, const Token &tag)
{
    return makeOutput(compiler, tag.markup, compiler.placeOf(tag));
}

NodePointer parseIncrement(Compiler &compiler, const Token &tag)
{
    return parseCount(compiler, tag, 1);
}

NodePointer parseDecrement(Compiler &compiler, const Token &tag)
{
    return parseCount(compiler, tag, -1);
}

} // namespace remindesk::liquid
