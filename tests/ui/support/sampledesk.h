// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/samplespace.h"
#include "ui/common/consoleports.h"

#include <functional>
#include <memory>

namespace remindesk {

/// The sample workspace in memory, with what the console asks it through.
struct SampleDesk : SampleSpace
{
    [[nodiscard]] ConsolePorts ports();

    /// The live source of the workspace; empty when the ports are asked for: there is none.
    std::function<Async<SyncReport>(std::shared_ptr<SyncProgress>)> sync;
    bool hasApprovals = false; ///< the place is there
    int wakes = 0;
};

/// Installs our translations for a locale ("zh-CN", "en").
void installTestLanguage(const QString &locale);

} // namespace remindesk
