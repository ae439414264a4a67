// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace remindesk {

class Database;

/// What PATH.head says: how far the history had come when it was last written. A store that is behind it was replaced by
/// an older one, or lost its write-ahead log. Never ahead of the store: it is written after commits, under the file
/// lock.
struct Witness
{
    QString storeId;
    qint64 seq = 0;
    QString chain;
};

/// Nothing where there is none or it cannot be read: it proves only what it says.
[[nodiscard]] std::optional<Witness> readWitness(const QString &storePath);
/// Not synced to the disk: an older one is good too. Whether it could be written.
[[nodiscard]] bool writeWitness(const QString &storePath, const Witness &witness);
/// What it should say now. Throws StoreFailure.
[[nodiscard]] Witness witnessOf(Database &database);
void removeWitness(const QString &storePath);

} // namespace remindesk
