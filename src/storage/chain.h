// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery.h"
#include "storage/database.h"

#include <QString>

namespace remindesk {

// The history's chain: every row carries a hash over itself and its predecessor's hash, and a table of its own says where
// the chain ends. Editing, removing, adding or swapping rows behind the program's back shows. With a key (chainkey.h) the
// hash is an HMAC, so that nobody writes the chain anew without it; a program that has no key goes on with SHA-256. Where
// one ends and the other begins is a row itself (turn), part of the chain like every other. Who has the key and writes
// everything anew is found by the anchor outside the file only (anchorfile.h). Storage thread; throws StoreFailure.

/// The rows that say how they and those after them are chained: with the key whose id is their detail, or plainly.
inline constexpr auto keyedTurn = "chain-keyed";
inline constexpr auto plainTurn = "chain-plain";
[[nodiscard]] bool isTurn(QByteArrayView kind);

/// Hash of `event` after `previous`. Fields are length-prefixed, so no two rows encode alike. Pure.
[[nodiscard]] QString chainHash(const QString &previous, const HistoryEvent &event, const ChainKey &key = {});
/// The same for a row of historyColumns, from its bytes as they lie in the file: for checking millions of them.
[[nodiscard]] ChainHash chainHash(QByteArrayView previous, const Row &row, const ChainKey &key = {});

/// For Database::setKeySource(): asks `source` with what the store itself says.
[[nodiscard]] Database::KeySource chainKeysOf(HistoryKeySource source);

/// Where the next row of the history goes. Writes the turn before it where the chain goes on otherwise than so far.
[[nodiscard]] HistoryHead chainEnd(Database &database, Instant now);
/// Writes an event at the end; sets its seq and chain, cuts its detail to 500 characters.
void appendHistory(Database &database, HistoryEvent &event);

[[nodiscard]] HistoryEvent eventFrom(const Row &row);
/// The columns eventFrom() reads, in its order.
inline constexpr auto historyColumns
    = "seq, at_ms, message_id, reminder_id, ticket_id, kind, state, reason, source, detail, chain";
inline constexpr int kindColumn = 5; ///< places in it
inline constexpr int detailColumn = 9;
inline constexpr int chainColumn = 10;

} // namespace remindesk
