// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "domain/answer.h"
#include "domain/receipt.h"

#include <QList>
#include <QString>

namespace remindesk {

/// What became of a report.
struct TakenReceipt
{
    enum What {
        Moved,         ///< the message has another state now
        Kept,          ///< true, but nothing new
        Contradiction, ///< denies what was known: a person must look
        Aside,         ///< no message has its key
        Repeated       ///< a copy of one that is here
    };

    What what = Aside;
    MessageId message;
    DeliveryState state = DeliveryState::Unknown; ///< of the message, afterwards

    bool operator==(const TakenReceipt &) const = default;
};

/// What became of an answer.
struct TakenAnswer
{
    bool isRepeated = false;
    MessageId message;  ///< what it answers; empty: nobody's
    TicketId ticket;
    int stopped = 0;    ///< waiting messages that will not go, or are held, because of it

    bool operator==(const TakenAnswer &) const = default;
};

/// An answer that its ticket's source was not told of yet.
struct UnnotedAnswer
{
    qint64 seq = 0;
    Answer answer;
    MessageId message;
    ReminderId reminder;
    TicketId ticket;
    QString ticketNumber;
    QString customerName;
    DeliveryState state = DeliveryState::Sent;
};

struct IntakeCounts
{
    qint64 aside = 0;          ///< reports without a message
    qint64 contradictions = 0; ///< reports a person should look at
};

/// One line of what a person may have to look at.
struct IntakeRow
{
    QString provider, report, reason, words, effect;
    MessageId message;
    Instant at;
};

/// Takes what comes back. Every call is one transaction, whose effect does not depend on how often it is made.
/// Implemented in storage/; calls may come from any thread.
class IntakeStore
{
public:
    virtual ~IntakeStore() = default;
    [[nodiscard]] virtual Async<QList<TakenReceipt>> takeReceipts(QList<Receipt> receipts) = 0;
    /// Writes it into the ticket's conversation, the reminder's engagement and the history; stops what waits for it.
    [[nodiscard]] virtual Async<TakenAnswer> takeAnswer(Answer answer) = 0;
    /// Reports that were kept aside and have a message now (a restored store, an imported one). How many.
    [[nodiscard]] virtual Async<int> joinAside(Instant now) = 0;
    [[nodiscard]] virtual Async<QList<UnnotedAnswer>> unnotedAnswers(QList<SourceId> sources, int limit) = 0;
    /// `event` says whether the comment was written; it goes into the history in the same transaction.
    [[nodiscard]] virtual Async<void> markNoted(qint64 seq, HistoryEvent event) = 0;
    [[nodiscard]] virtual Async<IntakeCounts> intakeCounts() = 0;
    /// Contradictions and what is kept aside, newest first.
    [[nodiscard]] virtual Async<QList<IntakeRow>> openRows(int limit) = 0;
    /// What customers did with the reminder of a message: keys of Engagement.
    [[nodiscard]] virtual Async<QStringList> engagement(MessageId message) = 0;
};

} // namespace remindesk
