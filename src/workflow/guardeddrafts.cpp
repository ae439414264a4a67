// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/guardeddrafts.h"

#include "workflow/approvals.h"

namespace remindesk {

Async<void> GuardedDrafts::save(ReminderDraft draft, Instant at)
{
    return permitted<void>(m_guard, Permission::WorkTickets, [&] {
        const auto request = requestOf(draft, m_guard.session.actor(), at);
        Async<void> saved = m_store.save(std::move(draft), at);
        if (!request)
            return saved;
        return followed(saved, [&store = m_approvals, request = *request] { return store.ask(request, {}); });
    });
}

Async<QList<StoredDraft>> GuardedDrafts::drafts()
{
    return permitted<QList<StoredDraft>>(m_guard, Permission::WorkTickets, [&] { return m_store.drafts(); });
}

Async<void> GuardedDrafts::remove(DraftId id)
{
    return permitted<void>(m_guard, Permission::WorkTickets, [&] { return m_store.remove(std::move(id)); });
}

Async<void> GuardedDrafts::keepFile(Attachment file, QByteArray content)
{
    return permitted<void>(m_guard, Permission::WorkTickets, [&] { return m_store.keepFile(std::move(file), std::move(content)); });
}

Async<QByteArray> GuardedDrafts::fileContent(Attachment file)
{
    return permitted<QByteArray>(m_guard, Permission::WorkTickets, [&] { return m_store.fileContent(std::move(file)); });
}

Async<int> GuardedDrafts::sweepFiles(Instant before)
{
    return permitted<int>(m_guard, Permission::WorkTickets, [&] { return m_store.sweepFiles(before); });
}

} // namespace remindesk
