// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "form/scenario.h"
#include "storage/database.h"
#include "templating/template.h"

#include <QByteArray>

namespace remindesk {

// Forms and template versions in their tables. Storage thread; throw StoreFailure.

[[nodiscard]] FormSchema readSchema(Database &database);
void writeSchema(Database &database, const FormSchema &schema);
/// A whole form as one JSON text, and back.
[[nodiscard]] QByteArray schemaJson(const FormSchema &schema);
[[nodiscard]] FormSchema schemaFromJson(const QByteArray &json);

/// Retires the published version and adds this one; its number. `text.version` and `.status` are not looked at.
int addVersion(Database &database, const MessageTemplate &text);
/// Number of the published version; 0: none.
[[nodiscard]] int publishedVersion(Database &database, const QString &scenario, const QString &locale,
                                   const QString &channel);

} // namespace remindesk
