// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ticketing/rtsettings.h"
#include "workflow/ticketstore.h"

#include <QJsonObject>
#include <QMap>
#include <QUrlQuery>

#include <optional>

namespace remindesk {

// Request Tracker's JSON to our values. Pure; any thread.

/// The fields to ask for with every ticket: all that rtRecord() reads, in one request for 100 tickets.
void addTicketFields(QUrlQuery &query);

/// A time of RT ("2026-11-21T21:33:58Z"); nothing for 1970, its way to say "not set", and for what is no time.
[[nodiscard]] std::optional<Instant> rtTime(const QString &text);
/// The same the other way, to the second.
[[nodiscard]] QString rtTimeText(Instant instant);
/// A time inside a search. RT reads every form of it as a wall time of the token's user, whatever offset it names, and the
/// form of its own answers as the beginning of that day. `zone`: that user's.
[[nodiscard]] QString rtSearchTime(Instant instant, const TimeZoneId &zone);

/// A ticket as a search returns it, with its customer: the first requestor. `roleNames`: "RT::CustomRole-1" -> its name.
/// The revision is left to the caller. E-RTR-09 when number, status or time of change is missing.
[[nodiscard]] Result<TicketRecord> rtRecord(const QJsonObject &ticket, const RtSettings &settings,
                                            const QMap<QString, QString> &roleNames);

/// Who is on the customer's side of a ticket, to tell messages in from messages out.
struct RtSides
{
    QStringList requestors;
    QStringList agents; ///< owner and AdminCc

    [[nodiscard]] bool isCustomer(const QString &author) const;
};
[[nodiscard]] RtSides rtSides(const QJsonObject &ticket);

/// A transaction of a ticket as a line of its timeline; its text comes separately. Nothing for RT's own bookkeeping.
[[nodiscard]] std::optional<TicketEvent> rtEvent(const QJsonObject &transaction, const RtSides &sides);

/// Whether a transaction of this type carries a message.
[[nodiscard]] bool hasMessage(const QString &transactionType);

/// A JSON value that RT writes as a number in one place and as a string in the next.
[[nodiscard]] QString rtText(const QJsonValue &value);

/// Plain text of an HTML message: tags gone, the commonest entities and line breaks kept.
[[nodiscard]] QString plainFromHtml(const QString &html);

} // namespace remindesk
