// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "domain/delivery.h"
#include "metrics/figures.h"
#include "policy/decide.h"
#include "workflow/chainreport.h"
#include "workflow/historyquery.h"
#include "workflow/page.h"

#include <QList>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace remindesk {

struct HistoryDetail
{
    OutboxItem item;
    QList<HistoryEvent> events; ///< oldest first
    QByteArray frozen;          ///< the exact bytes of the last attempt; empty before one
    QString providerId;
    QString draftJson;          ///< the fields its reminder was made of (form/draftfields.h)
    QList<EngagementMark> engagement; ///< of its reminder, oldest first
    QList<ReminderLink> links;        ///< corrections of its reminder, and what it corrects
    bool needsPerson = false;
    bool isMasked = false;      ///< names, addresses and words are not for whoever asked (workflow/masking.h)
};

/// Shared with whoever waits for figures.
struct FigureRun
{
    std::atomic<bool> isCanceled = false;
    std::atomic<int> percent = 0;
};

struct FigureRequest
{
    HistoryQuery query;
    Instant today; ///< midnight where the reader sits: where days begin
    std::shared_ptr<FigureRun> run;
};

/// The read side of the history, and its proof. Implemented in storage/; calls may come from any thread.
class HistoryStore
{
public:
    virtual ~HistoryStore() = default;
    /// A page may be shorter than asked for, even empty, and still have a `next`: a filter that few rows pass answers
    /// in steps that each take a moment.
    [[nodiscard]] virtual Async<Page<HistoryRow>> list(HistoryQuery query) = 0;
    /// Messages that are not through, the failed ones among them, by next try: the outbox list.
    [[nodiscard]] virtual Async<Page<OutboxItem>> waiting(QString after, int limit) = 0;
    [[nodiscard]] virtual Async<HistoryDetail> detail(MessageId id) = 0;
    /// All of a message, in the clear; that somebody looked, and why, is an event ("revealed") before anybody sees it.
    [[nodiscard]] virtual Async<HistoryDetail> reveal(MessageId id, QString why, QString source, Instant at) = 0;
    /// The messages of one ticket, newest first: part of its timeline.
    [[nodiscard]] virtual Async<QList<HistoryRow>> ofTicket(TicketId ticket) = 0;
    /// The newest messages to one customer about whatever ticket, newest first.
    [[nodiscard]] virtual Async<QList<HistoryRow>> ofCustomer(CustomerId customer, int limit) = 0;
    /// What became of all the messages a query finds; counted in slices between other work. Canceled, it answers with
    /// what was counted so far.
    [[nodiscard]] virtual Async<Figures> figures(FigureRequest request) = 0;
    [[nodiscard]] virtual Async<ChainReport> verify() = 0;
    /// Sent or delivered messages of these sources' tickets that no event "comment-written" or
    /// "comment-failed" follows yet, oldest first.
    [[nodiscard]] virtual Async<QList<OutboxItem>> unnoted(QList<SourceId> sources, int limit) = 0;
    [[nodiscard]] virtual Async<void> append(HistoryEvent event) = 0; ///< seq and chain are set here
};

/// A reminder with its messages on the way into the outbox: all of it or nothing, in one transaction.
struct QueuedReminder
{
    ReminderId id;
    QString draftJson;      ///< the ValidReminder's fields, frozen
    TicketFacts facts;
    QString scenario;
    Priority priority = Priority::Normal;
    Instant created;
    std::optional<Instant> notBefore;
    QList<OutboxItem> items;
    DraftId finishedDraft;  ///< removed in the same transaction; may be empty
    ReminderId corrects;    ///< the wrong one that it follows; may be empty. The history keeps and links both
};

struct OutboxCounts
{
    qint64 waiting = 0, held = 0, unknown = 0, failed = 0;
};

/// The write side people use: queue, cancel, decide an unknown.
class ReminderStore
{
public:
    virtual ~ReminderStore() = default;
    /// E-STO-21 when the same (reminder, channel, recipient) is there already.
    [[nodiscard]] virtual Async<void> queue(QueuedReminder reminder) = 0;
    /// What has not begun, or what failed or is unknown and is given up. E-STO-22, E-STO-23 while it is being sent.
    [[nodiscard]] virtual Async<void> cancel(MessageId id, QString reason, QString source, Instant at) = 0;
    /// Puts a waiting, held, failed or unknown message back to be sent as soon as policy lets it.
    [[nodiscard]] virtual Async<void> retry(MessageId id, QString source, Instant at) = 0;
    /// A person knows that an unknown message arrived.
    [[nodiscard]] virtual Async<void> markArrived(MessageId id, QString source, Instant at) = 0;
    /// Gives up a failed, unknown or held message (reason "switched-channel") and queues another of the same reminder
    /// in its stead, in one transaction. E-STO-22 in other states, E-STO-21 when that one was sent already.
    [[nodiscard]] virtual Async<void> replace(MessageId old, OutboxItem by, QString source, Instant at) = 0;
    /// A person dealt with what waits for one; it leaves that list. `kind`: "called" "handled"; E-STO-22: does not wait.
    [[nodiscard]] virtual Async<void> attend(MessageId id, QString kind, QString note, QString source, Instant at) = 0;
    /// The fields a reminder was made of, as JSON (form/draftfields.h). E-STO-24 when there is none.
    [[nodiscard]] virtual Async<QString> draftOf(ReminderId id) = 0;
    [[nodiscard]] virtual Async<OutboxCounts> outboxCounts() = 0;
    /// The facts policy needs about a customer right now (for the sentence under the preview).
    [[nodiscard]] virtual Async<PolicyFacts> policyFacts(TicketId ticket, Instant now, PolicyRules rules) = 0;
};

} // namespace remindesk
