// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeaccounts.h"
#include "support/fakeapprovals.h"
#include "support/fakeaudit.h"
#include "support/fakesettings.h"
#include "support/fakestores.h"
#include "support/fakestudio.h"
#include "support/fakeupkeep.h"
#include "workflow/accounts.h"
#include "workflow/approvals.h"
#include "workflow/correcting.h"

namespace remindesk {

/// A workspace in memory, filled with the seed library and the sample tickets, and its stores.
/// 2026-11-21 10:00 in Shanghai.
struct SampleSpace
{
    SampleSpace();
    /// One message in the history, as if it had been sent `minutesAgo`.
    void addMessage(const QString &ticketNumber, Channel channel, DeliveryState state, const QString &reason,
                    int minutesAgo);
    [[nodiscard]] Kit kit();
    /// Put back from a backup an hour ago; every second of these tickets' messages was due before.
    void hold(const QStringList &ticketNumbers);

    FakeClock clock{Instant{1795226400000}};
    FakeWorkspace space;
    FakeTicketStore tickets{space};
    FakeHistoryStore history{space};
    FakeReminderStore reminders{space};
    FakeDraftStore drafts{space};
    FakeTemplateStore templates{space};
    FakeSettingsStore settings{space};
    FakeStudioStore studio{space};
    FakeSyncStore places;
    FakeSettingsBench bench;
    FakeUpkeepStore upkeep;
    Session session{localActor()};
    FakeAuditLog audit;
    FakeHistoryStore wholeHistory{space}; ///< what use cases read, never masked
    Corrections corrections{{wholeHistory, audit, session, clock}};
    FakeAccountStore accountStore;
    Accounts accounts{{accountStore, session, audit, clock}};
    FakeApprovalStore approvalStore;
    Approvals approvals{{approvalStore, drafts, tickets, reminders, templates, settings, session, clock}};
};

} // namespace remindesk
