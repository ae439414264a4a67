// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "domain/channel.h"
#include "domain/time.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>

#include <optional>

namespace remindesk {

enum class Consent { Unknown, Granted, Denied };

[[nodiscard]] QString consentKey(Consent consent); ///< "unknown" "granted" "denied"
[[nodiscard]] std::optional<Consent> consentFromKey(const QString &key);

/// One address of a customer on one channel. Letters use Customer::postal.
struct ContactPoint
{
    Channel channel = Channel::Email;
    QString address; ///< e-mail address, E.164 number, push or WeChat id
    bool isVerified = false;
    Consent consent = Consent::Unknown;

    bool operator==(const ContactPoint &) const = default;
};

/// Wall times in the customer's zone; from > to runs over midnight. Equal: none.
struct QuietHours
{
    QuietHours() = default; ///< none of their own: the usual ones, until the workspace's are put in
    QuietHours(QTime start, QTime end) : from(start), to(end), isOwn(true) {}

    QTime from{22, 0};
    QTime to{8, 0};
    bool isOwn = false; ///< the customer's, whatever is usual in the workspace

    bool operator==(const QuietHours &) const = default;
};

/// Whether a wall time lies in the quiet hours: `from` does, `to` does not.
[[nodiscard]] bool isQuiet(const QuietHours &hours, QTime time);

struct Customer
{
    CustomerId id;
    QString externalKey; ///< what makes a customer of one source the same person: e-mail or its id
    QString name;
    QString salutation;  ///< "先生", "Ms"; may be empty
    QString locale;      ///< "zh-CN", "en"; empty: the sender's default
    TimeZoneId zone;
    bool zoneIsKnown = false; ///< false: the workspace default was put in
    QString segment;
    QList<ContactPoint> contacts;
    QStringList postal;  ///< address block line by line, country last; empty: no letters
    QuietHours quiet;

    bool operator==(const Customer &) const = default;
};

/// The contact point used for a channel: verified first; nothing if there is none.
[[nodiscard]] std::optional<ContactPoint> contactFor(const Customer &customer, Channel channel);

} // namespace remindesk
