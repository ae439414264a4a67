// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "liquid/expression.h"

#include <QStringView>

#include <utility>
#include <vector>

namespace remindesk::liquid {

class Compiler;

// Reading markup the way the reference does for its older tags: the pieces that look right are
// taken and the rest is overlooked. Only for Mode::Lax.

/// A fragment is a quoted text, or anything without white space, commas, bars and quotation marks.
/// Its length at the beginning of `text`, or 0.
[[nodiscard]] qsizetype fragmentLength(QStringView text);
/// The first fragment at or after `at`, which moves to behind it; empty: there is none.
[[nodiscard]] QStringView nextFragment(QStringView text, qsizetype &at);
/// All `name: fragment` pairs.
[[nodiscard]] std::vector<std::pair<QString, ExpressionPointer>> looseAttributes(QStringView text,
                                                                                 Compiler &compiler);
/// The expression a fragment stands for; never fails.
[[nodiscard]] ExpressionPointer looseExpression(QStringView text, Compiler &compiler, int depth = 0);

/// The white space at the beginning taken away.
[[nodiscard]] QStringView afterSpace(QStringView text);
/// `word` with white space before and after it taken from the beginning; false when it is not there.
bool takeLooseWord(QStringView &text, QStringView word);
[[nodiscard]] bool isWordCharacter(QChar c);

} // namespace remindesk::liquid
