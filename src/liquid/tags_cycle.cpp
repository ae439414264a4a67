// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/compiler.h"
#include "liquid/expressionparser.h"
#include "liquid/looseparser.h"
#include "liquid/tags.h"
#include "liquid/text.h"

#include <utility>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

class CycleNode final : public Node
{
public:
    CycleNode(ExpressionPointer name, QString key, std::vector<ExpressionPointer> items, Place place)
        : Node(place), m_name(std::move(name)), m_key(std::move(key)), m_items(std::move(items))
    {
    }
    Flow render(Context &context) const override
    {
        auto &cycles = context.registers.cycles;
        if (!cycles)
            cycles = std::make_shared<Memory>();
        bool isNew = false;
        const QString key = m_name ? asText(Value(Array{m_name->evaluate(context)})) : m_key;
        context.budget.step(key.size() / 64);
        qint64 &next = cycles->at(key, isNew);
        if (isNew)
            context.budget.made(64 + key.size() * 2);
        const auto count = qint64(m_items.size());
        const qint64 turn = std::exchange(next, next + 1 >= count ? 0 : next + 1);
        if (turn < count)
            context.writeValue(m_items[size_t(turn)]->evaluate(context));
        return Flow::Next;
    }

private:
    ExpressionPointer m_name;
    QString m_key; ///< of a cycle without a name: what it is made of
    std::vector<ExpressionPointer> m_items;
};

/// The reference keeps cycles apart by what they are made of, and those with variables always.
QString cycleKey(const std::vector<ExpressionPointer> &items, Place place)
{
    Array literals;
    for (const ExpressionPointer &item : items) {
        if (item->kind == Expression::Kind::Path || item->kind == Expression::Kind::Range)
            return u"#%1:%2"_s.arg(place.line).arg(place.column);
        literals.push_back(item->literal);
    }
    return asText(Value(Array{Value(asText(Value(std::move(literals))))}));
}

NodePointer strictCycle(Compiler &compiler, const Token &tag)
{
    ExpressionParser parser(tag.markup, compiler);
    ExpressionPointer name;
    std::vector<ExpressionPointer> items;
    items.push_back(parser.expression());
    if (parser.takes(Lexeme::Kind::Colon)) {
        name = std::exchange(items.front(), parser.expression());
    }
    while (parser.takes(Lexeme::Kind::Comma) && !parser.isAtEnd())
        items.push_back(parser.expression());
    parser.finish();
    const QString key = cycleKey(items, compiler.placeOf(tag));
    return std::make_unique<CycleNode>(std::move(name), key, std::move(items), compiler.placeOf(tag));
}

/// Where the name of a cycle ends, or 0 when it has none: before the last colon of its first fragment.
qsizetype cycleNameLength(QStringView markup)
{
    const qsizetype length = fragmentLength(markup);
    if (length == 0 || afterSpace(markup.sliced(length)).startsWith(u':'))
        return length;
    const bool isQuoted = markup[0] == u'"' || markup[0] == u'\'';
    return isQuoted ? 0 : std::max<qsizetype>(0, markup.first(length).lastIndexOf(u':'));
}

bool isNilWord(const Expression &item)
{
    return item.kind == Expression::Kind::Literal && item.literal.isNil();
}

NodePointer looseCycle(Compiler &compiler, const Token &tag)
{
    QStringView markup = tag.markup;
    ExpressionPointer name;
    if (const qsizetype length = cycleNameLength(markup); length > 0) {
        name = looseExpression(markup.first(length), compiler);
        markup = afterSpace(markup.sliced(length)).sliced(1);
    }
    std::vector<ExpressionPointer> items;
    for (const QStringView part : markup.split(u',')) {
        qsizetype at = 0;
        const QStringView fragment = nextFragment(part, at);
        auto item = fragment.isEmpty() ? nullptr : looseExpression(fragment, compiler);
        if (item && !isNilWord(*item)) // which the reference drops
            items.push_back(std::move(item));
    }
    if (items.empty())
        compiler.refuseTag(tag, u"cycle a, b"_s);
    const QString key = cycleKey(items, compiler.placeOf(tag));
    return std::make_unique<CycleNode>(std::move(name), key, std::move(items), compiler.placeOf(tag));
}

} // namespace

NodePointer parseCycle(Compiler &compiler, const Token &tag)
{
    return compiler.isStrict() ? strictCycle(compiler, tag) : looseCycle(compiler, tag);
}

} // namespace remindesk::liquid
