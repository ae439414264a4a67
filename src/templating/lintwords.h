// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace remindesk {

// The words lint() looks for, in every language at once: a Chinese text may borrow an English word.

struct LintWord
{
    const char16_t *word;
    const char16_t *better; ///< what to say instead; empty for what should not be said at all
};

/// Words of the trade that customers do not know.
[[nodiscard]] std::span<const LintWord> jargonWords();
/// Advertising.
[[nodiscard]] std::span<const LintWord> promotionWords();

} // namespace remindesk
