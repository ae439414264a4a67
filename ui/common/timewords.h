// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/time.h"

#include <QString>

namespace remindesk {

// Times for people: relative near now, always in a zone that is said where it is not the reader's own.

/// "today 18:00", "tomorrow 12:00", "yesterday 16:20", "Nov 24 09:00", "2027-01-03 09:00".
[[nodiscard]] QString timeWords(Instant at, Instant now, const TimeZoneId &zone);
/// "just now", "5 minutes ago", "2 hours ago"; from yesterday on as timeWords().
[[nodiscard]] QString agoWords(Instant at, Instant now, const TimeZoneId &zone);
/// "2026-11-24 18:00 (Asia/Shanghai)", for tool tips.
[[nodiscard]] QString absoluteWords(Instant at, const TimeZoneId &zone);
/// "18:00"
[[nodiscard]] QString clockWords(Instant at, const TimeZoneId &zone);
/// "Europe/Berlin" -> "Berlin", for sentences; the whole name stands in tool tips.
[[nodiscard]] QString zoneWords(const TimeZoneId &zone);
/// The zone of this computer; UTC where it has none that is known.
[[nodiscard]] TimeZoneId zoneHere();
/// "Monday, 23 November 2026", as written in the reader's language.
[[nodiscard]] QString dateWords(Instant at, const TimeZoneId &zone);

} // namespace remindesk
