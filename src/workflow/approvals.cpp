// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/approvals.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int queueLength = 500;

template<typename T>
Async<T> refused(const QString &code, const QStringList &arguments = {})
{
    return ready<Result<T>>(failure(code, arguments));
}

} // namespace

Async<QList<ApprovalRequest>> Approvals::waiting()
{
    if (const Done allowed = require(m_ports.session, Permission::Approve); !allowed)
        return ready<Result<QList<ApprovalRequest>>>(failure(allowed.error()));
    return m_ports.store.waiting(queueLength);
}

Async<QList<ApprovalRequest>> Approvals::returned()
{
    if (const Done allowed = require(m_ports.session, Permission::WorkTickets); !allowed)
        return ready<Result<QList<ApprovalRequest>>>(failure(allowed.error()));
    return m_ports.store.returned();
}

Async<void> Approvals::approve(QString id, const QString &comment)
{
    if (const Done allowed = require(m_ports.session, Permission::Approve); !allowed)
        return ready<Done>(failure(allowed.error()));
    const QString why = comment.simplified();
    return chained(m_ports.store.find(std::move(id)), [this, why](const ApprovalRequest &request) -> Async<void> {
        if (request.kind == ApprovalRequest::Kind::Bulk) {
            if (request.askedBy == m_ports.session.actor().id)
                return refused<void>(u"E-ACC-11"_s);
            return decide(request, ApprovalRequest::State::Approved, why);
        }
        return why.isEmpty() ? refused<void>(u"E-ACC-13"_s) : sendDraft(request, why);
    });
}

Async<void> Approvals::giveBack(QString id, const QString &comment)
{
    if (const Done allowed = require(m_ports.session, Permission::Approve); !allowed)
        return ready<Done>(failure(allowed.error()));
    const QString why = comment.simplified();
    if (why.isEmpty())
        return refused<void>(u"E-ACC-13"_s);
    return chained(m_ports.store.find(std::move(id)), [this, why](const ApprovalRequest &request) -> Async<void> {
        if (request.kind == ApprovalRequest::Kind::Bulk)
            return decide(request, ApprovalRequest::State::Returned, why);
        return chained(draftOf(request), [this, request, why](ReminderDraft draft) {
            draft.approval = {};
            return followed(m_ports.drafts.save(draft, m_ports.clock.now()),
                            [this, request, why] { return decide(request, ApprovalRequest::State::Returned, why); });
        });
    });
}

Async<void> Approvals::askForBulk(QString title, QString request, QList<ReminderId> reminders)
{
    if (const Done allowed = require(m_ports.session, Permission::SendBulk); !allowed)
        return ready<Done>(failure(allowed.error()));
    const Actor actor = m_ports.session.actor();
    ApprovalRequest wanted;
    wanted.id = newUuid7(m_ports.clock.now().ms);
    wanted.kind = ApprovalRequest::Kind::Bulk;
    wanted.subject = wanted.id;
    wanted.title = std::move(title);
    wanted.request = std::move(request);
    wanted.askedBy = actor.id;
    wanted.askedName = actor.name;
    wanted.asked = m_ports.clock.now();
    return m_ports.store.ask(wanted, std::move(reminders));
}

Async<void> Approvals::decide(const ApprovalRequest &request, ApprovalRequest::State decision, const QString &comment)
{
    return m_ports.store.decide(request.id, decision, m_ports.session.actor(), comment, m_ports.clock.now());
}

Async<ReminderDraft> Approvals::draftOf(const ApprovalRequest &request)
{
    return chained(m_ports.drafts.drafts(), [id = request.subject](const QList<StoredDraft> &drafts) -> Async<ReminderDraft> {
        const auto found = std::find_if(drafts.begin(), drafts.end(), [&](const StoredDraft &stored) {
            return stored.draft.id.value == id && !stored.draft.approval.askedBy.isEmpty();
        });
        if (found == drafts.end())
            return refused<ReminderDraft>(u"E-ACC-16"_s);
        return ready<Result<ReminderDraft>>(found->draft);
    });
}

Async<void> Approvals::sendDraft(const ApprovalRequest &request, const QString &comment)
{
    return chained(draftOf(request), [this, request, comment](const ReminderDraft &draft) {
        return chained(loadKit(m_ports.templates, m_ports.settings), [this, request, comment, draft](const Kit &kit) {
            return send(draft, *kit, request, comment);
        });
    });
}

/// Judged as it would be now: what else stands in the way is not waved through.
Async<void> Approvals::send(const ReminderDraft &draft, const ComposingKit &kit, const ApprovalRequest &request, const QString &comment)
{
    const auto shared = std::make_shared<const ComposingKit>(kit);
    return chained(m_ports.tickets.detail(draft.ticket), [=, this](const TicketDetail &detail) -> Async<void> {
        const Instant now = m_ports.clock.now();
        const PreparedReminder prepared = prepare(wavedThrough(draft, *shared, detail, comment, now), *shared, detail, now);
        if (!prepared.isSendable())
            return refused<void>(u"E-ACC-17"_s, {QString::number(prepared.findings.size())});
        return chained(remindesk::send(prepared, m_ports.reminders, now),
                       [this, request, comment](const SentReminder &) { return decide(request, ApprovalRequest::State::Approved, comment); });
    });
}

ReminderDraft wavedThrough(ReminderDraft draft, const ComposingKit &kit, const TicketDetail &detail, const QString &reason,
                           Instant now)
{
    draft.approval.by = kit.person(kit.me).name;
    draft.approval.reason = reason;
    for (const Finding &finding : prepare(draft, kit, detail, now).findings) {
        if (finding.isApprovable && finding.severity == Severity::Blocking)
            draft.approval.codes += finding.code;
    }
    return draft;
}

bool needsFourEyes(int reminders, const ComposingKit &kit)
{
    return kit.roles && kit.bulkLimit > 0 && reminders > kit.bulkLimit;
}

QueuedReminder blockedForApproval(QueuedReminder reminder)
{
    for (OutboxItem &item : reminder.items) {
        item.state = DeliveryState::Blocked;
        item.reason = u"four-eyes"_s;
    }
    return reminder;
}

std::optional<ApprovalRequest> requestOf(const ReminderDraft &draft, const Actor &actor, Instant now)
{
    if (draft.approval.askedBy.isEmpty() || !draft.approval.by.isEmpty())
        return std::nullopt;
    ApprovalRequest request;
    request.id = newUuid7(now.ms);
    request.subject = draft.id.value;
    request.title = draft.facts.number;
    request.request = draft.approval.request;
    request.askedBy = actor.id;
    request.askedName = draft.approval.askedBy;
    request.asked = now;
    return request;
}

} // namespace remindesk
