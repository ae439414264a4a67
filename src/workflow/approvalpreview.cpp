// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody approves what they have not seen.
#include "workflow/approvals.h"

namespace remindesk {

namespace {

constexpr int shownMessages = 6; // of a mass send: they are made of one text

ApprovalPreview previewOf(const ReminderDraft &draft, const Kit &kit, const TicketDetail &detail, Instant now)
{
    ApprovalPreview preview;
    preview.kit = kit;
    preview.ticketNumber = detail.ticket.number;
    preview.customerName = detail.customer.name;
    preview.zone = draft.zone;
    preview.locale = messageLocale(draft, detail.customer, *kit);
    preview.scenario = draft.scenario;
    preview.findings = prepare(draft, *kit, detail, now).findings;
    // What an approval would send, by the code that sends it. Its words are asked for later; the number stands for them.
    preview.messages = prepare(wavedThrough(draft, *kit, detail, detail.ticket.number, now), *kit, detail, now).messages;
    return preview;
}

} // namespace

Async<ApprovalPreview> Approvals::preview(QString id)
{
    using Shown = Result<ApprovalPreview>;
    if (const Done allowed = require(m_ports.session, Permission::Approve); !allowed)
        return ready<Shown>(failure(allowed.error()));
    return chained(m_ports.store.find(std::move(id)), [this](const ApprovalRequest &request) {
        return chained(loadKit(m_ports.templates, m_ports.settings), [this, request](const Kit &kit) -> Async<ApprovalPreview> {
            if (request.kind == ApprovalRequest::Kind::Bulk)
                return chained(m_ports.store.messages(request.id, shownMessages), [kit](const QList<Message> &messages) {
                    ApprovalPreview preview;
                    preview.kit = kit;
                    preview.messages = messages;
                    return ready<Shown>(preview);
                });
            return chained(draftOf(request), [this, kit](const ReminderDraft &draft) {
                return chained(m_ports.tickets.detail(draft.ticket), [this, kit, draft](const TicketDetail &detail) {
                    return ready<Shown>(previewOf(draft, kit, detail, m_ports.clock.now()));
                });
            });
        });
    });
}

} // namespace remindesk
