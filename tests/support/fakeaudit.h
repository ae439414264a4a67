// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/auditlog.h"

namespace remindesk {

/// Remembers what was noted, oldest first.
class FakeAuditLog final : public AuditLog
{
public:
    Async<void> note(Actor who, QString what, QString subject, QString before, QString after) override
    {
        entries += {entries.size() + 1, {}, who.id, what, subject, before, after};
        return ready<Done>({});
    }
    Async<Page<AuditEntry>> list(AuditQuery) override { return ready<Result<Page<AuditEntry>>>(Page<AuditEntry>{entries, {}}); }
    Async<AuditReport> verify() override { return ready<Result<AuditReport>>(AuditReport{entries.size(), true, 0}); }

    QList<AuditEntry> entries;
};

} // namespace remindesk
