// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/condition.h"

namespace remindesk::liquid {

namespace {

bool isSpecial(const Expression &expression)
{
    return expression.kind == Expression::Kind::Blank || expression.kind == Expression::Kind::Empty;
}

bool equalsSpecial(const Expression &special, Context &context, const Expression &other)
{
    if (isSpecial(other)) // as in the reference: neither word is a value
        return false;
    const Value value = other.evaluate(context);
    return special.kind == Expression::Kind::Blank ? equalsBlank(value) : equalsEmpty(value);
}

} // namespace

bool holds(Context &context, const Expression &left, Comparison comparison, const Expression &right)
{
    const bool isEquality = comparison == Comparison::Equal || comparison == Comparison::NotEqual;
    if (isSpecial(left) || isSpecial(right)) {
        if (isEquality) {
            const bool isEqual = isSpecial(left) ? equalsSpecial(left, context, right)
                                                 : equalsSpecial(right, context, left);
            return isEqual == (comparison == Comparison::Equal);
        }
        if (comparison != Comparison::Contains || isSpecial(left))
            return false;
    }
    Value leftScratch;
    Value rightScratch;
    static const Value nil;
    const Value *l = left.find(context, leftScratch);
    const Value *r = right.find(context, rightScratch);
    if (l && r)
        context.budget.step(costOf(*l) + costOf(*r));
    return compares(l ? *l : nil, comparison, r ? *r : nil);
}

bool Condition::holds(Context &context) const
{
    bool result = false;
    for (const Term &term : terms) {
        context.place = term.place;
        context.budget.step();
        if (term.right) {
            result = liquid::holds(context, *term.left, term.comparison, *term.right);
        } else {
            Value scratch;
            const Value *value = term.left->find(context, scratch);
            result = value && value->isTruthy();
        }
        if (result == (term.join == Join::Or) || term.join == Join::End)
            break;
    }
    return result;
}

} // namespace remindesk::liquid
