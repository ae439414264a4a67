// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "workflow/certificate.h"
#include "workflow/historystore.h"
#include "workflow/kit.h"
#include "workflow/settingsports.h"
#include "workflow/stores.h"
#include "workflow/studiostore.h"
#include "workflow/syncing.h"
#include "workflow/tablewriter.h"
#include "workflow/ticketstore.h"
#include "workflow/upkeepstore.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace remindesk {

class Accounts;
class Approvals;
class Corrections;

/// What the console stands on. Nothing is owned; everything outlives the window. The stores may answer from
/// any thread; what they return is listened to on the window's.
struct ConsolePorts
{
    TicketStore &tickets;
    HistoryStore &history;
    ReminderStore &reminders;
    DraftStore &drafts;
    TemplateStore &templates;
    SettingsStore &settings;
    const Clock &clock;
    /// Brings every live source's changes; empty: there is no live source. What it is given is kept up to date.
    std::function<Async<SyncReport>(std::shared_ptr<SyncProgress>)> sync;
    /// Something was queued or put back: the dispatcher need not wait for its next look. May be empty.
    std::function<void()> wakeDispatcher;
    /// How tables and certificates become files. Empty: as CSV only, and no certificates.
    TableWriterFactory tables{};
    CertificateWriter certificates{};
    /// What the place "Templates" needs; nullptr: the place is not there.
    StudioStore *studio = nullptr;
    /// Who sits here; nullptr: the one person of a workspace without accounts.
    const Session *session = nullptr;
    /// What settings are edited with; none: this console has no place for them.
    std::optional<SettingsPorts> setup{};
    Approvals *approvals = nullptr; ///< null: nobody approves here
    /// What a held workspace is let go on with; null: this console cannot.
    UpkeepStore *upkeep = nullptr;
    /// Proves the history against its anchor too; empty: its own chain is all there is.
    std::function<Async<AnchoredReport>()> prove{};
    Accounts *accounts = nullptr; ///< null: accounts are not managed here
    Corrections *corrections = nullptr; ///< null: nobody corrects here
};

/// What is known about the person who sits here and the place they sit in.
struct Seat
{
    Person me;
    TimeZoneId zone; ///< the agent's own: what unnamed times on screen mean

    [[nodiscard]] QString source() const { return QStringLiteral("agent:") + me.name; } ///< in the history
};

} // namespace remindesk
