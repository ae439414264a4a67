// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace remindesk {

/// Where a ticket stands in its lifecycle. Each source maps its own states onto these.
enum class Stage { Received, InProgress, WaitingCustomer, Resolved, Closed };
enum class Priority { Low, Normal, High, Urgent };

[[nodiscard]] QString stageKey(Stage stage);       ///< "received" "in-progress" "waiting-customer" …
[[nodiscard]] std::optional<Stage> stageFromKey(const QString &key);
[[nodiscard]] QString priorityKey(Priority priority); ///< "low" "normal" "high" "urgent"
[[nodiscard]] std::optional<Priority> priorityFromKey(const QString &key);

/// Our local copy of a ticket of some source. (source, number) is unique.
struct Ticket
{
    TicketId id;
    SourceId source;
    QString number;     ///< the source's own number, as text: "00123" stays "00123"
    CustomerId customer;
    QString subject;
    QString product;
    QString queue;
    QString sourceStatus; ///< the source's own word, shown beside the stage
    Stage stage = Stage::Received;
    Priority priority = Priority::Normal;
    QString owner;      ///< person key (login or e-mail) of the assignee; empty: nobody
    QString accountable; ///< who gets the escalation, where the source knows
    QList<QString> consulted;
    QList<QString> informed;
    std::optional<Instant> due;
    Instant created;
    Instant updated;    ///< the source's last change
    QString revision;   ///< the source's own version mark
    QString url;        ///< opens the ticket in the source; empty for files
    QMap<QString, QString> fields; ///< custom fields by name

    bool operator==(const Ticket &) const = default;
};

enum class TicketEventKind { Created, Comment, MessageIn, MessageOut, StageChange, FieldChange };

/// One line of a ticket's timeline. (ticket, externalId) is unique.
struct TicketEvent
{
    QString externalId;
    Instant at;
    TicketEventKind kind = TicketEventKind::Comment;
    QString author;
    QString text; ///< plain text; untrusted

    bool operator==(const TicketEvent &) const = default;
};

/// What a reminder says about its ticket: frozen when the agent composes, compared again at the
/// moment of sending (drift guard).
struct TicketFacts
{
    QString number;
    QString customerName;
    QString product;
    QString subject;
    Stage stage = Stage::Received;
    QString owner;
    std::optional<Instant> due;
    QString revision;
    Instant lastMessageIn; ///< newest customer message known; 0 when none

    bool operator==(const TicketFacts &) const = default;
};

[[nodiscard]] QString ticketEventKindKey(TicketEventKind kind);
[[nodiscard]] std::optional<TicketEventKind> ticketEventKindFromKey(const QString &key);

} // namespace remindesk
