// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/workspace.h"
#include "ticketing/ticketfile.h"

namespace remindesk {

// The file of a "csv" source (setting `path`). These block; never on the window's thread.

/// E-SRC-01 without a path, E-IMP.
[[nodiscard]] Result<TicketFile> readSourceFile(Workspace &workspace, const SourceConfig &config,
                                                int sampleRows = 0);

/// Brings the file's tickets in; rows that cannot be read go to FILE.rejects.csv. Between two batches `watched` (may be
/// null) is asked whether to stop. When it was run, and what went wrong, is kept as of any source.
[[nodiscard]] Result<SyncReport> syncFile(Workspace &workspace, const SourceConfig &config, SyncProgress *watched);

} // namespace remindesk
