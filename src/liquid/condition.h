// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/compare.h"
#include "liquid/expression.h"

namespace remindesk::liquid {

/// `a == b and c or d`: evaluated from the left, stopping as soon as the rest cannot matter.
struct Condition
{
    enum class Join { End, And, Or };

    struct Term
    {
        ExpressionPointer left;
        ExpressionPointer right; ///< nullptr: only whether `left` is truthy
        Comparison comparison = Comparison::Equal;
        Join join = Join::End;   ///< to the next term
        Place place;
    };

    std::vector<Term> terms;

    [[nodiscard]] bool holds(Context &context) const;
};

/// Whether two expressions compare so; knows `blank` and `empty`.
[[nodiscard]] bool holds(Context &context, const Expression &left, Comparison comparison,
                         const Expression &right);

} // namespace remindesk::liquid
