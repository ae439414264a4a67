// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "workflow/historystore.h"
#include "workflow/stores.h"
#include "workflow/ticketstore.h"

#include <QString>

namespace remindesk {

/// The seed library as it is embedded: what a new workspace starts with.
struct SeedLibrary
{
    FormSchema schema;
    QList<MessageTemplate> templates;
    QMap<QString, QMap<QString, QString>> partials; ///< locale -> name -> source
};

/// Reads ROOT/scenarios and ROOT/templates (":" for the embedded ones). Errors name the file.
[[nodiscard]] Result<SeedLibrary> readSeedLibrary(const QString &root);

/// A believable workspace to look around in, with every time relative to `now`.
struct SampleWorkspace
{
    QMap<QString, QString> values;
    QList<Person> people;
    QList<TicketRecord> tickets;
};

[[nodiscard]] Result<SampleWorkspace> readSampleWorkspace(const QString &root, Instant now);

/// Puts the library into the stores; what is there already is not published again.
[[nodiscard]] Async<void> seed(const SeedLibrary &library, TemplateStore &templates, Instant now);

/// Puts the sample's settings, people and tickets into the stores under the source "sample".
[[nodiscard]] Async<void> seedSample(const SampleWorkspace &sample, SettingsStore &settings, TicketStore &tickets);

} // namespace remindesk
