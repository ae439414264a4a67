// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/settingsports.h"

namespace remindesk {

// Ticket sources as an admin sets them up, for the console and the command line alike. Changes need
// Permission::EditSettings and stand in the audit log. E-SET-04, -06, -07 · E-SRC, E-IMP, E-RTR, E-NET, E-SEC.

struct SourceState
{
    SourceConfig config;
    SyncState sync; ///< when it was synced last, and what went wrong
};

[[nodiscard]] Async<QList<SourceState>> sourceStates(const SettingsPorts &ports);
[[nodiscard]] Async<SourceConfig> sourceNamed(const SettingsPorts &ports, const QString &name);

/// Adds or changes; an empty id: a new one, which may not take a name that is there (unless `mayReplace`).
[[nodiscard]] Async<SourceConfig> keepSource(const SettingsPorts &ports, SourceConfig config, const GivenSecret &secret,
                                             bool mayReplace = false);
[[nodiscard]] Async<void> enableSource(const SettingsPorts &ports, const SourceConfig &config, bool isEnabled);
/// With its secret in the keychain; its tickets stay.
[[nodiscard]] Async<void> removeSource(const SettingsPorts &ports, const SourceConfig &config);
/// Whether address and secret work: the server's name and version.
[[nodiscard]] Async<QString> testSource(const SettingsPorts &ports, const SourceConfig &config, const GivenSecret &secret);
/// What its tickets look like; nothing of them is kept.
[[nodiscard]] Async<SourceSample> sampleSource(const SettingsPorts &ports, const SourceConfig &config,
                                               const GivenSecret &secret);
/// Brings what changed. `watched` is kept up to date and asked between batches whether to stop. Needs
/// Permission::SyncTickets.
[[nodiscard]] Async<SyncReport> syncSource(const SettingsPorts &ports, const SourceConfig &config,
                                           const std::shared_ptr<SyncProgress> &watched);

} // namespace remindesk
