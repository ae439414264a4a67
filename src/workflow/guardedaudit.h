// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/auditlog.h"

namespace remindesk {

/// The audit log for whoever sits here: everybody writes, under their own name; those who may read and verify.
class GuardedAudit final : public AuditLog
{
public:
    GuardedAudit(AuditLog &log, const Session &session) : m_log(log), m_session(session) {}

    /// E-ACC-02 for nobody; `who` is whoever sits here, whatever is passed.
    [[nodiscard]] Async<void> note(Actor who, QString what, QString subject, QString before, QString after) override;
    [[nodiscard]] Async<Page<AuditEntry>> list(AuditQuery query) override;
    [[nodiscard]] Async<AuditReport> verify() override;

private:
    AuditLog &m_log;
    const Session &m_session;
};

} // namespace remindesk
