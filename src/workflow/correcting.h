// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/actor.h"
#include "workflow/auditlog.h"
#include "workflow/historystore.h"

namespace remindesk {

/// A draft that puts a wrong reminder right: the same content for a person to change, on the channels by which the
/// wrong one left or may have left, to where it went. What never left needs no correction. `rows` are the messages of
/// the ticket. E-COR-01 when nobody got it; E-DRF when what it was made of cannot be read. Pure.
[[nodiscard]] Result<ReminderDraft> correctionOf(const HistoryDetail &wrong, const QList<HistoryRow> &rows, Instant now);

/// Begins corrections. It reads the wrong message in the clear, so that is in the audit log like any look; both ports are
/// the unguarded ones and outlive it. Any thread. E-ACC-01 without the right to correct.
class Corrections
{
public:
    struct Ports
    {
        HistoryStore &history;
        AuditLog &audit;
        const Session &session;
        const Clock &clock;
    };
    explicit Corrections(const Ports &ports) : m_ports(ports) {}

    [[nodiscard]] bool mayCorrect() const { return can(m_ports.session.actor(), Permission::Correct); }
    /// correctionOf() the reminder this message belongs to.
    [[nodiscard]] Async<ReminderDraft> begin(MessageId wrong);

private:
    [[nodiscard]] Async<ReminderDraft> noted(const HistoryDetail &wrong, const ReminderDraft &draft);

    Ports m_ports;
};

/// Whether somebody may have got a message in this state.
[[nodiscard]] bool mayHaveArrived(DeliveryState state);

} // namespace remindesk
