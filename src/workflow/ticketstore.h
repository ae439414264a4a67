// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "domain/customer.h"
#include "domain/delivery.h"
#include "domain/ticket.h"
#include "workflow/customerpreferences.h"
#include "workflow/page.h"

#include <QList>
#include <QMap>
#include <QString>

namespace remindesk {

enum class TicketView { MyOpen, WaitingOnCustomer, DueToday, NeverReminded, All };
enum class TicketSort { Due, Updated, Number, Customer, Stage, LastReminder };

/// One key of an order.
struct TicketOrder
{
    TicketSort by = TicketSort::Updated;
    bool descending = true;

    bool operator==(const TicketOrder &) const = default;
};

struct TicketQuery
{
    TicketView view = TicketView::All;
    QString owner;        ///< for MyOpen: person key; empty: anybody's
    QString text;         ///< full-text: number, customer, subject and conversation; any length, Chinese too
    QList<Stage> stages;  ///< only these; empty: every one
    bool onlyAnswered = false; ///< only tickets with an answer nobody has seen
    TicketSort sort = TicketSort::Updated;
    bool descending = true;
    QList<TicketOrder> thenBy; ///< further keys, where the first is equal
    Instant dayBegin;     ///< for DueToday: the agent's day as instants
    Instant dayEnd;
    QString after;        ///< Page::next of the page before
    int limit = 200;

    bool operator==(const TicketQuery &) const = default;
};

/// What the list shows of a ticket.
struct TicketRow
{
    TicketId id;
    QString number;
    QString customerName;
    QString subject;
    Stage stage = Stage::Received;
    Priority priority = Priority::Normal;
    std::optional<Instant> due;
    Instant updated;
    std::optional<Instant> lastReminderAt; ///< empty: never reminded
    Channel lastReminderChannel = Channel::Email;
    DeliveryState lastReminderState = DeliveryState::Draft;
    bool hasUnreadAnswer = false; ///< the customer wrote after the last reminder, and nobody has looked

    bool operator==(const TicketRow &) const = default;
};

struct TicketDetail
{
    Ticket ticket;
    Customer customer;
    QList<TicketEvent> events; ///< newest first, at most 500
    QMap<Channel, int> sharedWith; ///< other customers with the address this one is written to; counted to 50
    /// By scenario: when it was last queued for this ticket. Of the ticket's last 20 reminders those that went, may have
    /// gone or still will.
    QMap<QString, Instant> reminded;
};

/// A ticket with its customer and the events that are new, as a source or an import brings it.
struct TicketRecord
{
    Ticket ticket;     ///< id and customer may be empty: found by (source, number) and (source, externalKey)
    Customer customer;
    QList<TicketEvent> events;
};

struct ImportCount
{
    int added = 0;
    int changed = 0;
    int unchanged = 0;
};

struct TicketCounts
{
    qint64 myOpen = 0, waiting = 0, dueToday = 0, neverReminded = 0, all = 0;
    qint64 answered = 0; ///< with an unread answer
};

/// Local copies of tickets and customers. Implemented in storage/; calls may come from any thread.
class TicketStore
{
public:
    virtual ~TicketStore() = default;
    /// With a text: what arrived last comes first, whatever order is asked for, and a page may be shorter than asked
    /// for, even empty, and still have a `next`: words that seldom meet are looked for in steps.
    [[nodiscard]] virtual Async<Page<TicketRow>> list(TicketQuery query) = 0;
    /// Kept counters, not a scan.
    [[nodiscard]] virtual Async<TicketCounts> counts(TicketQuery query) = 0;
    [[nodiscard]] virtual Async<TicketDetail> detail(TicketId id) = 0;
    /// E-STO-11 when there is none; E-STO-12 when several sources have that number.
    [[nodiscard]] virtual Async<TicketDetail> byNumber(QString number) = 0;
    /// One transaction; a customer's consent and zone set here by people are not overwritten.
    [[nodiscard]] virtual Async<ImportCount> put(SourceId source, QList<TicketRecord> records) = 0;
    [[nodiscard]] virtual Async<void> putCustomer(Customer customer) = 0;
    /// By id, key in the source, or an address. E-ERA-01 when nobody or more than one answers to it.
    [[nodiscard]] virtual Async<Customer> findCustomer(QString who) = 0;
    /// Changes these and nothing else; a sync keeps them from then on. What they were before, which undoes it.
    /// E-STO-30 there is no such customer · E-STO-31 the address (of channel %1) is not the customer's any more.
    [[nodiscard]] virtual Async<CustomerPreferences> setPreferences(CustomerId id, CustomerPreferences wanted) = 0;
    /// A person has looked at the ticket's conversation up to this message of the customer.
    [[nodiscard]] virtual Async<void> markSeen(TicketId id, Instant lastMessageIn) = 0;
};

/// A source's place in its stream of changes: survives a kill in the middle of a sync.
struct SyncState
{
    Instant syncedUntil;   ///< changes before this are here
    QString cursor;        ///< where a broken-off run goes on; empty: none
    Instant lastRun;
    QString lastError;     ///< error code; empty: fine
};

class SyncStore
{
public:
    virtual ~SyncStore() = default;
    [[nodiscard]] virtual Async<SyncState> syncState(SourceId source) = 0;
    [[nodiscard]] virtual Async<void> putSyncState(SourceId source, SyncState state) = 0;
};

} // namespace remindesk
