// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/commandtable.h"
#include "ui/common/consoleports.h"
#include "ui/common/prompter.h"
#include "ui/common/windowmemory.h"

namespace remindesk {

/// What every page gets: where it lives. Nothing is owned.
struct Surroundings
{
    ConsolePorts ports;
    CommandTable &commands;
    Prompter &prompter;
    WindowMemory &memory;
};

} // namespace remindesk
