// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reminder.h"
#include "domain/time.h"
#include "form/finding.h"

#include <QString>

namespace remindesk {

// The composer's fields by key, as the text of one line: what the line editors show and take. Keys are those of
// draftFieldKeys(); details are "details.KEY".

/// What an editor shows for a field that is text.
[[nodiscard]] QString editText(const ReminderDraft &draft, const QString &key);
/// Takes what was typed, unchecked: validate() judges it.
void setEditText(ReminderDraft &draft, const QString &key, const QString &text);
/// Copies one field of the contract from one draft to another.
void copyField(const QString &key, const ReminderDraft &from, ReminderDraft &to);
/// The row on the form that a finding belongs to: "evidence_link" stands in the row "evidence".
[[nodiscard]] QString rowKeyOf(const Finding &finding);
/// A time as an editor shows it and parseTime() reads it: "11-24 18:00", with the year if it is another one.
[[nodiscard]] QString timeEditText(Instant at, Instant now, const TimeZoneId &zone);

} // namespace remindesk
