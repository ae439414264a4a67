// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "domain/message.h"
#include "form/finding.h"
#include "workflow/historystore.h"
#include "workflow/kit.h"

#include <QList>

#include <optional>

namespace remindesk {

/// A draft judged and rendered, ready to be queued if nothing blocks.
struct PreparedReminder
{
    Findings findings;
    std::optional<ValidReminder> reminder;
    QList<Message> messages;

    [[nodiscard]] bool isSendable() const { return reminder && !messages.isEmpty() && !blocks(findings); }
};

/// Validates, chooses the channels, renders each and checks that the facts agree. Pure: the same for preview,
/// form, command line and bulk. A channel without a gateway blocks when it was asked for by name
/// ("channel.no-gateway"), and is left out when the scenario merely offers it.
[[nodiscard]] PreparedReminder prepare(const ReminderDraft &draft, const ComposingKit &kit,
                                       const TicketDetail &detail, Instant now);

/// The reminder's files go with its e-mail; other channels have no place for them.
void addFiles(Message &message, const ReminderDraft &draft);

struct SentReminder
{
    ReminderId reminder;
    QList<MessageId> messages;
    ReminderDraft draft; ///< what it was made of: taken back, it is this again
};

/// The key under which a message is known outside: the same for every attempt (delivery.md).
[[nodiscard]] QString idempotencyKey(const ReminderId &reminder, Channel channel, const QString &recipient,
                                     int occurrence = 1);

/// The outbox rows of a prepared reminder, none of them due before `graceMs` have passed: time to take them back.
/// E-SND-01 when findings block it: there is no other way in.
[[nodiscard]] Result<QueuedReminder> queued(const PreparedReminder &prepared, Instant now, qint64 graceMs = 0);

/// What stands in the way of sending at once.
enum class SendHold { None, FourEyes };

/// Queues durably; the answer names what was queued. `store` must outlive the future.
[[nodiscard]] Async<SentReminder> send(const PreparedReminder &prepared, ReminderStore &store, Instant now,
                                       qint64 graceMs = 0, SendHold hold = SendHold::None);

} // namespace remindesk
