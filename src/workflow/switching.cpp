// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/switching.h"

#include "form/draftfields.h"
#include "workflow/sending.h"

#include <QJsonDocument>

namespace remindesk {

namespace {

Result<ReminderDraft> draftFromText(const QString &json)
{
    return draftFromJson(QJsonDocument::fromJson(json.toUtf8()).object());
}

} // namespace

bool isSwitchable(DeliveryState state)
{
    return state == DeliveryState::Failed || state == DeliveryState::Unknown || state == DeliveryState::Held;
}

Async<Switchable> readSwitchable(const SwitchPorts &ports, const OutboxItem &item)
{
    HistoryStore &history = ports.history;
    ReminderStore &reminders = ports.reminders;
    return chained(ports.tickets.detail(item.ticket), [item, &history, &reminders](const TicketDetail &detail) {
        return chained(reminders.draftOf(item.reminder), [item, detail, &history](const QString &json) {
            const auto draft = draftFromText(json);
            if (!draft)
                return ready<Result<Switchable>>(failure(draft.error()));
            return chained(history.ofTicket(item.ticket), [item, detail, draft](const QList<HistoryRow> &rows) {
                Switchable message{item, *draft, detail, {item.message.channel}};
                for (const HistoryRow &row : rows) {
                    if (row.reminder == item.reminder && !message.used.contains(row.channel))
                        message.used += row.channel;
                }
                return ready<Result<Switchable>>(message);
            });
        });
    });
}

QList<Channel> otherChannels(const Switchable &message, const ComposingKit &kit)
{
    QList<Channel> channels;
    for (const Channel channel : allChannels()) {
        const auto contact = contactFor(message.detail.customer, channel);
        const bool isReachable = contact && contact->consent != Consent::Denied;
        if (isReachable && kit.channels.contains(channel) && !message.used.contains(channel)
            && kit.templates->has(message.draft.scenario, channel))
            channels += channel;
    }
    return channels;
}

SwitchedMessage switchedTo(Channel channel, const Switchable &message, const ComposingKit &kit, Instant now)
{
    ReminderDraft draft = message.draft;
    draft.channels = {channel};
    if (draft.notBefore && *draft.notBefore <= now)
        draft.notBefore.reset(); // its time has come already
    const PreparedReminder prepared = prepare(draft, kit, message.detail, now);
    SwitchedMessage switched{prepared.findings, {}};
    const auto reminder = queued(prepared, now);
    if (!reminder)
        return switched;
    OutboxItem item = reminder->items.constFirst();
    item.reminder = message.item.reminder;
    item.idempotencyKey = idempotencyKey(item.reminder, channel, item.message.recipient);
    switched.item = item;
    return switched;
}

} // namespace remindesk
