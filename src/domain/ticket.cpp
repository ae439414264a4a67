// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ticket.h"

#include "domain/keytable.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr KeyTable<Stage, 5> stages{{"received"_L1, "in-progress"_L1, "waiting-customer"_L1,
                                     "resolved"_L1, "closed"_L1}};
constexpr KeyTable<Priority, 4> priorities{{"low"_L1, "normal"_L1, "high"_L1, "urgent"_L1}};
constexpr KeyTable<TicketEventKind, 6> kinds{{"created"_L1, "comment"_L1, "message-in"_L1,
                                              "message-out"_L1, "stage-change"_L1,
                                              "field-change"_L1}};

} // namespace

QString stageKey(Stage stage)
{
    return stages.key(stage);
}

std::optional<Stage> stageFromKey(const QString &key)
{
    return stages.value(key);
}

QString priorityKey(Priority priority)
{
    return priorities.key(priority);
}

std::optional<Priority> priorityFromKey(const QString &key)
{
    return priorities.value(key);
}

QString ticketEventKindKey(TicketEventKind kind)
{
    return kinds.key(kind);
}

std::optional<TicketEventKind> ticketEventKindFromKey(const QString &key)
{
    return kinds.value(key);
}

} // namespace remindesk
