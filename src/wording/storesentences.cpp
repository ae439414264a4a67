// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/codesentence.h"

namespace remindesk {

std::span<const CodeSentence> storeSentences()
{
    static constexpr CodeSentence table[] = {
        {"E-STO-90", QT_TRANSLATE_NOOP("wording", "the store was closed before it answered — try again")},
    };
    return table;
}

} // namespace remindesk
