// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/historystore.h"

namespace remindesk {

/// A draft that puts a wrong reminder right: the same content for a person to change, on the channels by which the
/// wrong one left or may have left, to where it went. What never left needs no correction. `rows` are the messages of
/// the ticket. E-COR-01 when nobody got it; E-DRF when what it was made of cannot be read. Pure.
[[nodiscard]] Result<ReminderDraft> correctionOf(const HistoryDetail &wrong, const QList<HistoryRow> &rows, Instant now);

/// Whether somebody may have got a message in this state.
[[nodiscard]] bool mayHaveArrived(DeliveryState state);

} // namespace remindesk
