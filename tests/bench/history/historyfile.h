// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace remindesk {

/// When the first message of the file was queued; one follows every six seconds.
inline constexpr qint64 historyBegins = 1'700'000'000'000;
inline constexpr qint64 historyStepMs = 6'000;

/// Makes a store with `rows` messages and what their filters need, straight through SQL, unless the file is there
/// already. Throws StoreFailure.
void makeHistoryFile(const QString &path, qint64 rows);

} // namespace remindesk
