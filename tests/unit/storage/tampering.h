// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/chain.h"
#include "storage/database.h"

#include <QString>

#include <algorithm>
#include <limits>

namespace remindesk::test {

/// What somebody who can write the whole file might do to its history, at a line of their choice.
enum class Tampering {
    Edit,
    Restamp,
    Insert,
    Delete,
    Swap,
    CutTail,
    CutTailAndHead,
    Rewrite,       ///< with the key of the lines: only an anchor shows it
    EditChain,
    LowerHead,
    RewriteKeyless, ///< as SHA-256, under the same turn
    Downgrade,      ///< a turn to no key, and from there on SHA-256, as a program without the key does it
    ForeignKey,     ///< a turn to a key of one's own
    PlainFromStart  ///< all of it as SHA-256, as if there never had been a key
};
inline constexpr int tamperings = 14;

inline QString tamperingName(Tampering kind)
{
    static constexpr const char *names[]{"edit",       "restamp",       "insert",      "delete",     "swap",
                                         "cut tail",   "cut tail and head", "write anew", "edit chain", "lower head",
                                         "write anew without the key", "write anew as keyless", "write anew with another key",
                                         "keyless from the start"};
    return QString::fromLatin1(names[int(kind)]);
}

inline void setHead(Database &database)
{
    database.run(QStringLiteral("UPDATE history_head SET seq = coalesce((SELECT max(seq) FROM history), 0), "
                                "chain = coalesce((SELECT chain FROM history ORDER BY seq DESC LIMIT 1), '')"));
}

inline constexpr qint64 toTheEnd = std::numeric_limits<qint64>::max();

/// The lines from `line` on, by so many numbers, except those behind `until`.
inline void moveLines(Database &database, qint64 line, int by, qint64 until)
{
    database.run(QStringLiteral("CREATE TEMP TABLE moved AS SELECT * FROM history WHERE seq >= ? AND seq < ? ORDER BY seq"),
                 {line, until});
    database.run(QStringLiteral("DELETE FROM history WHERE seq >= ? AND seq <= ?"), {line, until});
    database.run(QStringLiteral("INSERT INTO history SELECT seq + ?, at_ms, message_id, reminder_id, ticket_id, kind, state, "
                                "reason, source, detail, chain FROM moved ORDER BY rowid"),
                 {by});
    database.run(QStringLiteral("DROP TABLE moved"));
}

/// Every chain from `line` to `until`, and the head, as if nothing had happened. `key`: what whoever does it has.
inline void rechain(Database &database, qint64 line, const ChainKey &key, qint64 until = toTheEnd)
{
    const auto columns = QLatin1StringView(historyColumns);
    QByteArray previous = database
                              .one(QStringLiteral("SELECT chain FROM history WHERE seq = ?"), {line - 1},
                                   [](const Row &row) { return row.bytes(0); })
                              .value_or(QByteArray());
    // In pieces: a million hashes are no small thing to hold.
    const qint64 piece = std::min<qint64>(20'000, until - line + 1);
    for (QList<std::pair<qint64, QString>> chains; line > 0; chains.clear()) {
        database.each(QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM history WHERE seq >= ? ORDER BY seq LIMIT ?"),
                      {line, piece}, [&](const Row &row) {
                          previous = chainHash(previous, row, key).view().toByteArray();
                          chains.append({row.number(0), QString::fromLatin1(previous)});
                      });
        for (const auto &[seq, chain] : std::as_const(chains))
            database.run(QStringLiteral("UPDATE history SET chain = ? WHERE seq = ?"), {chain, seq});
        line = chains.size() < piece || line + piece > until ? 0 : line + piece;
    }
    setHead(database);
}

/// The line becomes one that says that the chain goes on otherwise, as a program would have written it.
inline void makeTurn(Database &database, qint64 line, const ChainKey &key, qint64 until)
{
    database.run(QStringLiteral("UPDATE history SET kind = ?, message_id = '', reminder_id = '', ticket_id = '', source = 'store', "
                                "detail = ? WHERE seq = ?"),
                 {QString::fromLatin1(key.isNull() ? plainTurn : keyedTurn), key.id(), line});
    database.run(QStringLiteral("DELETE FROM history_segment WHERE first_seq >= ?"), {line});
    database.run(QStringLiteral("INSERT INTO history_segment (first_seq, key_id) VALUES (?, ?)"), {line, key.id()});
    rechain(database, line, key, until);
}

/// As if no line had ever had a key.
inline void makePlain(Database &database)
{
    database.run(QStringLiteral("UPDATE history SET kind = 'queued' WHERE kind IN ('chain-keyed', 'chain-plain')"));
    database.run(QStringLiteral("DELETE FROM history_segment"));
    rechain(database, 1, {});
}

/// Without the triggers that keep an honest program from it; within a transaction. `key`: that of the lines. Lines behind `until` are left
/// as they are where it would take long to write them anew too: for who does not look at them.
inline void tamperWith(Database &database, Tampering kind, qint64 line, const ChainKey &key = {}, qint64 until = toTheEnd)
{
    const auto run = [&](const char *sql, const SqlArguments &values) { database.run(QString::fromLatin1(sql), values); };
    switch (kind) {
    case Tampering::Edit: return run("UPDATE history SET source = source || 'x' WHERE seq = ?", {line});
    case Tampering::Restamp: return run("UPDATE history SET at_ms = at_ms - 60000 WHERE seq = ?", {line});
    case Tampering::Insert:
        moveLines(database, line, 1, until);
        run("INSERT INTO history SELECT ?, at_ms, message_id, reminder_id, ticket_id, kind, state, reason, source, detail, "
            "chain FROM history WHERE seq = ?",
            {line, line + 1});
        return setHead(database);
    case Tampering::Delete:
        run("DELETE FROM history WHERE seq = ?", {line});
        moveLines(database, line, -1, until);
        return setHead(database);
    case Tampering::Swap:
        run("UPDATE history SET seq = -1 WHERE seq = ?", {line});
        run("UPDATE history SET seq = ? WHERE seq = ?", {line, line + 1});
        return run("UPDATE history SET seq = ? WHERE seq = -1", {line + 1});
    case Tampering::CutTail: return run("DELETE FROM history WHERE seq >= ?", {line});
    case Tampering::CutTailAndHead:
        run("DELETE FROM history WHERE seq >= ?", {line});
        return setHead(database);
    case Tampering::Rewrite:
        run("UPDATE history SET source = source || 'x' WHERE seq = ?", {line});
        return rechain(database, line, key, until);
    case Tampering::EditChain:
        return run("UPDATE history SET chain = replace(chain, substr(chain, 1, 1), 'z') WHERE seq = ?", {line});
    case Tampering::LowerHead:
        return run("UPDATE history_head SET seq = ?, chain = (SELECT chain FROM history WHERE seq = ?)", {line, line});
    case Tampering::RewriteKeyless:
        run("UPDATE history SET source = source || 'x' WHERE seq = ?", {line});
        return rechain(database, line, {}, until);
    case Tampering::Downgrade: return makeTurn(database, line, {}, until);
    case Tampering::ForeignKey: 
        return makeTurn(database, line, *ChainKey::fromSecret("somebody-else's-own-key"), until);
    case Tampering::PlainFromStart: return makePlain(database);
    }
}

inline void dropHistoryTriggers(Database &database)
{
    database.once(QStringLiteral("DROP TRIGGER IF EXISTS history_no_update"));
    database.once(QStringLiteral("DROP TRIGGER IF EXISTS history_no_delete"));
}

} // namespace remindesk::test
