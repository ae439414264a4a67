// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/time.h"

#include <QString>

namespace remindesk {

/// A time as a file has it, and what was odd about it where it was a wall time.
struct FileTime
{
    enum class Oddity { None, Gap, Overlap };
    Instant at;
    Oddity oddity = Oddity::None;
};

/// Year-first forms as spreadsheets write them (2026-11-24 18:00, 2026/11/24, 2026年11月24日 18:00), and everything
/// parseTime() reads. Wall times are of `zone`; a second 60 counts as 59. Day-first and month-first forms cannot be told apart
/// and are refused. E-TIM codes.
[[nodiscard]] Result<FileTime> readFileTime(const QString &text, const TimeZoneId &zone, Instant now);

} // namespace remindesk
