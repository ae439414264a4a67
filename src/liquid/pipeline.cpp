// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/pipeline.h"

#include "liquid/text.h"

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

[[noreturn]] void refuseCount(const QString &name, qsizetype given, int least, int most)
{
    fail(u"E-LIQ-11", {name, QString::number(given), QString::number(least), QString::number(most)});
}

inline void checkCount(const QString &name, qsizetype given, int least, int most)
{
    if (given < least || given > most)
        refuseCount(name, given, least, most);
}

const Value kNothing;

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
    constexpr qint64 perStep = 64;
    for (const ExpressionPointer &argument : arguments) {
        constants.push_back(argument->literal);
        if (argument->literal.isText())
            constantSteps += argument->literal.text().size() / perStep;
    }
}

/// Calls `use` with the arguments as they are now.
template<typename Use>
auto AppliedFilter::withArguments(Context &context, const Value &input, bool needsAll, Use use) const
{
    const auto with = [&](const Value *values, size_t count) {
        context.place = place;
        checkCount(name, qsizetype(count), standard->minArguments, standard->maxArguments);
        return use(FilterCall{context, input, {values, count}, standard->name});
    };
    if (constants.size() == arguments.size() && named.empty()) {
        if (constantSteps > 0) // evaluated once, looked at each time
            context.budget.step(constantSteps);
        return with(constants.data(), constants.size());
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
    return with(values.constData(), size_t(values.size()));
}

Value AppliedFilter::apply(Context &context, const Value &input, bool needsAll) const
{
    if (custom)
        return applyCustom(context, input, needsAll);
    return standard ? withArguments(context, input, needsAll, standard->apply) : input;
}

void AppliedFilter::write(Context &context, const Value &input, bool needsAll) const
{
    withArguments(context, input, needsAll, [this](const FilterCall &call) { standard->write(call, call.context.out()); });
}

const Value &Pipeline::evaluate(Context &context, Value &scratch, size_t count) const
{
    if (!head)
        return kNothing;
    const bool all = needsAll(context);
    const Value *value = all ? &head->need(context, scratch) : head->find(context, scratch);
    if (!value)
        value = &kNothing;
    for (size_t at = 0; at < count; ++at) {
        context.budget.step();
        Value result = filters[at].apply(context, *value, all);
        context.account(result);
        scratch = std::move(result);
        value = &scratch;
    }
    return *value;
}

bool Pipeline::write(Context &context) const
{
    Value scratch;
    if (!head || filters.empty() || !filters.back().isWriter(context)) {
        const Value &value = evaluate(context, scratch);
        if (context.isStrict() && value.isBlankText())
            return false;
        context.writeValue(value);
        return true;
    }
    const Value &input = evaluate(context, scratch, filters.size() - 1);
    Output &out = context.out();
    const qsizetype start = out.size();
    context.budget.step();
    filters.back().write(context, input, needsAll(context));
    context.budget.written(out.size() - start);
    if (!context.isStrict() || !isBlank(out.since(start)))
        return true;
    out.takeBack(start);
    return false;
}

} // namespace remindesk::liquid
