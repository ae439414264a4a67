// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/reminder.h"
#include "workflow/kit.h"

#include <QString>

namespace remindesk {

/// A draft of its own with the same content: sent at no set time, approved by nobody. Pure.
[[nodiscard]] ReminderDraft duplicateOf(const ReminderDraft &draft, Instant now);

/// A proposal to the admins: the written texts of a draft as defaults of its scenario. Kept as the setting
/// "suggestion.ID" until somebody looks at it; ticket number, customer and product are replaced by their variables.
struct TemplateSuggestion
{
    QString key;  ///< of the setting
    QString json; ///< scenario, locale, author, at (ISO UTC), fields {key: text}
};
/// The proposals among the settings' values, newest first; what cannot be read is left out.
struct StoredSuggestion
{
    QString key;
    QString scenario;
    QString locale;
    QString author;
    Instant at;
    QMap<QString, QString> fields;
};
[[nodiscard]] QList<StoredSuggestion> suggestionsIn(const QMap<QString, QString> &values);
/// The proposal's texts for one ticket: its variables are replaced by the ticket's own. Pure.
[[nodiscard]] QMap<QString, QString> suggestedTexts(const StoredSuggestion &suggestion, const TicketFacts &facts);
[[nodiscard]] TemplateSuggestion suggestionOf(const ReminderDraft &draft, const QString &locale, Instant now);

/// The ticket's new facts taken into a draft. With `follows`, the fields that still say what was filled in from the
/// ticket as it was (owner, deadline, priority …) follow it too; what a person wrote stays in any case. Pure.
[[nodiscard]] ReminderDraft withTicketNow(const ReminderDraft &draft, const ComposingKit &kit, const TicketDetail &then,
                                          const TicketDetail &now, Instant at, bool follows);

} // namespace remindesk
