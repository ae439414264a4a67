// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "liquid/expression.h"

#include "liquid/number.h"
#include "liquid/text.h"

namespace remindesk::liquid {

using namespace Qt::StringLiterals;

namespace {

const Value kNil;

const Value *keep(Value value, Value &scratch)
{
    scratch = std::move(value);
    return &scratch;
}

Value pairOf(const Object::Entry &entry)
{
    return Value(Array{Value(entry.first), entry.second});
}

const Value *textCommand(const QString &text, QStringView name, Value &scratch)
{
    if (name == u"size")
        return keep(Value(qint64(characterCount(text))), scratch);
    const qsizetype count = characterCount(text);
    if (count == 0)
        return keep(Value(QString()), scratch);
    const qsizetype from = name == u"first" ? 0 : unitOffset(text, count - 1);
    const qsizetype to = name == u"first" ? unitOffset(text, 1) : text.size();
    return keep(Value(text.sliced(from, to - from)), scratch);
}

const Value *command(const Value &object, QStringView name, Value &scratch)
{
    const bool isSize = name == u"size";
    const bool isFirst = name == u"first";
    switch (object.type()) {
    case Value::Type::Text:
        return textCommand(object.text(), name, scratch);
    case Value::Type::List: {
        const Array &items = object.array();
        if (isSize)
            return keep(Value(qint64(items.size())), scratch);
        return items.empty() ? nullptr : keep(isFirst ? items.front() : items.back(), scratch);
    }
    case Value::Type::Object: {
        const Object &members = object.object();
        if (isSize)
            return keep(Value(qint64(members.size())), scratch);
        return isFirst && !members.isEmpty() ? keep(pairOf(members.entries().front()), scratch) : nullptr;
    }
    case Value::Type::Range:
        if (isSize)
            return keep(Value(object.range().size()), scratch);
        return keep(Value(isFirst ? object.range().first : object.range().last), scratch);
    case Value::Type::Integer:
        return isSize ? keep(Value(8), scratch) : nullptr; // bytes, as the reference counts
    default:
        return nullptr;
    }
}

const Value *computed(const Value &object, QStringView name, Value &scratch)
{
    auto found = object.computed().member(name);
    return found ? keep(*std::move(found), scratch) : nullptr;
}

/// What `.name` leads to. (member() below is for names and indexes that are values themselves.)
const Value *named(const Value &object, const Segment &segment, Value &scratch)
{
    if (object.isObject()) {
        // A copy: `scratch` may hold the very object that owns the member.
        if (const Value *found = object.object().find(segment.name, segment.hint))
            return &object == &scratch ? keep(Value(*found), scratch) : found;
    } else if (object.type() == Value::Type::Computed) {
        return computed(object, segment.name, scratch);
    }
    return segment.isCommand ? command(object, segment.name, scratch) : nullptr;
}

/// Whoever asks for a text is going to look at its characters, if only to count them.
void chargeFor(const Value &value, Context &context)
{
    constexpr qsizetype perStep = 64;
    if (value.isText() && value.text().size() >= perStep)
        context.budget.step(value.text().size() / perStep);
}

qint64 rangeEnd(const Expression &end, bool isWritten, Context &context)
{
    const Value value = end.evaluate(context);
    if (value.isNil())
        return 0;
    if (value.isReal() && isWritten) // cut, but only when both ends are written so
        return rounded(toNumber(value), value.toReal() < 0 ? Rounding::Up : Rounding::Down);
    return value.isText() ? leadingInteger(value.text()) : toWholeNumber(value);
}

} // namespace

const Value *member(const Value &object, const Value &key, bool isCommand, Value &scratch)
{
    if (object.isObject() && key.isText()) {
        // A copy: `scratch` may hold the very object that owns the member.
        if (const Value *found = object.object().find(key.text()))
            return &object == &scratch ? keep(Value(*found), scratch) : found;
    } else if (object.isArray() && key.isInteger()) {
        const auto size = qint64(object.array().size());
        const qint64 index = key.toInteger() < 0 ? key.toInteger() + size : key.toInteger();
        if (index < 0 || index >= size)
            return nullptr;
        const Value &item = object.array()[size_t(index)];
        return &object == &scratch ? keep(Value(item), scratch) : &item;
    } else if (object.type() == Value::Type::Computed && key.isText()) {
        return computed(object, key.text(), scratch);
    }
    return isCommand ? command(object, key.text(), scratch) : nullptr;
}

// What is seldom in templates is kept out of find(), which runs several times for each output.

const Value *Expression::findOther(Context &context, Value &scratch) const
{
    if (kind == Kind::Range) {
        const bool isWritten = first->kind == Kind::Literal && last->kind == Kind::Literal;
        const qint64 from = rangeEnd(*first, isWritten, context);
        return keep(Value(Range{from, rangeEnd(*last, isWritten, context)}), scratch);
    }
    chargeFor(literal, context);
    return &literal;
}

const Value *Expression::findRoot(Context &context) const
{
    const Value key = root->evaluate(context);
    return key.isText() ? context.find(key.text()) : nullptr;
}

const Value *Segment::findByKey(const Value &object, Context &context, Value &scratch) const
{
    const Value value = key->evaluate(context);
    return member(object, value, false, scratch);
}

const Value *Expression::find(Context &context, Value &scratch) const
{
    if (kind != Kind::Path)
        return findOther(context, scratch);
    const Value *value = root ? findRoot(context) : context.find(name, hint);
    for (const Segment &segment : segments) {
        if (!value)
            return nullptr;
        chargeFor(*value, context);
        value = segment.key ? segment.findByKey(*value, context, scratch) : named(*value, segment, scratch);
    }
    if (value)
        chargeFor(*value, context);
    return value;
}

Value Expression::evaluate(Context &context) const
{
    Value scratch;
    const Value *value = find(context, scratch);
    if (value == &scratch)
        return scratch;
    return value ? *value : Value();
}

const Value &Expression::need(Context &context, Value &scratch) const
{
    const Value *value = find(context, scratch);
    if (kind == Kind::Path && context.isStrict()) {
        if (!value)
            context.gap(u"E-LIQ-30", spelling, place);
        if (value->isBlankText())
            context.gap(u"E-LIQ-31", spelling, place);
    }
    return value ? *value : kNil;
}

} // namespace remindesk::liquid
