// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace remindesk {

/// Whether a mail domain (lower case) gives out mailboxes that vanish within hours, or belongs to one that does: a
/// reminder sent there reaches nobody later. The best known ones; only ever a warning. Pure.
[[nodiscard]] bool isDisposableDomain(QStringView domain);

} // namespace remindesk
