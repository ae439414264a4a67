// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answer.h"
#include "domain/receipt.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace remindesk {

/// What a mail in our mailbox is.
enum class MailKind {
    Report,    ///< an RFC 3464 delivery status notification
    Automatic, ///< somebody's program answered (RFC 3834): never an answer
    Reply,     ///< a person answered one of our mails
    Other      ///< nothing to do with our mails
};

struct ReadMail
{
    MailKind kind = MailKind::Other;
    QList<Receipt> receipts;      ///< of a report about our mails, one a recipient
    std::optional<Answer> answer; ///< of a reply
};

/// Reads one mail (RFC 5322, at most its first MiB) with GMime. Our mails are known by the key in their ENVID (RFC 3461)
/// or Message-ID; a reply names it in In-Reply-To or References. Pure; any thread.
[[nodiscard]] ReadMail readMail(const QByteArray &bytes, const QString &mailbox, Instant now);

/// The idempotency key in "<KEY@domain>"; empty when it is none of ours.
[[nodiscard]] QString keyOfMessageId(const QString &messageId);

/// A reply without what it quotes and without its signature.
[[nodiscard]] QString withoutQuotes(const QString &text);

/// An HTML body as text: for mails that have no other. No markup is obeyed.
[[nodiscard]] QString textOfHtml(const QString &html);

/// What the recipients of a message/delivery-status part were said to have got.
struct StatusGroup
{
    QByteArray action; ///< "failed" "delayed" "delivered" "relayed" "expanded"
    QByteArray status; ///< "5.1.1"
    QByteArray words;  ///< the diagnostic, after its type
};
struct DeliveryStatus
{
    QByteArray envelopeId;
    QList<StatusGroup> groups;
};
[[nodiscard]] DeliveryStatus readDeliveryStatus(const QByteArray &content);

/// A report's meaning and reason code: "dsn.address" …
[[nodiscard]] std::pair<Report, QString> meaningOfStatus(const StatusGroup &group);

} // namespace remindesk
