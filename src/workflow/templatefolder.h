// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/seeding.h"
#include "workflow/studiostore.h"

#include <QByteArray>
#include <QMap>

namespace remindesk {

// Texts and forms as a folder for git: one small file each, the same bytes for the same content, no dates and no
// version numbers. The layout is that of the program's own library (seeding.h), which reads it back.

/// Path below the folder -> content: "templates/SCENARIO/LOCALE/CHANNEL.liquid", "templates/_partials/LOCALE/NAME.liquid",
/// "scenarios/KEY.json", "scenarios/fields.json". Only what is published.
[[nodiscard]] QMap<QString, QByteArray> libraryFiles(const SeedLibrary &library);

/// Everything published, from the stores.
[[nodiscard]] Async<SeedLibrary> publishedLibrary(TemplateStore &templates);

/// Writes the files that differ, each as a whole or not at all, and takes away template files that are published no
/// more; how many changed. E-TPL-38. Blocks: not for a window's thread.
[[nodiscard]] Result<int> writeLibrary(const SeedLibrary &library, const QString &folder);

/// What a folder brings against what is published: texts and shared pieces that differ, as drafts over it, and forms that
/// differ, by their paths: those are not drafted.
struct LibraryDifference
{
    QList<TemplateDraft> drafts;
    QList<PieceDraft> pieces; ///< basedOn is not known here
    QStringList others;
};
[[nodiscard]] LibraryDifference differenceOf(const SeedLibrary &brought, const SeedLibrary &published);

} // namespace remindesk
