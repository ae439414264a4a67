// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/wording.h"
#include "wording/codesentence.h"

#include <QCoreApplication>
#include <QHash>

namespace remindesk {

namespace {

const char *name(Stage stage)
{
    switch (stage) {
    case Stage::Received: return QT_TRANSLATE_NOOP("wording", "Received");
    case Stage::InProgress: return QT_TRANSLATE_NOOP("wording", "In progress");
    case Stage::WaitingCustomer: return QT_TRANSLATE_NOOP("wording", "Waiting for customer");
    case Stage::Resolved: return QT_TRANSLATE_NOOP("wording", "Resolved");
    case Stage::Closed: return QT_TRANSLATE_NOOP("wording", "Closed");
    }
    return "";
}

const char *name(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Draft: return QT_TRANSLATE_NOOP("wording", "Draft");
    case DeliveryState::Blocked: return QT_TRANSLATE_NOOP("wording", "Blocked");
    case DeliveryState::Scheduled: return QT_TRANSLATE_NOOP("wording", "Scheduled");
    case DeliveryState::Held: return QT_TRANSLATE_NOOP("wording", "Held");
    case DeliveryState::Queued: return QT_TRANSLATE_NOOP("wording", "Queued");
    case DeliveryState::Sending: return QT_TRANSLATE_NOOP("wording", "Sending");
    case DeliveryState::Sent: return QT_TRANSLATE_NOOP("wording", "Sent");
    case DeliveryState::Delivered: return QT_TRANSLATE_NOOP("wording", "Delivered");
    case DeliveryState::Undelivered: return QT_TRANSLATE_NOOP("wording", "Not delivered");
    case DeliveryState::Bounced: return QT_TRANSLATE_NOOP("wording", "Bounced");
    case DeliveryState::Unknown: return QT_TRANSLATE_NOOP("wording", "Unknown");
    case DeliveryState::Merged: return QT_TRANSLATE_NOOP("wording", "Merged");
    case DeliveryState::Skipped: return QT_TRANSLATE_NOOP("wording", "Not sent");
    case DeliveryState::Canceled: return QT_TRANSLATE_NOOP("wording", "Canceled");
    case DeliveryState::Failed: return QT_TRANSLATE_NOOP("wording", "Failed");
    case DeliveryState::Expired: return QT_TRANSLATE_NOOP("wording", "Expired");
    case DeliveryState::Simulated: return QT_TRANSLATE_NOOP("wording", "Simulated");
    }
    return "";
}

const char *name(Channel channel)
{
    switch (channel) {
    case Channel::Email: return QT_TRANSLATE_NOOP("wording", "E-mail");
    case Channel::Sms: return QT_TRANSLATE_NOOP("wording", "SMS");
    case Channel::Push: return QT_TRANSLATE_NOOP("wording", "In-app");
    case Channel::WeChat: return QT_TRANSLATE_NOOP("wording", "WeChat");
    case Channel::Voice: return QT_TRANSLATE_NOOP("wording", "Voice");
    case Channel::Letter: return QT_TRANSLATE_NOOP("wording", "Letter");
    }
    return "";
}

const char *name(Priority priority)
{
    switch (priority) {
    case Priority::Low: return QT_TRANSLATE_NOOP("wording", "Low");
    case Priority::Normal: return QT_TRANSLATE_NOOP("wording", "Normal");
    case Priority::High: return QT_TRANSLATE_NOOP("wording", "High");
    case Priority::Urgent: return QT_TRANSLATE_NOOP("wording", "Urgent");
    }
    return "";
}

const char *name(ExpectedResponse response)
{
    switch (response) {
    case ExpectedResponse::None: return QT_TRANSLATE_NOOP("wording", "None");
    case ExpectedResponse::Text: return QT_TRANSLATE_NOOP("wording", "Text");
    case ExpectedResponse::File: return QT_TRANSLATE_NOOP("wording", "File");
    case ExpectedResponse::Click: return QT_TRANSLATE_NOOP("wording", "Click");
    case ExpectedResponse::Call: return QT_TRANSLATE_NOOP("wording", "Call");
    }
    return "";
}

const char *name(ReminderClass value)
{
    switch (value) {
    case ReminderClass::Transaction: return QT_TRANSLATE_NOOP("wording", "Transaction");
    case ReminderClass::Progress: return QT_TRANSLATE_NOOP("wording", "Service progress");
    case ReminderClass::Care: return QT_TRANSLATE_NOOP("wording", "Care");
    }
    return "";
}

const QHash<QString, const char *> &historyKinds()
{
    static const QHash<QString, const char *> kinds{
        {QStringLiteral("queued"), QT_TRANSLATE_NOOP("wording", "Put into the outbox")},
        {QStringLiteral("scheduled"), QT_TRANSLATE_NOOP("wording", "Scheduled")},
        {QStringLiteral("claimed"), QT_TRANSLATE_NOOP("wording", "Taken for sending")},
        {QStringLiteral("awaiting"), QT_TRANSLATE_NOOP("wording", "Handed to the provider")},
        {QStringLiteral("sent"), QT_TRANSLATE_NOOP("wording", "Accepted by the provider")},
        {QStringLiteral("delivered"), QT_TRANSLATE_NOOP("wording", "Delivered")},
        {QStringLiteral("held"), QT_TRANSLATE_NOOP("wording", "Held")},
        {QStringLiteral("skipped"), QT_TRANSLATE_NOOP("wording", "Not sent")},
        {QStringLiteral("expired"), QT_TRANSLATE_NOOP("wording", "Expired")},
        {QStringLiteral("failed"), QT_TRANSLATE_NOOP("wording", "Failed")},
        {QStringLiteral("bounced"), QT_TRANSLATE_NOOP("wording", "Bounced")},
        {QStringLiteral("unknown"), QT_TRANSLATE_NOOP("wording", "Nobody can know whether it arrived")},
        {QStringLiteral("blocked"), QT_TRANSLATE_NOOP("wording", "Blocked")},
        {QStringLiteral("merged"), QT_TRANSLATE_NOOP("wording", "Merged")},
        {QStringLiteral("undelivered"), QT_TRANSLATE_NOOP("wording", "Not delivered")},
        {QStringLiteral("simulated"), QT_TRANSLATE_NOOP("wording", "Simulated")},
        {QStringLiteral("deferred"), QT_TRANSLATE_NOOP("wording", "Put back, to be tried again")},
        {QStringLiteral("retried"), QT_TRANSLATE_NOOP("wording", "Put back by a person")},
        {QStringLiteral("late-result"), QT_TRANSLATE_NOOP("wording", "A result came too late to change anything")},
        {QStringLiteral("retry"), QT_TRANSLATE_NOOP("wording", "Will be tried again")},
        {QStringLiteral("canceled"), QT_TRANSLATE_NOOP("wording", "Canceled")},
        {QStringLiteral("recovered"), QT_TRANSLATE_NOOP("wording", "Found after a restart")},
        {QStringLiteral("arrived"), QT_TRANSLATE_NOOP("wording", "Marked as arrived by a person")},
        {QStringLiteral("corrected"), QT_TRANSLATE_NOOP("wording", "A correction was sent")},
        {QStringLiteral("called"), QT_TRANSLATE_NOOP("wording", "The customer was called instead")},
        {QStringLiteral("handled"), QT_TRANSLATE_NOOP("wording", "Dealt with by a person")},
        {QStringLiteral("revealed"), QT_TRANSLATE_NOOP("wording", "Its personal data was looked at")},
        {QStringLiteral("comment-written"), QT_TRANSLATE_NOOP("wording", "Noted in the ticket")},
        {QStringLiteral("comment-failed"), QT_TRANSLATE_NOOP("wording", "Could not be noted in the ticket")},
        {QStringLiteral("undelivered"), QT_TRANSLATE_NOOP("wording", "Could not be delivered")},
        {QStringLiteral("sending-stopped"), QT_TRANSLATE_NOOP("wording", "Sending was held")},
        {QStringLiteral("sending-resumed"), QT_TRANSLATE_NOOP("wording", "Sending was let go on")},
        {QStringLiteral("chain-keyed"), QT_TRANSLATE_NOOP("wording", "From here on the history is chained with a key")},
        {QStringLiteral("chain-plain"), QT_TRANSLATE_NOOP("wording", "From here on the history is chained without a key")},
        {QStringLiteral("report"), QT_TRANSLATE_NOOP("wording", "Report of the provider")},
        {QStringLiteral("contradiction"), QT_TRANSLATE_NOOP("wording", "Contradictory report")},
        {QStringLiteral("replied"), QT_TRANSLATE_NOOP("wording", "The customer answered")},
        {QStringLiteral("acked"), QT_TRANSLATE_NOOP("wording", "The customer acknowledged it")},
        {QStringLiteral("opted-out"), QT_TRANSLATE_NOOP("wording", "The customer opted out")},
        {QStringLiteral("answer-noted"), QT_TRANSLATE_NOOP("wording", "The answer was noted in the ticket")},
        {QStringLiteral("answer-not-noted"), QT_TRANSLATE_NOOP("wording", "The answer could not be noted in the ticket")},
    };
    return kinds;
}

const QHash<QString, const char *> &fieldNames()
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("goal"), QT_TRANSLATE_NOOP("wording", "Goal")},
        {QStringLiteral("customer_action"), QT_TRANSLATE_NOOP("wording", "What the customer should do")},
        {QStringLiteral("next_step"), QT_TRANSLATE_NOOP("wording", "Our next step")},
        {QStringLiteral("expected_response"), QT_TRANSLATE_NOOP("wording", "Expected answer")},
        {QStringLiteral("items"), QT_TRANSLATE_NOOP("wording", "Needed items")},
        {QStringLiteral("deadline"), QT_TRANSLATE_NOOP("wording", "Deadline")},
        {QStringLiteral("priority"), QT_TRANSLATE_NOOP("wording", "Priority")},
        {QStringLiteral("responsible"), QT_TRANSLATE_NOOP("wording", "Responsible (R)")},
        {QStringLiteral("accountable"), QT_TRANSLATE_NOOP("wording", "Accountable (A)")},
        {QStringLiteral("consulted"), QT_TRANSLATE_NOOP("wording", "Consulted (C)")},
        {QStringLiteral("informed"), QT_TRANSLATE_NOOP("wording", "Informed (I)")},
        {QStringLiteral("contact"), QT_TRANSLATE_NOOP("wording", "Contact for questions")},
        {QStringLiteral("evidence"), QT_TRANSLATE_NOOP("wording", "Evidence")},
        {QStringLiteral("completion"), QT_TRANSLATE_NOOP("wording", "Done when")},
        {QStringLiteral("class"), QT_TRANSLATE_NOOP("wording", "Class")},
        {QStringLiteral("scenario"), QT_TRANSLATE_NOOP("wording", "Scenario")},
        {QStringLiteral("locale"), QT_TRANSLATE_NOOP("wording", "Language")},
        {QStringLiteral("channels"), QT_TRANSLATE_NOOP("wording", "Channels")},
        {QStringLiteral("ticket"), QT_TRANSLATE_NOOP("wording", "Ticket")},
        {QStringLiteral("number"), QT_TRANSLATE_NOOP("wording", "Ticket number")},
        {QStringLiteral("author"), QT_TRANSLATE_NOOP("wording", "Agent")},
        {QStringLiteral("approval"), QT_TRANSLATE_NOOP("wording", "Approval")},
        {QStringLiteral("attachments"), QT_TRANSLATE_NOOP("wording", "Files")},
        {QStringLiteral("evidence_link"), QT_TRANSLATE_NOOP("wording", "Link to the evidence")},
        {QStringLiteral("evidence_summary"), QT_TRANSLATE_NOOP("wording", "Evidence")},
        {QStringLiteral("customer"), QT_TRANSLATE_NOOP("wording", "Customer")},
        {QStringLiteral("product"), QT_TRANSLATE_NOOP("wording", "Product")},
        {QStringLiteral("subject"), QT_TRANSLATE_NOOP("wording", "Subject")},
        {QStringLiteral("stage"), QT_TRANSLATE_NOOP("wording", "Stage")},
        {QStringLiteral("owner"), QT_TRANSLATE_NOOP("wording", "Owner")},
        {QStringLiteral("due"), QT_TRANSLATE_NOOP("wording", "Due")},
        {QStringLiteral("zone"), QT_TRANSLATE_NOOP("wording", "Time zone")},
        {QStringLiteral("not_before"), QT_TRANSLATE_NOOP("wording", "Send at")},
        {QStringLiteral("not_after"), QT_TRANSLATE_NOOP("wording", "Not after")},
    };
    return names;
}

} // namespace

