// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/scenario.h"

#include <QString>

namespace remindesk {

// What templates are written with, in the reader's words. Any thread, once the translators are installed.

/// What a merge variable holds; `scenario` names its own details in `locale`. Empty for an unknown one.
[[nodiscard]] QString variableMeaning(const QString &variable, const Scenario *scenario, const QString &locale);
/// What a filter does; empty for the rarer standard ones.
[[nodiscard]] QString filterMeaning(const QString &filter);
/// The made-up tickets templates are tried on (workflow/awkward.h): "longest names". Another key stands as it is.
[[nodiscard]] QString trialWords(const QString &key);

} // namespace remindesk
