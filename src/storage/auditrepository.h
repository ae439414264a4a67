// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "storage/database.h"
#include "workflow/auditlog.h"

namespace remindesk {

class StoreThread;

/// Writes an entry at the end, part of whatever transaction is open. Storage thread; throws StoreFailure.
void appendAudit(Database &database, AuditEntry entry);

/// AuditLog over SQLite. Any thread may call it; the clock outlives it.
class AuditRepository final : public AuditLog
{
public:
    AuditRepository(StoreThread &thread, const Clock &clock) : m_thread(thread), m_clock(clock) {}

    [[nodiscard]] Async<void> note(Actor who, QString what, QString subject, QString before, QString after) override;
    [[nodiscard]] Async<Page<AuditEntry>> list(AuditQuery query) override;
    [[nodiscard]] Async<AuditReport> verify() override;

private:
    StoreThread &m_thread;
    const Clock &m_clock;
};

} // namespace remindesk
