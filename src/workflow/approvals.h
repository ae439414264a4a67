// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/approvalstore.h"
#include "workflow/sending.h"
#include "workflow/stores.h"
#include "workflow/ticketstore.h"

namespace remindesk {

/// What somebody is asked to let pass: what stands in the way, and what the customer would read.
struct ApprovalPreview
{
    Kit kit;
    QString ticketNumber; ///< of a draft
    QString customerName;
    TimeZoneId zone;      ///< the draft's
    QString locale;
    QString scenario;
    Findings findings;
    QList<Message> messages; ///< a draft's as they would go now; of a mass send the first few, as they lie ready
};

/// What waits for a second person, and what that person decides. The other ports are the guarded ones of the same seat;
/// all of them outlive it. Any thread.
///
/// E-ACC-11 one's own request   -13 no comment   -16 does not wait any more   -17 %1 other findings block it
class Approvals
{
public:
    struct Ports
    {
        ApprovalStore &store;
        DraftStore &drafts;
        TicketStore &tickets;
        ReminderStore &reminders;
        TemplateStore &templates;
        SettingsStore &settings;
        const Session &session;
        const Clock &clock;
    };
    explicit Approvals(const Ports &ports) : m_ports(ports) {}

    [[nodiscard]] bool mayApprove() const { return can(m_ports.session.actor(), Permission::Approve); }
    /// E-ACC-01 for whoever may not send to many at once.
    [[nodiscard]] Done maySendMany() const { return require(m_ports.session, Permission::SendBulk); }
    /// The queue, oldest first. Approve.
    [[nodiscard]] Async<QList<ApprovalRequest>> waiting();
    /// Approve. E-ACC-16.
    [[nodiscard]] Async<ApprovalPreview> preview(QString id);
    /// What came back, for whoever works on tickets.
    [[nodiscard]] Async<QList<ApprovalRequest>> returned();
    /// Lets it pass: a draft is sent in the name of the one who wrote it, blocked messages go on their way. Approve; a
    /// mass send needs somebody else than the one who asked.
    [[nodiscard]] Async<void> approve(QString id, const QString &comment);
    /// Gives it back with a comment: the draft lies with the drafts again, blocked messages are canceled. Approve.
    [[nodiscard]] Async<void> giveBack(QString id, const QString &comment);
    /// Asks for a mass send whose messages were queued blocked.
    [[nodiscard]] Async<void> askForBulk(QString title, QString request, QList<ReminderId> reminders);

private:
    [[nodiscard]] Async<void> decide(const ApprovalRequest &request, ApprovalRequest::State decision, const QString &comment);
    [[nodiscard]] Async<void> sendDraft(const ApprovalRequest &request, const QString &comment);
    [[nodiscard]] Async<void> send(const ReminderDraft &draft, const ComposingKit &kit, const ApprovalRequest &request, const QString &comment);
    [[nodiscard]] Async<ReminderDraft> draftOf(const ApprovalRequest &request);

    Ports m_ports;
};

/// Whether so many reminders at once need a second person; pure. The local person of a workspace without accounts has
/// nobody to ask.
[[nodiscard]] bool needsFourEyes(int reminders, const ComposingKit &kit);
/// The draft as whoever sits at `kit` would let it pass now: their name, and every finding that may be let pass. Pure.
[[nodiscard]] ReminderDraft wavedThrough(ReminderDraft draft, const ComposingKit &kit, const TicketDetail &detail,
                                         const QString &reason, Instant now);
/// The same reminder, waiting for an approval: none of its messages is sent before. Pure.
[[nodiscard]] QueuedReminder blockedForApproval(QueuedReminder reminder);
/// What a draft asks for; empty when it asks for nothing. Pure.
[[nodiscard]] std::optional<ApprovalRequest> requestOf(const ReminderDraft &draft, const Actor &actor, Instant now);

} // namespace remindesk
