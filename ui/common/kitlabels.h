// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "translations/language.h"
#include "wording/wording.h"
#include "workflow/kit.h"

namespace remindesk {

/// How the workspace calls its things, in the language of the screen. `kit` outlives the labels; it may be null.
[[nodiscard]] inline Labels labelsOf(const ComposingKit *kit, const QString &scenario, const TimeZoneId &zone,
                                     const QString &messageLocale = {})
{
    if (!kit)
        return {nullptr, nullptr, scenario, messageLocale, uiLocale(), zone};
    return {&kit->schema, kit->templates.get(), scenario, messageLocale.isEmpty() ? kit->locale : messageLocale,
            uiLocale(), zone};
}

} // namespace remindesk
