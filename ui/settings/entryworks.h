// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/entryeditor.h"

namespace remindesk {

[[nodiscard]] EntryWork peopleWork(const SettingsPorts &ports);
[[nodiscard]] EntryWork queuesWork(const SettingsPorts &ports);
[[nodiscard]] EntryWork mailboxesWork(const SettingsPorts &ports);
[[nodiscard]] EntryWork hooksWork(const SettingsPorts &ports);

} // namespace remindesk
