// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/compiler.h"
#include "liquid/expressionparser.h"
#include "liquid/looseparser.h"
#include "liquid/tags.h"
#include "liquid/text.h"

#include <algorithm>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

struct Branch
{
    Condition condition; ///< without terms: `else`
    Body body;
};

class IfNode final : public Node
{
public:
    IfNode(std::vector<Branch> branches, bool isUnless, Place place)
        : Node(place), m_branches(std::move(branches)), m_isUnless(isUnless)
    {
    }
    Flow render(Context &context) const override
    {
        bool expected = !m_isUnless; // only the first condition is turned round
        for (const Branch &branch : m_branches) {
            if (branch.condition.terms.empty() || branch.condition.holds(context) == expected)
                return branch.body.render(context);
            expected = true;
        }
        return Flow::Next;
    }
    [[nodiscard]] bool isBlank() const override
    {
        return std::all_of(m_branches.begin(), m_branches.end(),
                           [](const Branch &branch) { return branch.body.isBlank(); });
    }
    void dropText()
    {
        for (Branch &branch : m_branches)
            branch.body.dropText();
    }

private:
    std::vector<Branch> m_branches;
    bool m_isUnless;
};

NodePointer parseChoice(Compiler &compiler, const Token &tag, bool isUnless)
{
    std::vector<Branch> branches;
    branches.push_back({ExpressionParser(tag.markup, compiler).condition(), {}});
    while (true) {
        const Token next = compiler.parseBody(branches.back().body);
        if (compiler.endsBlock(next, tag, {u"else", u"elsif"}))
            break;
        const bool isElse = next.name == u"else";
        const bool hasElse = branches.size() > 1 && branches.back().condition.terms.empty();
        if (compiler.isStrict() && (hasElse || (isElse && !stripBoth(next.markup).isEmpty())))
            fail(u"E-LIQ-07", {next.name.toString(), tag.name.toString()}, compiler.placeOf(next));
        branches.push_back({isElse ? Condition{} : ExpressionParser(next.markup, compiler).condition(), {}});
    }
    auto node = std::make_unique<IfNode>(std::move(branches), isUnless, compiler.placeOf(tag));
    if (node->isBlank())
        node->dropText();
    return node;
}

struct CaseBranch
{
    std::vector<ExpressionPointer> values; ///< none: `else`
    Body body;
};

class CaseNode final : public Node
{
public:
    CaseNode(ExpressionPointer subject, std::vector<CaseBranch> branches, bool isBlankCase, Place place)
        : Node(place), m_subject(std::move(subject)), m_branches(std::move(branches)), m_isBlank(isBlankCase)
    {
        for (CaseBranch &branch : m_branches) {
            if (m_isBlank)
                branch.body.dropText();
        }
    }
    /// As in the reference, every value that matches renders its branch, and `else` stands for no
    /// match so far.
    Flow render(Context &context) const override
    {
        bool hasMatched = false;
        for (const CaseBranch &branch : m_branches) {
            qsizetype times = branch.values.empty() && !hasMatched ? 1 : 0;
            for (const ExpressionPointer &value : branch.values) {
                context.budget.step();
                times += holds(context, *m_subject, Comparison::Equal, *value) ? 1 : 0;
            }
            hasMatched = hasMatched || (times > 0 && !branch.values.empty());
            for (; times > 0; --times) {
                if (const Flow flow = branch.body.render(context); flow != Flow::Next)
                    return flow;
            }
        }
        return Flow::Next;
    }
    [[nodiscard]] bool isBlank() const override { return m_isBlank; }

private:
    ExpressionPointer m_subject;
    std::vector<CaseBranch> m_branches;
    bool m_isBlank;
};

ExpressionPointer caseSubject(Compiler &compiler, const Token &tag)
{
    if (compiler.isStrict()) {
        ExpressionParser parser(tag.markup, compiler);
        ExpressionPointer subject = parser.expression();
        parser.finish();
        return subject;
    }
    qsizetype at = 0;
    const QStringView fragment = nextFragment(tag.markup, at);
    if (fragment.isEmpty())
        compiler.refuseTag(tag, u"case value"_s);
    return looseExpression(fragment, compiler);
}

std::vector<ExpressionPointer> whenValues(Compiler &compiler, const Token &tag)
{
    std::vector<ExpressionPointer> values;
    if (compiler.isStrict()) {
        ExpressionParser parser(tag.markup, compiler);
        do {
            values.push_back(parser.expression());
        } while (parser.takesWord(u"or") || parser.takes(Lexeme::Kind::Comma));
        parser.finish();
        return values;
    }
    QStringView rest = tag.markup;
    while (true) {
        qsizetype at = 0;
        const QStringView fragment = nextFragment(rest, at);
        if (fragment.isEmpty())
            compiler.refuseTag(tag, u"when value"_s);
        values.push_back(looseExpression(fragment, compiler));
        rest = rest.sliced(at);
        if (!takeLooseWord(rest, u"or")) {
            if (!afterSpace(rest).startsWith(u','))
                return values;
            rest = afterSpace(afterSpace(rest).sliced(1));
        }
        if (fragmentLength(rest) == 0)
            return values;
    }
}

CaseBranch caseBranch(Compiler &compiler, const Token &tag)
{
    if (tag.name == u"when")
        return {whenValues(compiler, tag), {}};
    if (!stripBoth(tag.markup).isEmpty())
        compiler.refuseTag(tag, u"else"_s);
    return {};
}

} // namespace

NodePointer parseIf(Compiler &compiler, const Token &tag)
{
    return parseChoice(compiler, tag, false);
}

NodePointer parseUnless(Compiler &compiler, const Token &tag)
{
    return parseChoice(compiler, tag, true);
}

NodePointer parseCase(Compiler &compiler, const Token &tag)
{
    ExpressionPointer subject = caseSubject(compiler, tag);
    if (subject->kind == Expression::Kind::Blank || subject->kind == Expression::Kind::Empty) {
        auto text = std::make_unique<Expression>(); // only behind `when` the two words are more than an empty text
        text->place = subject->place;
        text->literal = Value(QString());
        subject = std::move(text);
    }
    Body before; // what stands before the first branch is never written
    std::vector<CaseBranch> branches;
    Token next = compiler.parseBody(before);
    bool isBlank = before.isBlank();
    while (!compiler.endsBlock(next, tag, {u"when", u"else"})) {
        branches.push_back(caseBranch(compiler, next));
        next = compiler.parseBody(branches.back().body);
        isBlank = isBlank && branches.back().body.isBlank();
    }
    return std::make_unique<CaseNode>(std::move(subject), std::move(branches), isBlank,
                                      compiler.placeOf(tag));
}

} // namespace remindesk::liquid
