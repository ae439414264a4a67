// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "storage/database.h"
#include "workflow/upkeepstore.h"

#include <QString>

namespace remindesk {

// A store that was copied or put back from a backup must not send: its original may have sent the same, or still
// does. So it remembers where it lies, and wakes up with a stop where that is not so any more.

/// The machine (a hash of /etc/machine-id, which itself is to be kept secret: machine-id(5)) and the file: its number
/// and time of birth, which a copy never shares, while renaming, remounting and rebooting change neither. Empty what
/// the system does not tell.
struct StorePlace
{
    QString machine;
    QString file;

    bool operator==(const StorePlace &) const = default;
};
[[nodiscard]] StorePlace placeOf(const QString &path);
/// Whether a store that lay at `before` lies somewhere else now. What is not known proves nothing. Pure.
[[nodiscard]] bool isElsewhere(const StorePlace &before, const StorePlace &now);

/// Notices a copy: compares place and witness (witness.h) of an opened store, writes the stop. Within no transaction;
/// the caller holds the file lock. Throws StoreFailure.
void checkPlace(Database &database, const QString &path, Instant now);
/// This is where it belongs from now on. Within a transaction.
void adoptPlace(Database &database, const QString &path);
[[nodiscard]] QString storeId(Database &database);

[[nodiscard]] QList<SendingStop> sendingStops(Database &database);
[[nodiscard]] bool isSendingStopped(Database &database);
void putStop(Database &database, const SendingStop &stop);

} // namespace remindesk
