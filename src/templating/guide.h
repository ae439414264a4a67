// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templating/render.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace remindesk {

// What an author may write, for completion. Pure; any thread.

/// Every merge variable with its members, in the order of docs/templates.md: those of docs/templates.md, then
/// "details.KEY" of the scenario.
[[nodiscard]] QStringList mergeVariables(const Scenario *scenario);
/// Our own filters first, then the standard ones by name.
[[nodiscard]] QStringList templateFilters();

/// What each variable has for one reminder, as `{{ }}` writes it (instants and amounts through their filters); those
/// that are blank are not there.
[[nodiscard]] QMap<QString, QString> variableSamples(const ReminderDraft &draft, const FormContext &form, Channel channel,
                                                     const RenderContext &context);

} // namespace remindesk
