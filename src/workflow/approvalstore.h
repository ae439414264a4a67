// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/future.h"
#include "base/ids.h"
#include "domain/message.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace remindesk {

/// Something that waits for a second person.
struct ApprovalRequest
{
    enum class Kind {
        Finding, ///< a draft with a finding that may be let pass; subject: the draft's id
        Bulk     ///< a mass send over the limit; its messages are blocked; subject: the request's id
    };
    enum class State { Waiting, Approved, Returned };

    QString id;
    Kind kind = Kind::Finding;
    State state = State::Waiting;
    QString subject;
    QString title;      ///< ticket number, or scenario
    QString request;    ///< why, in the words of whoever asks
    QString askedBy;    ///< Actor::id
    QString askedName;
    Instant asked;
    QString decidedBy;
    QString decidedName;
    Instant decided;
    QString comment;
    int reminders = 0;  ///< Bulk: how many

    bool operator==(const ApprovalRequest &) const = default;
};

/// Requests and decisions. Implemented in storage/; any thread.
class ApprovalStore
{
public:
    virtual ~ApprovalStore() = default;
    /// A request for the same subject takes the place of the one before. `reminders`: of Bulk, all of them blocked.
    [[nodiscard]] virtual Async<void> ask(ApprovalRequest request, QList<ReminderId> reminders) = 0;
    /// Oldest first. A draft whose agent took the question back, or that is gone, is not among them.
    [[nodiscard]] virtual Async<QList<ApprovalRequest>> waiting(int limit) = 0;
    /// What came back about drafts that are still there, by draft.
    [[nodiscard]] virtual Async<QList<ApprovalRequest>> returned() = 0;
    /// E-ACC-16 when it does not wait any more.
    [[nodiscard]] virtual Async<ApprovalRequest> find(QString id) = 0;
    /// The first messages of a mass send that waits, as they lie ready.
    [[nodiscard]] virtual Async<QList<Message>> messages(QString id, int limit) = 0;
    /// This person lets a reminder's findings pass that is about to be queued: their right is looked at again when it goes.
    [[nodiscard]] virtual Async<void> noteWavedThrough(ReminderId reminder, QString title, Actor by, Instant at) = 0;
    /// Approved: blocked messages go on their way. Returned: they are canceled. One transaction; E-ACC-16.
    [[nodiscard]] virtual Async<void> decide(QString id, ApprovalRequest::State decision, Actor by, QString comment, Instant at) = 0;
};

} // namespace remindesk
