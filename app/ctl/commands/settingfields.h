// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/settingsworkbench.h"
#include "app/ctl/commands/command.h"
#include "settings/settingfield.h"

namespace remindesk::ctl {

[[nodiscard]] inline SettingsPorts settingsPorts(Workspace &workspace, SettingsBench &bench)
{
    return {workspace.settings(), workspace.syncStates(), bench, workspace.session()};
}

/// Keys, values and meaning of the settings, as a table or as JSON.
[[nodiscard]] int printFields(Run &run, const SettingFields &fields);

} // namespace remindesk::ctl
