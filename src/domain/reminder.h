// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "domain/attachment.h"
#include "domain/channel.h"
#include "domain/ticket.h"
#include "domain/time.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace remindesk {

enum class ExpectedResponse { None, Text, File, Click, Call };
/// Decides quiet hours, caps and opt-out.
enum class ReminderClass { Transaction, Progress, Care };
/// What becomes of a message nobody knows the fate of. The gateway is asked first where it can be; the policy says what
/// follows from its answer.
enum class UnknownPolicy {
    Ask,      ///< a person decides, even when the gateway says it never got it
    Resend,   ///< sent again when the gateway never got it or cannot tell
    Reconcile ///< sent again when the gateway says it never got it; a person decides where it cannot tell
};

[[nodiscard]] QString expectedResponseKey(ExpectedResponse response); ///< "none" "text" "file" "click" "call"
[[nodiscard]] std::optional<ExpectedResponse> expectedResponseFromKey(const QString &key);
[[nodiscard]] QString reminderClassKey(ReminderClass value); ///< "transaction" "progress" "care"
[[nodiscard]] std::optional<ReminderClass> reminderClassFromKey(const QString &key);

/// Exactly one person does the next step (R) and exactly one gets the escalation (A).
struct Raci
{
    QString responsible; ///< person as shown to the customer: "王敏"
    QString accountable;
    QStringList consulted;
    QStringList informed;

    bool operator==(const Raci &) const = default;
};

struct NeededItem
{
    QString name;
    bool isReceived = false; ///< shown struck out, never asked for again

    bool operator==(const NeededItem &) const = default;
};

struct ContactPerson
{
    QString name;
    QString reach; ///< telephone number or link, as the customer will use it

    bool operator==(const ContactPerson &) const = default;
};

struct Evidence
{
    QString link;    ///< the ticket in its source
    QString summary; ///< the last contact in one line
    QStringList attachments; ///< file paths or the numbers of documents
    QList<Attachment> files; ///< kept copies that go with the e-mail

    bool operator==(const Evidence &) const = default;
    [[nodiscard]] bool isEmpty() const
    {
        return link.isEmpty() && summary.isEmpty() && attachments.isEmpty() && files.isEmpty();
    }
};

/// What lets a reminder pass although approvable findings block it: asked for by whoever may not, given with a
/// reason by whoever may. Counts only for the findings it names.
struct Approval
{
    QString askedBy;   ///< agent; empty: nobody has asked
    QString request;   ///< why it should pass, in the agent's words
    QString by;        ///< person with the right; empty: not given
    QString reason;
    QStringList codes; ///< of the findings that were let pass

    bool operator==(const Approval &) const = default;
};

/// Puts a reminder right that was wrong: goes to exactly those who got it, on the same channels.
struct Correction
{
    ReminderId of;                     ///< empty: it corrects none
    QMap<Channel, QString> recipients; ///< where the wrong one went

    bool operator==(const Correction &) const = default;
};

/// The reminder contract of product.md, as far as it is filled in. May be incomplete: only
/// validate() (form/) turns it into a ValidReminder.
struct ReminderDraft
{
    DraftId id;
    TicketId ticket;
    CustomerId customer;
    TicketFacts facts;
    QString scenario;          ///< scenario key
    QString locale;            ///< of the messages; empty: follows the customer
    std::optional<ReminderClass> reminderClass; ///< empty: the scenario's
    QString goal;
    QString customerAction;
    QString nextStep;
    std::optional<ExpectedResponse> expected;
    QList<NeededItem> items;
    std::optional<Instant> deadline;
    TimeZoneId zone;           ///< the customer's: deadline and details are written out in it
    Priority priority = Priority::Normal;
    Raci raci;
    ContactPerson contact;
    Evidence evidence;
    QString completion;
    QMap<QString, QString> details; ///< scenario fields by key; instants as ISO UTC, money as "128.50 CNY"
    QList<Channel> channels;   ///< empty: the scenario's, as far as the customer has an address
    std::optional<Instant> notBefore; ///< send at; empty: now
    std::optional<Instant> notAfter;  ///< late is also wrong; empty: the deadline or the scenario's limit
    QString author;            ///< the agent
    Approval approval;
    Correction correction;

    bool operator==(const ReminderDraft &) const = default;
};

} // namespace remindesk
