// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery.h"
#include "storage/database.h"

#include <QString>

namespace remindesk {

// The history's hash chain: every row carries SHA-256 over itself and its predecessor's hash, and a table of
// its own says where the chain ends. Editing, removing, adding or swapping rows behind the program's back
// shows; somebody who writes the whole chain anew is found by the anchor outside the file only (anchorfile.h). Storage thread; throws StoreFailure.

/// Hex of the hash of `event` after `previous`. Fields are length-prefixed, so no two rows encode alike. Pure.
[[nodiscard]] QString chainHash(const QString &previous, const HistoryEvent &event);

/// The same for a row of historyColumns, from its bytes as they lie in the file: for checking millions of them.
[[nodiscard]] QByteArray chainHash(QByteArrayView previous, const Row &row);

/// Writes an event at the end; sets its seq and chain, cuts its detail to 500 characters.
void appendHistory(Database &database, HistoryEvent &event);

[[nodiscard]] HistoryEvent eventFrom(const Row &row);
/// The columns eventFrom() reads, in its order.
inline constexpr auto historyColumns
    = "seq, at_ms, message_id, reminder_id, ticket_id, kind, state, reason, source, detail, chain";

} // namespace remindesk
