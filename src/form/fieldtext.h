// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/reminder.h"

#include <QList>
#include <QString>
#include <QStringList>

/// How lists, items, contacts and times are written in one line of text; private to form/.
namespace remindesk {

/// Parts between ";", "；" or line ends, trimmed; empty ones are dropped.
[[nodiscard]] QStringList splitList(const QString &text);

/// "ID card (received); Lease" and back. E-FLD-04 for an item that is only "(received)".
[[nodiscard]] Result<QList<NeededItem>> itemsOf(const QString &text);
[[nodiscard]] QString itemsText(const QList<NeededItem> &items);

/// "王敏, +86 10 6280 0000": the part behind the last comma is how to reach the person.
[[nodiscard]] ContactPerson contactOf(const QString &text);
[[nodiscard]] QString contactText(const ContactPerson &contact);

/// In the zone, to the second; as UTC where milliseconds would be lost.
[[nodiscard]] QString timeText(Instant instant, const TimeZoneId &zone);

/// A fact of the ticket, in the words of files ("waiting-customer").
[[nodiscard]] QString factText(const ReminderDraft &draft, const QString &key);

} // namespace remindesk
