// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingfield.h"

#include <optional>

namespace remindesk {

// The simple values of a workspace ("sender.company"), described once for the console's forms and `setting set`.

/// Who speaks, in messages of one locale ("en"); empty: wherever no locale has its own.
[[nodiscard]] SettingFields senderFields(const QString &locale = {});
[[nodiscard]] SettingFields defaultFields();   ///< language, zone and country where nothing else is known
[[nodiscard]] SettingFields policyFields();    ///< how often a customer may be reminded
[[nodiscard]] SettingFields calendarFields(); ///< when the team works
[[nodiscard]] SettingFields backupFields();
[[nodiscard]] SettingFields anchorFields();    ///< what proves the history from outside
[[nodiscard]] SettingFields retentionFields();
[[nodiscard]] SettingFields accessFields();
[[nodiscard]] SettingFields seatFields();      ///< who sits here, where nobody has an account
/// Who takes part in reminders about tickets of one queue, unless the ticket says otherwise.
[[nodiscard]] SettingFields queueFields();
[[nodiscard]] SettingFields personFields();
[[nodiscard]] SettingFields listenerFields();
[[nodiscard]] SettingFields mailboxFields();

/// All that `setting set` knows, the senders of every locale among them ("sender.en.company").
[[nodiscard]] SettingFields workspaceFields();
/// The field of a value's key; senders by their locale, queues by theirs.
[[nodiscard]] std::optional<SettingField> workspaceField(const QString &key);

} // namespace remindesk
