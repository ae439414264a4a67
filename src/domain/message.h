// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "domain/channel.h"

#include <QList>
#include <QMap>
#include <QString>

namespace remindesk {

enum class SmsEncoding { Gsm7, Ucs2 };

/// What a channel's limits say about a rendered text.
struct MessageMeasure
{
    int characters = 0;    ///< what a person would count
    int units = 0;         ///< SMS: septets or UTF-16 units incl. signature; push: bytes; voice: syllables
    int segments = 0;      ///< SMS segments; letter: pages (set by the letter gateway)
    SmsEncoding encoding = SmsEncoding::Gsm7;
    QString ucs2Culprit;   ///< the first character that made an SMS UCS-2
    int seconds = 0;       ///< voice: estimated length

    bool operator==(const MessageMeasure &) const = default;
};

/// One rendered text for one recipient on one channel. Frozen once queued: a retry sends the same.
/// Parts by channel: email subject,text,html,attachments (domain/attachment.h) · sms text (signature included) · push title,body ·
/// wechat one part per keyword field ("thing1", "time2" …) · voice text · letter subject,body.
struct Message
{
    Channel channel = Channel::Email;
    QString locale;
    QString scenario;
    int templateVersion = 0;
    QString recipient;     ///< canonical address; letters: the address block, lines joined by \n
    QString recipientName;
    QMap<QString, QString> parts;
    MessageMeasure measure;

    [[nodiscard]] QString part(const char *name) const
    {
        return parts.value(QLatin1String(name));
    }
    bool operator==(const Message &) const = default;
};

/// All of a message's readable text, for search and fact checks (HTML is left out).
[[nodiscard]] QString plainText(const Message &message);

} // namespace remindesk
