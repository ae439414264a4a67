// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/chain.h"
#include "storage/database.h"

#include <QString>

namespace remindesk::test {

/// What somebody who can write the whole file might do to its history, at a line of their choice.
enum class Tampering { Edit, Restamp, Insert, Delete, Swap, CutTail, CutTailAndHead, Rewrite, EditChain, LowerHead };
inline constexpr int tamperings = 10;

inline QString tamperingName(Tampering kind)
{
    static constexpr const char *names[]{"edit",     "restamp",           "insert",    "delete",     "swap",
                                         "cut tail", "cut tail and head", "write anew", "edit chain", "lower head"};
    return QString::fromLatin1(names[int(kind)]);
}

inline void setHead(Database &database)
{
    database.run(QStringLiteral("UPDATE history_head SET seq = coalesce((SELECT max(seq) FROM history), 0), "
                                "chain = coalesce((SELECT chain FROM history ORDER BY seq DESC LIMIT 1), '')"));
}

/// Every chain from `line` on, and the head, as if nothing had happened.
inline void rechain(Database &database, qint64 line)
{
    const auto columns = QLatin1StringView(historyColumns);
    QString previous = database
                           .one(QStringLiteral("SELECT chain FROM history WHERE seq = ?"), {line - 1},
                                [](const Row &row) { return row.text(0); })
                           .value_or(QString());
    QList<std::pair<qint64, QString>> chains;
    database.each(QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM history WHERE seq >= ? ORDER BY seq"), {line},
                  [&](const Row &row) {
                      previous = QString::fromLatin1(chainHash(previous.toLatin1(), row));
                      chains.append({row.number(0), previous});
                  });
    for (const auto &[seq, chain] : chains)
        database.run(QStringLiteral("UPDATE history SET chain = ? WHERE seq = ?"), {chain, seq});
    setHead(database);
}

/// Without the triggers that keep an honest program from it; within a transaction.
inline void tamperWith(Database &database, Tampering kind, qint64 line)
{
    const auto run = [&](const char *sql, const SqlArguments &values) { database.run(QString::fromLatin1(sql), values); };
    switch (kind) {
    case Tampering::Edit: return run("UPDATE history SET source = source || 'x' WHERE seq = ?", {line});
    case Tampering::Restamp: return run("UPDATE history SET at_ms = at_ms - 60000 WHERE seq = ?", {line});
    case Tampering::Insert:
        run("UPDATE history SET seq = -seq - 1 WHERE seq >= ?", {line});
        run("UPDATE history SET seq = -seq WHERE seq < 0", {});
        run("INSERT INTO history SELECT ?, at_ms, message_id, reminder_id, ticket_id, kind, state, reason, source, detail, "
            "chain FROM history WHERE seq = ?",
            {line, line + 1});
        return setHead(database);
    case Tampering::Delete:
        run("DELETE FROM history WHERE seq = ?", {line});
        run("UPDATE history SET seq = -seq WHERE seq > ?", {line});
        run("UPDATE history SET seq = -seq - 1 WHERE seq < 0", {});
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
        return rechain(database, line);
    case Tampering::EditChain:
        return run("UPDATE history SET chain = replace(chain, substr(chain, 1, 1), 'z') WHERE seq = ?", {line});
    case Tampering::LowerHead:
        return run("UPDATE history_head SET seq = ?, chain = (SELECT chain FROM history WHERE seq = ?)", {line, line});
    }
}

inline void dropHistoryTriggers(Database &database)
{
    database.once(QStringLiteral("DROP TRIGGER history_no_update"));
    database.once(QStringLiteral("DROP TRIGGER history_no_delete"));
}

} // namespace remindesk::test
