// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/finding.h"
#include "form/scenario.h"
#include "form/validate.h"
#include "liquid/value.h"
#include "templating/render.h"

#include <QString>
#include <QStringList>

namespace remindesk {

/// What one rendering speaks about. All pointers live as long as the call.
struct MergeSource
{
    const ReminderDraft *draft = nullptr;
    const Scenario *scenario = nullptr; ///< nullptr in a preview of an unknown scenario
    const Ticket *ticket = nullptr;
    const Customer *customer = nullptr;
    const RenderContext *context = nullptr;
};

/// The variables of docs/templates.md. A blank value is left out, so that `{% if x %}` asks what its author
/// means and `{{ x }}` is a gap; so are the words that machines put where a value is missing ("null", "N/A").
/// Texts are without control and bidi characters; `changed` lists the variables that had any.
[[nodiscard]] liquid::Value mergeValues(const MergeSource &source, const QString &locale, QStringList *changed);

/// Whether a value is what a machine writes for "nothing".
[[nodiscard]] bool isPlaceholder(const QString &text);

/// Whether templates know a variable of that path ("customer.name", "items[0].name", "details.KEY").
[[nodiscard]] bool isMergeVariable(QStringView path);

/// A merge variable as people call it in the locale: the schema's label of its field, else our own word.
[[nodiscard]] QString variableLabel(const QString &variable, const FormSchema *schema, const Scenario *scenario,
                                    const QString &locale);

} // namespace remindesk
