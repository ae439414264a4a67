// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace remindesk {

enum class Placed { Written, WasThere, Refused, Failed };

struct PlacedFile
{
    Placed how = Placed::Failed;
    QString words; ///< the system's words where it failed
};

/// Puts `bytes` as FOLDER/`into`/`name` so that after a power cut the file is there whole or not at all:
/// written to FOLDER/tmp, synced, renamed, folder synced. Folders are made as needed. `beforeRename`
/// returning false: Refused, nothing is left. A file of that name that is there already is kept: WasThere.
/// Blocks; worker threads only.
[[nodiscard]] PlacedFile placeFile(const QString &folder, const QString &into, const QString &name,
                                   const QByteArray &bytes, const std::function<bool()> &beforeRename);

/// An idempotency key as a file name: everything but letters, digits, '-' and '_' is escaped; long keys are
/// hashed.
[[nodiscard]] QString fileNameOf(const QString &key);

} // namespace remindesk
