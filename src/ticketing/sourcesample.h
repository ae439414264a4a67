// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ticketing/ticketfile.h"
#include "workflow/settingsports.h"
#include "workflow/ticketsource.h"

namespace remindesk {

// What a source brings, as rows to look at while its mapping is set up. Pure.

[[nodiscard]] SourceSample sampleOf(const TicketFile &file, const SourceConfig &config);
/// Of a tracker: number, subject, status and the custom fields of its newest tickets.
[[nodiscard]] SourceSample sampleOf(const SourceBatch &batch, const SourceConfig &config);

} // namespace remindesk