QString stageWords(Stage stage) { return worded(name(stage)); }
QString stateWords(DeliveryState state) { return worded(name(state)); }
QString channelWords(Channel channel) { return worded(name(channel)); }
QString priorityWords(Priority priority) { return worded(name(priority)); }
QString expectedWords(ExpectedResponse response) { return worded(name(response)); }
QString classWords(ReminderClass value) { return worded(name(value)); }

QString eventWords(const QString &historyKind)
{
    const char *text = historyKinds().value(historyKind, nullptr);
    return text ? worded(text) : historyKind;
}

QString fieldWords(const QString &fieldKey)
{
    const char *text = fieldNames().value(fieldKey, nullptr);
    return text ? worded(text) : fieldKey;
}

QString decisionSentence(const Decision &decision, const TimeZoneId &zone)
{
    const auto local = [&zone](Instant at) {
        const WallTime wall = wallTime(at, zone);
        return wall.date.toString(QStringLiteral("MM-dd ")) + wall.time.toString(QStringLiteral("HH:mm"));
    };
    const QString why = reasonWords(decision.reason, [&] {
        for (const Reason &reason : decision.reasons)
            if (reason.code == decision.reason)
                return reason.arguments;
        return QStringList();
    }());
    switch (decision.verdict) {
    case Verdict::Send: return QCoreApplication::translate("wording", "Goes out now.");
    case Verdict::HoldUntil:
        return filled(QCoreApplication::translate("wording", "Goes out at %1 (%2): %3"),
                      {local(decision.until), zone.text(), why});
    case Verdict::Skip: return filled(QCoreApplication::translate("wording", "Will not go out: %1"), {why});
    case Verdict::Expire: return filled(QCoreApplication::translate("wording", "Too late to go out: %1"), {why});
    }
    return {};
}

} // namespace remindesk
