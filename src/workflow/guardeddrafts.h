// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/approvalstore.h"
#include "workflow/guard.h"
#include "workflow/stores.h"

namespace remindesk {

/// Drafts and their files, for every person who works on tickets. One that asks for an approval comes into the queue.
class GuardedDrafts final : public DraftStore
{
public:
    GuardedDrafts(DraftStore &store, ApprovalStore &approvals, const Guard &guard)
        : m_store(store), m_approvals(approvals), m_guard(guard)
    {
    }

    [[nodiscard]] Async<void> save(ReminderDraft draft, Instant at) override;
    [[nodiscard]] Async<QList<StoredDraft>> drafts() override;
    [[nodiscard]] Async<void> remove(DraftId id) override;
    [[nodiscard]] Async<void> keepFile(Attachment file, QByteArray content) override;
    [[nodiscard]] Async<QByteArray> fileContent(Attachment file) override;
    [[nodiscard]] Async<int> sweepFiles(Instant before) override;

private:
    DraftStore &m_store;
    ApprovalStore &m_approvals;
    Guard m_guard;
};

} // namespace remindesk
