// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/approvalstore.h"

namespace remindesk {

class StoreThread;

/// ApprovalStore over SQLite. Any thread may call it.
class ApprovalRepository final : public ApprovalStore
{
public:
    explicit ApprovalRepository(StoreThread &thread) : m_thread(thread) {}

    [[nodiscard]] Async<void> ask(ApprovalRequest request, QList<ReminderId> reminders) override;
    [[nodiscard]] Async<QList<Message>> messages(QString id, int limit) override;
    [[nodiscard]] Async<void> noteWavedThrough(ReminderId reminder, QString title, Actor by, Instant at) override;
    [[nodiscard]] Async<QList<ApprovalRequest>> waiting(int limit) override;
    [[nodiscard]] Async<QList<ApprovalRequest>> returned() override;
    [[nodiscard]] Async<ApprovalRequest> find(QString id) override;
    [[nodiscard]] Async<void> decide(QString id, ApprovalRequest::State decision, Actor by, QString comment, Instant at) override;

private:
    StoreThread &m_thread;
};

} // namespace remindesk
