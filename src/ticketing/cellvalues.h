// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customer.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace remindesk {

// What a cell of a spreadsheet can mean. Pure.

/// A spreadsheet guard of ours or of others ("'=1+1") taken off again, so that what we wrote comes back as it was.
[[nodiscard]] QString unguarded(const QString &value);

/// "li; wang、chen" -> three people.
[[nodiscard]] QStringList peopleFrom(const QString &list);

/// "zh_CN", "中文" and "Chinese" mean zh-CN; nothing for what is no language tag (RFC 5646 §2.1, in short).
[[nodiscard]] std::optional<QString> localeFrom(const QString &text);

/// "22:00-08:00", "21 - 9", "20:30~7:00"; "none" and "无" are quiet hours of no length, which are one's own as well.
[[nodiscard]] std::optional<QuietHours> quietHoursFrom(const QString &text);

/// What a spreadsheet makes of a long number: "1.23E+11". The digits are gone: it cannot be taken back.
[[nodiscard]] bool isScientific(const QString &number);

[[nodiscard]] bool hasControl(const QString &text);

} // namespace remindesk
