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

/// Retires the published version and adds this one, with the newest shared pieces; its number. `text.version`, `.status`
/// and `.edition` are not looked at.
int addVersion(Database &database, const MessageTemplate &text);
/// Number of the published version; 0: none.
[[nodiscard]] int publishedVersion(Database &database, const QString &scenario, const QString &locale,
                                   const QString &channel);

/// The newest edition of the shared pieces; 0: there are none.
[[nodiscard]] int newestPieceEdition(Database &database);
/// The newest version of that piece; 0: none.
[[nodiscard]] int newestVersionOf(Database &database, const PieceVersion &piece);
/// One more version, and edition. `piece.version` and `.edition` are not looked at; the version's number.
int addPieceVersion(Database &database, const PieceVersion &piece);

} // namespace remindesk
