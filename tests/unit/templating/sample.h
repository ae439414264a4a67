// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/scenario.h"
#include "form/validate.h"
#include "templating/render.h"

#include <QString>

namespace remindesk::test {

/// The seed library of the checkout: schema, templates and partials as files.
struct SeedLibrary
{
    FormSchema schema;
    QList<MessageTemplate> templates;
    QMap<QString, QMap<QString, QString>> partials;
    QString problem; ///< what could not be read; empty when all is well
};

[[nodiscard]] SeedLibrary loadSeedLibrary();
[[nodiscard]] QString readText(const QString &path, QString *problem);

/// One believable ticket, customer and sender per locale ("zh-CN", "en"), fixed to the second.
[[nodiscard]] FormContext sampleContext(const FormSchema &schema, const QString &locale);
[[nodiscard]] RenderContext sampleRenderContext(const QString &locale);
/// A complete draft of any scenario: prefilled(), and every field an agent would fill.
[[nodiscard]] ReminderDraft sampleDraft(const QString &scenario, const FormContext &context);

/// "blocking field.missing goal (a, b)" per line.
[[nodiscard]] QString listed(const Findings &findings);

} // namespace remindesk::test
