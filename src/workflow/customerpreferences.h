// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/customer.h"

#include <optional>

namespace remindesk {

/// What a person says about how a customer is reached. What is not named stays as it is at the moment of writing: a refusal that
/// came in meanwhile is not undone by a form that was open.
struct CustomerPreferences
{
    std::optional<QString> locale;   ///< empty: not known
    std::optional<TimeZoneId> zone;
    bool zoneIsAssumed = false;      ///< nobody knows it; a source that does may say another one
    std::optional<QuietHours> quiet; ///< not their own: those of the workspace
    QList<ContactPoint> consents;    ///< channel and address of one that is there, and its consent

    bool operator==(const CustomerPreferences &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == CustomerPreferences(); }
};

/// "locale=en zone=Europe/Berlin quiet=22:00-08:00 sms=denied": for the audit log, without addresses.
[[nodiscard]] QString preferenceKeys(const CustomerPreferences &preferences);

/// "22:00-08:00", "none", "usual".
[[nodiscard]] QString quietKey(const QuietHours &quiet);
/// The other way; a span has hours and minutes. Nothing where it is none of these.
[[nodiscard]] std::optional<QuietHours> quietFromKey(const QString &key);

} // namespace remindesk
