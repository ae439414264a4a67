// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/delivery.h"

#include <QByteArray>
#include <QString>

namespace remindesk {

/// What every mail of one gateway has in common.
struct MailSetup
{
    QString from; ///< address
    QString fromName;
    QString unsubscribe;   ///< "https://…" (one click, RFC 8058) or "mailto:…"; empty: none
    QString messageDomain; ///< right side of the Message-ID; empty: the domain of `from`
    QString fileFolder = {}; ///< where the kept contents of attachments lie, named by their hash
};

/// The whole mail as it goes over the wire (RFC 5322, CRLF only): text and HTML, headers in RFC 2047 where
/// needed, Message-ID <idempotency key@domain>, Date `now`; attachments from their folder, names in RFC 2231,
/// contents checked against their hashes (E-ATT-08). The same arguments give the same bytes. Any thread. E-SMT-01 control character in %1 · E-SMT-02 address in %1 is not usable · E-SMT-03 no subject or
/// no text (%1).
[[nodiscard]] Result<QByteArray> mailBytes(const OutboxItem &item, const MailSetup &setup, Instant now);

/// "<KEY@DOMAIN>": also what the history can look for.
[[nodiscard]] QString messageIdOf(const OutboxItem &item, const MailSetup &setup);

} // namespace remindesk
