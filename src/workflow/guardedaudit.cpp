// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/guardedaudit.h"

#include "workflow/guard.h"

namespace remindesk {

Async<void> GuardedAudit::note(Actor, QString what, QString subject, QString before, QString after)
{
    const Guard guard{m_session, m_log};
    return somebodys<void>(guard, [&] {
        return m_log.note(m_session.actor(), std::move(what), std::move(subject), std::move(before), std::move(after));
    });
}

Async<Page<AuditEntry>> GuardedAudit::list(AuditQuery query)
{
    return permitted<Page<AuditEntry>>({m_session, m_log}, Permission::SeeAudit, [&] { return m_log.list(std::move(query)); });
}

Async<AuditReport> GuardedAudit::verify()
{
    return permitted<AuditReport>({m_session, m_log}, Permission::Verify, [&] { return m_log.verify(); });
}

} // namespace remindesk
