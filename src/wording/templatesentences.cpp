// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/codesentence.h"

namespace remindesk {

std::span<const CodeSentence> templateSentences()
{
    static constexpr CodeSentence table[] = {
        {"", ""},
    };
    return table;
}

} // namespace remindesk
