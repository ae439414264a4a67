// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/approvalstore.h"

namespace remindesk {

/// Requests in memory; a decision takes one off the queue.
class FakeApprovalStore final : public ApprovalStore
{
public:
    Async<void> ask(ApprovalRequest request, QList<ReminderId> reminders) override
    {
        request.reminders = int(reminders.size());
        requests += request;
        return ready<Done>({});
    }
    Async<QList<ApprovalRequest>> waiting(int) override { return ready<Result<QList<ApprovalRequest>>>(requests); }
    Async<QList<ApprovalRequest>> returned() override { return ready<Result<QList<ApprovalRequest>>>(QList<ApprovalRequest>()); }
    Async<ApprovalRequest> find(QString id) override
    {
        for (const ApprovalRequest &request : std::as_const(requests)) {
            if (request.id == id)
                return ready<Result<ApprovalRequest>>(request);
        }
        return ready<Result<ApprovalRequest>>(failure(QStringLiteral("E-ACC-16")));
    }
    Async<QList<Message>> messages(QString, int) override { return ready<Result<QList<Message>>>(blocked); }
    Async<void> noteWavedThrough(ReminderId, QString, Actor, Instant) override { return ready<Done>({}); }
    Async<void> decide(QString id, ApprovalRequest::State, Actor, QString, Instant) override
    {
        requests.removeIf([&](const ApprovalRequest &request) { return request.id == id; });
        return ready<Done>({});
    }

    QList<ApprovalRequest> requests;
    QList<Message> blocked; ///< of whatever mass send
};

} // namespace remindesk
