// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/compiler.h"
#include "liquid/expressionparser.h"
#include "liquid/loops.h"
#include "liquid/looseparser.h"
#include "liquid/number.h"
#include "liquid/tags.h"

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

using Attributes = std::vector<std::pair<QString, ExpressionPointer>>;

struct TableHead
{
    QString variable;
    ExpressionPointer collection;
    Attributes attributes;
};

class TableRowNode final : public Node
{
public:
    TableRowNode(TableHead head, Body body, Place place)
        : Node(place), m_head(std::move(head)), m_body(std::move(body))
    {
    }
    Flow render(Context &context) const override;
    [[nodiscard]] bool isBlank() const override { return m_body.isBlank(); }

private:
    [[nodiscard]] qint64 number(Context &context, QStringView name, qint64 otherwise) const;
    Flow run(Context &context, const Span &span, TableState &state, size_t variable) const;

    TableHead m_head;
    Body m_body;
};

/// A number, or the digits a text begins with; nil counts as 0.
qint64 looseNumber(const Value &value)
{
    if (value.isNil() || value.isText() || value.isInteger() || value.isReal())
        return rounded(toNumber(value), Rounding::Down);
    fail(u"E-LIQ-37");
}

qint64 TableRowNode::number(Context &context, QStringView name, qint64 otherwise) const
{
    for (auto it = m_head.attributes.rbegin(); it != m_head.attributes.rend(); ++it) {
        if (it->first == name)
            return looseNumber(it->second->evaluate(context));
    }
    return otherwise;
}

Flow TableRowNode::render(Context &context) const
{
    Value scratch;
    const Value collection = m_head.collection->need(context, scratch);
    if (!collection.isTruthy())
        return Flow::Next;
    const qint64 from = number(context, u"offset", 0);
    qint64 to = kToTheEnd;
    if (const qint64 limit = number(context, u"limit", kToTheEnd); limit != kToTheEnd) {
        if (__builtin_add_overflow(from, limit, &to))
            to = kToTheEnd;
    }
    const Span span(collection, from, to, false);
    auto state = std::make_shared<TableState>(span.size(), number(context, u"cols", span.size()));
    context.budget.enter();
    context.push(u"tablerowloop"_s, Value(std::static_pointer_cast<const Computed>(state)));
    const size_t variable = context.push(m_head.variable, {});
    context.write(u"<tr class=\"row1\">\n"_s);
    const Flow flow = run(context, span, *state, variable);
    context.write(u"</tr>\n"_s);
    context.pop(2);
    context.budget.leave();
    return flow;
}

Flow TableRowNode::run(Context &context, const Span &span, TableState &state, size_t variable) const
{
    for (qint64 i = 0; i < span.size(); ++i) {
        context.budget.step();
        context.set(variable, span.at(i));
        context.write(u"<td class=\"col%1\">"_s.arg(state.column()));
        const Flow flow = m_body.render(context);
        context.write(u"</td>"_s);
        if (flow == Flow::Break)
            break;
        if (state.isLastColumn() && !state.isLast())
            context.write(u"</tr>\n<tr class=\"row%1\">"_s.arg(state.row() + 1));
        state.advance();
    }
    return Flow::Next;
}

TableHead strictHead(Compiler &compiler, const Token &tag)
{
    ExpressionParser parser(tag.markup, compiler);
    TableHead head;
    head.variable = parser.take(Lexeme::Kind::Name).toString();
    if (!parser.takesWord(u"in"))
        compiler.refuseTag(tag, u"tablerow item in list"_s);
    head.collection = parser.expression();
    parser.takes(Lexeme::Kind::Comma);
    while (parser.looksAt(Lexeme::Kind::Name)) {
        const QString name = parser.take(Lexeme::Kind::Name).toString();
        if (name != u"cols"_s && name != u"limit"_s && name != u"offset"_s && name != u"range"_s)
            compiler.refuseTag(tag, u"tablerow item in list cols: 2 limit: 4 offset: 1"_s);
        parser.take(Lexeme::Kind::Colon);
        head.attributes.emplace_back(name, parser.expression());
        parser.takes(Lexeme::Kind::Comma);
    }
    parser.finish();
    return head;
}

TableHead looseHead(Compiler &compiler, const Token &tag)
{
    TableHead head;
    QStringView rest = tag.markup;
    qsizetype length = 0;
    while (length < rest.size() && isWordCharacter(rest[length]))
        ++length;
    head.variable = rest.first(length).toString();
    rest = rest.sliced(length);
    if (length == 0 || !takeLooseWord(rest, u"in") || fragmentLength(rest) == 0)
        compiler.refuseTag(tag, u"tablerow item in list"_s);
    head.collection = looseExpression(rest.first(fragmentLength(rest)), compiler);
    head.attributes = looseAttributes(tag.markup, compiler);
    return head;
}

} // namespace

NodePointer parseTableRow(Compiler &compiler, const Token &tag)
{
    TableHead head = compiler.isStrict() ? strictHead(compiler, tag) : looseHead(compiler, tag);
    compiler.enterScope(head.variable);
    compiler.enterScope(u"tablerowloop"_s);
    Body body;
    compiler.parseBlock(body, tag);
    compiler.leaveScope();
    compiler.leaveScope();
    return std::make_unique<TableRowNode>(std::move(head), std::move(body), compiler.placeOf(tag));
}

} // namespace remindesk::liquid
