// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "domain/answer.h"
#include "domain/delivery.h"

#include <QList>
#include <QString>

#include <optional>

namespace remindesk {

/// One row a message: what the history list shows.
struct HistoryRow
{
    MessageId message;
    ReminderId reminder;
    TicketId ticket;
    CustomerId customer;
    Instant at;           ///< of the last event
    Instant created;      ///< when it was queued
    QString ticketNumber;
    QString customerName;
    QString scenario;
    int templateVersion = 0;
    Channel channel = Channel::Email;
    QString recipient;
    QString author;
    QString owner;
    DeliveryState state = DeliveryState::Queued;
    QString reason;
    QList<Engagement> engagement; ///< what the customer did with this message, in the order of the enum
    bool needsPerson = false;     ///< failed, unknown, expired, contradictory …, and nobody has dealt with it
    bool isMasked = false;        ///< name and recipient are not for whoever asked (workflow/masking.h)

    bool operator==(const HistoryRow &) const = default;
};

/// What the customer did, with which message, when.
struct EngagementMark
{
    Engagement mark = Engagement::Opened;
    MessageId message;
    Instant at;

    bool operator==(const EngagementMark &) const = default;
};

/// Another reminder that this one corrects, or that corrects it.
struct ReminderLink
{
    enum Kind { Corrects, CorrectedBy };
    Kind kind = Corrects;
    ReminderId reminder;
    MessageId message; ///< its first
    Instant at;        ///< when it was queued

    bool operator==(const ReminderLink &) const = default;
};

/// What of the history is meant; everything that is set must fit. The newest queued comes first: that order never
/// changes, so a list that is read or exported while messages go out neither loses nor repeats one.
struct HistoryQuery
{
    QString text = {};                  ///< full-text over the messages; any length, Chinese too
    std::optional<Channel> channel = {};
    std::optional<DeliveryState> state = {};
    QString ticketNumber = {};
    QString author = {};
    std::optional<Instant> from = {};   ///< when it was queued: from here …
    std::optional<Instant> until = {};  ///< … to before this
    QString owner = {};
    QString scenario = {};              ///< its key
    int templateVersion = 0;            ///< 0: any; with a scenario only
    QString reason = {};                ///< reason code
    std::optional<Engagement> engagement = {};
    CustomerId customer = {};
    bool onlyAttention = false;         ///< what waits for a person
    std::optional<Instant> since = {};  ///< what happened since: by the last event instead, newest first
    bool isForFile = false;             ///< asked for an export: changes nothing but who may ask
    QString clearBecause = {};          ///< of a file: why personal data is wanted in the clear; empty: masked
    QString after = {};
    int limit = 200;

    bool operator==(const HistoryQuery &) const = default;
};

} // namespace remindesk
