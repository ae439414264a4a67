// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/settingsfile.h"
#include "workflow/settingsports.h"

namespace remindesk {

// A workspace's settings into a file and back. Needs Permission::EditSettings, reading too: the whole of it shows how the
// company's systems are reached. Any thread.

[[nodiscard]] Async<SettingsFile> exportedSettings(const SettingsPorts &ports);
/// Changes with whatever running programs work by: they look whether to open it anew. Past the rights, for the services.
[[nodiscard]] Async<QByteArray> settingsMark(SettingsStore &store);
/// Carries out what was shown: E-SET-13 when it would not be the same any more; E-GTW, E-SRC, E-SET-02, -03, -14 before anything is written
/// when one of the gateways or sources cannot be. Answers how many things were changed.
[[nodiscard]] Async<int> importSettings(const SettingsPorts &ports, const SettingsFile &wanted, bool removesOthers,
                                        const QList<SettingsDifference> &shown);

} // namespace remindesk
