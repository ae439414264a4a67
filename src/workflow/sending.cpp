// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/sending.h"

#include "form/draftfields.h"
#include "workflow/approvals.h"

#include <QCryptographicHash>

namespace remindesk {

namespace {

bool isOffered(Channel channel, const ReminderDraft &draft, const ComposingKit &kit, Findings &findings)
{
    if (kit.channels.contains(channel))
        return true;
    if (draft.channels.contains(channel)) {
        findings += Finding{QStringLiteral("channel.no-gateway"),
                            QStringLiteral("channel.") + channelKey(channel), Severity::Blocking, false,
                            {channelKey(channel)}};
    }
    return false;
}

OutboxItem itemFor(const Message &message, const ValidReminder &reminder, const ReminderId &id, Instant now)
{
    const ReminderDraft &fields = reminder.fields();
    OutboxItem item;
    item.id = {newUuid7(now.ms)};
    item.reminder = id;
    item.ticket = fields.ticket;
    item.customer = fields.customer;
    item.ticketNumber = fields.facts.number;
    item.customerName = fields.facts.customerName;
    item.idempotencyKey = idempotencyKey(id, message.channel, message.recipient);
    item.reminderClass = fields.reminderClass.value_or(reminder.scenario().reminderClass);
    item.unknownPolicy = item.reminderClass == ReminderClass::Care ? UnknownPolicy::Ask
                                                                   : reminder.scenario().unknownPolicy;
    const bool isLater = fields.notBefore && *fields.notBefore > now;
    item.state = isLater ? DeliveryState::Scheduled : DeliveryState::Queued;
    item.created = now;
    item.nextTry = isLater ? *fields.notBefore : now;
    item.notAfter = reminder.notAfter();
    item.author = fields.author;
    item.owner = fields.raci.responsible;
    if (!fields.approval.by.isEmpty())
        item.reason = QStringLiteral("approved"); // the history's first line says so; who and why stand in the draft
    item.message = message;
    return item;
}

} // namespace

PreparedReminder prepare(const ReminderDraft &draft, const ComposingKit &kit, const TicketDetail &detail,
                         Instant now)
{
    PreparedReminder prepared;
    Validation validation = validate(draft, formContext(kit, detail, now));
    prepared.findings = std::move(validation.findings);
    prepared.reminder = std::move(validation.reminder);
    if (!prepared.reminder)
        return prepared;
    const QString locale = messageLocale(prepared.reminder->fields(), detail.customer, kit);
    for (const Channel channel : prepared.reminder->fields().channels) {
        if (!isOffered(channel, draft, kit, prepared.findings))
            continue;
        Rendering rendering = render(*prepared.reminder, channel, *kit.templates, renderContext(kit, locale, now));
        prepared.findings += rendering.findings;
        if (!rendering.message)
            continue;
        Message message = *rendering.message;
        // A correction follows the wrong one to where that went, not to where the next one would go.
        message.recipient = draft.correction.recipients.value(channel, message.recipient);
        addFiles(message, draft);
        prepared.messages += message;
    }
    if (prepared.messages.isEmpty() && !blocks(prepared.findings)) {
        prepared.findings += Finding{QStringLiteral("channel.none"), QStringLiteral("channels"),
                                     Severity::Blocking, false, {}};
    }
    prepared.findings += factFindings(prepared.messages, prepared.reminder->fields());
    return prepared;
}

void addFiles(Message &message, const ReminderDraft &draft)
{
    if (message.channel == Channel::Email && !draft.evidence.files.isEmpty())
        message.parts.insert(QLatin1String(attachmentsPart), attachmentsText(draft.evidence.files));
}

QString idempotencyKey(const ReminderId &reminder, Channel channel, const QString &recipient, int occurrence)
{
    const QString seed = QStringList{reminder.value, channelKey(channel), recipient,
                                     QString::number(occurrence)}
                             .join(QChar(0x1f));
    const QByteArray hash = QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.left(16).toHex());
}

Result<QueuedReminder> queued(const PreparedReminder &prepared, Instant now, qint64 graceMs)
{
    if (!prepared.isSendable())
        return failure(QStringLiteral("E-SND-01"), {QString::number(prepared.findings.size())});
    const ReminderDraft &fields = prepared.reminder->fields();
    QueuedReminder reminder;
    reminder.id = {newUuid7(now.ms)};
    reminder.draftJson = draftText(fields);
    reminder.facts = fields.facts;
    reminder.scenario = fields.scenario;
    reminder.priority = fields.priority;
    reminder.created = now;
    reminder.notBefore = fields.notBefore;
    reminder.finishedDraft = fields.id;
    reminder.corrects = fields.correction.of;
    for (const Message &message : prepared.messages)
        reminder.items += itemFor(message, *prepared.reminder, reminder.id, now);
    for (OutboxItem &item : reminder.items)
        item.nextTry = std::max(item.nextTry, now.plusMs(graceMs));
    return reminder;
}

Async<SentReminder> send(const PreparedReminder &prepared, ReminderStore &store, Instant now, qint64 graceMs, SendHold hold)
{
    auto reminder = queued(prepared, now, graceMs);
    if (!reminder)
        return ready<Result<SentReminder>>(failure(reminder.error()));
    if (hold == SendHold::FourEyes)
        reminder = blockedForApproval(std::move(*reminder));
    SentReminder sent{reminder->id, {}, prepared.reminder->fields()};
    for (const OutboxItem &item : reminder->items)
        sent.messages += item.id;
    return followed(store.queue(*reminder), [sent] { return ready<Result<SentReminder>>(sent); });
}

} // namespace remindesk
