// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/guardedreminders.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace remindesk {

namespace {

/// Somebody let a finding pass (form/draftfields.h).
bool isWavedThrough(const QueuedReminder &reminder)
{
    if (!reminder.draftJson.contains(QLatin1String("\"approval\""))) // nearly every one: not taken apart for it
        return false;
    const QJsonObject draft = QJsonDocument::fromJson(reminder.draftJson.toUtf8()).object();
    return !draft.value(QLatin1String("approval")).toObject().value(QLatin1String("by")).toString().isEmpty();
}

/// Who has signed in speaks under their own name, whatever the caller says.
QString sourceOf(const Actor &actor, const QString &said)
{
    return actor.id == localActor().id ? said : QStringLiteral("agent:") + (actor.name.isEmpty() ? actor.id : actor.name);
}

void setAuthor(const Actor &actor, OutboxItem &item)
{
    // Whoever approves sends in the name of the one who wrote it.
    if (actor.id != localActor().id && !can(actor, Permission::Approve))
        item.author = actor.id;
}

} // namespace

Async<void> GuardedReminders::cancel(MessageId id, QString reason, QString source, Instant at)
{
    return permitted<void>(m_guard, Permission::Send, [&] { return m_store.cancel(std::move(id), std::move(reason), sourceOf(m_guard.session.actor(), source), at); });
}

Async<void> GuardedReminders::retry(MessageId id, QString source, Instant at)
{
    return permitted<void>(m_guard, Permission::Send, [&] { return m_store.retry(std::move(id), sourceOf(m_guard.session.actor(), source), at); });
}

Async<void> GuardedReminders::markArrived(MessageId id, QString source, Instant at)
{
    return permitted<void>(m_guard, Permission::Send, [&] { return m_store.markArrived(std::move(id), sourceOf(m_guard.session.actor(), source), at); });
}

Async<void> GuardedReminders::replace(MessageId old, OutboxItem by, QString source, Instant at)
{
    setAuthor(m_guard.session.actor(), by);
    return permitted<void>(m_guard, Permission::Send, [&] { return m_store.replace(std::move(old), std::move(by), sourceOf(m_guard.session.actor(), source), at); });
}

Async<void> GuardedReminders::attend(MessageId id, QString kind, QString note, QString source, Instant at)
{
    return permitted<void>(m_guard, Permission::Send, [&] {
        return m_store.attend(std::move(id), std::move(kind), std::move(note), sourceOf(m_guard.session.actor(), source), at);
    });
}

Async<QString> GuardedReminders::draftOf(ReminderId id)
{
    return permitted<QString>(m_guard, Permission::Send, [&] { return m_store.draftOf(std::move(id)); });
}

Async<OutboxCounts> GuardedReminders::outboxCounts()
{
    return permitted<OutboxCounts>(m_guard, Permission::WorkTickets, [&] { return m_store.outboxCounts(); });
}

Async<PolicyFacts> GuardedReminders::policyFacts(TicketId ticket, Instant now, PolicyRules rules)
{
    return permitted<PolicyFacts>(m_guard, Permission::WorkTickets, [&] { return m_store.policyFacts(std::move(ticket), now, rules); });
}

Async<void> GuardedReminders::queue(QueuedReminder reminder)
{
    const bool isWaved = isWavedThrough(reminder);
    if (isWaved) {
        if (const Done allowed = require(m_guard.session, Permission::Approve); !allowed)
            return ready<Done>(failure(allowed.error()));
    }
    if (!reminder.corrects.isEmpty()) {
        if (const Done allowed = require(m_guard.session, Permission::Correct); !allowed)
            return ready<Done>(failure(allowed.error()));
    }
    for (OutboxItem &item : reminder.items)
        setAuthor(m_guard.session.actor(), item);
    return permitted<void>(m_guard, Permission::Send, [&] {
        const Actor actor = m_guard.session.actor();
        if (!isWaved || actor.id == localActor().id)
            return m_store.queue(std::move(reminder));
        const QString title = reminder.items.isEmpty() ? QString() : reminder.items.constFirst().ticketNumber;
        const Async<void> noted = m_approvals.noteWavedThrough(reminder.id, title, actor, reminder.created);
        return followed(noted, [&store = m_store, reminder]() { return store.queue(reminder); });
    });
}

} // namespace remindesk
