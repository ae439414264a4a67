// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/context.h"

#include <memory>
#include <vector>

namespace remindesk::liquid {

struct Expression;
using ExpressionPointer = std::unique_ptr<const Expression>;

/// One step of a path: `.name` or `[key]`.
struct Segment
{
    QString name;
    ExpressionPointer key;
    bool isCommand = false; ///< `.size`, `.first`, `.last`, unless there is a member of that name
    Hint hint = {};         ///< to where members of that name are

    [[nodiscard]] const Value *findByKey(const Value &object, Context &context, Value &scratch) const;
};

/// Something that has a value: a literal, a path, a range.
struct Expression
{
    enum class Kind { Literal, Blank, Empty, Path, Range };

    Kind kind = Kind::Literal;
    Place place;
    QString spelling; ///< as written, without spaces
    Value literal;
    QString name;           ///< of a path that begins with a name
    Hint hint;              ///< to where the data have that name
    ExpressionPointer root; ///< of a path that begins with `[…]`
    std::vector<Segment> segments;
    ExpressionPointer first; ///< of a range
    ExpressionPointer last;

    /// The value, which may live in `scratch`; nullptr when a path leads nowhere.
    [[nodiscard]] const Value *find(Context &context, Value &scratch) const;
    /// The value, nil when there is none.
    [[nodiscard]] Value evaluate(Context &context) const;
    /// The value; in strict mode throws a Gap when a path leads nowhere or to a blank.
    [[nodiscard]] const Value &need(Context &context, Value &scratch) const;

private:
    [[nodiscard]] const Value *findOther(Context &context, Value &scratch) const;
    [[nodiscard]] const Value *findRoot(Context &context) const;
};

/// The member of `object` a segment of a path asks for, or nullptr.
[[nodiscard]] const Value *member(const Value &object, const Value &key, bool isCommand, Value &scratch);

} // namespace remindesk::liquid
