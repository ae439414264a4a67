// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace remindesk {

// PATH.damaged beside a store that was found damaged: whoever opens it does so for reading only, until it is replaced
// (restore, repair) or found whole. Any thread.

/// What was found; nothing where no damage is known.
[[nodiscard]] std::optional<QString> damageMark(const QString &storePath);
void markDamaged(const QString &storePath, const QString &found);
void removeDamageMark(const QString &storePath);

} // namespace remindesk
