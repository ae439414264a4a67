// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/pipeline.h"

#include <algorithm>

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

Value argumentValue(Context &context, const Expression &expression, bool needsAll)
{
    if (!needsAll)
        return expression.evaluate(context);
    Value scratch;
    return expression.need(context, scratch);
}

void checkCount(const QString &name, qsizetype given, int least, int most)
{
    if (given < least || given > most)
        fail(u"E-LIQ-11", {name, QString::number(given), QString::number(least), QString::number(most)});
}

} // namespace

Value AppliedFilter::applyCustom(Context &context, const Value &input, bool needsAll) const
{
    QList<Value> values;
    for (const ExpressionPointer &argument : arguments)
        values.append(argumentValue(context, *argument, needsAll));
    Object names;
    for (const auto &[key, expression] : named)
        names.set(key, argumentValue(context, *expression, needsAll));
    checkCount(name, values.size(), custom->minArguments, custom->maxArguments);
    const FilterScene scene{context.options.mode, context.options.escape, context.options.now,
                            context.options.zone, context.options.locale};
    context.place = place;
    auto result = custom->apply({input, values, names, scene});
    if (!result)
        throw Failure{result.error(), place};
    return *std::move(result);
}

void AppliedFilter::finish()
{
    const auto isLiteral = [](const ExpressionPointer &argument) {
        return argument->kind != Expression::Kind::Path && argument->kind != Expression::Kind::Range;
    };
    if (!named.empty() || !std::all_of(arguments.begin(), arguments.end(), isLiteral))
        return;
    for (const ExpressionPointer &argument : arguments)
        constants.push_back(argument->literal);
}

Value AppliedFilter::apply(Context &context, const Value &input, bool needsAll) const
{
    if (custom)
        return applyCustom(context, input, needsAll);
    if (!standard)
        return input;
    if (constants.size() == arguments.size() && named.empty()) {
        context.place = place;
        checkCount(name, qsizetype(constants.size()), standard->minArguments, standard->maxArguments);
        return standard->apply({context, input, {constants.data(), constants.size()}, standard->name});
    }
    QVarLengthArray<Value, 3> values;
    for (const ExpressionPointer &argument : arguments)
        values.append(argumentValue(context, *argument, needsAll));
    if (!named.empty()) {
        Object names;
        for (const auto &[key, expression] : named)
            names.set(key, argumentValue(context, *expression, needsAll));
        values.append(Value(std::move(names)));
    }
    context.place = place;
    checkCount(name, values.size(), standard->minArguments, standard->maxArguments);
    return standard->apply({context, input, {values.constData(), size_t(values.size())}, standard->name});
}

const Value &Pipeline::evaluate(Context &context, Value &scratch) const
{
    static const Value nil;
    if (!head)
        return nil;
    const bool needsAll = context.isStrict() && !hasDefault;
    const Value *value = needsAll ? &head->need(context, scratch) : head->find(context, scratch);
    if (!value)
        value = &nil;
    for (const AppliedFilter &filter : filters) {
        context.budget.step();
        Value result = filter.apply(context, *value, needsAll);
        context.account(result);
        scratch = std::move(result);
        value = &scratch;
    }
    return *value;
}

} // namespace remindesk::liquid
