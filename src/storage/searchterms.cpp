// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchterms.h"

#include "storage/searchtext.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype namedAtMost = 32; // each is a look-up before and a walk of its own in the search
constexpr qint64 askedAtMost = 300;    // rows that are searched one by one
constexpr qint64 gatheredAtMost = 20'000;
} // namespace

QString matchIn(Database &database, QLatin1StringView fts, const QString &typed)
{
    return phrasesIn(database, fts, typed, false).join(u" AND "_s);
}

QStringList phrasesIn(Database &database, QLatin1StringView fts, const QString &typed, bool isVast)
{
    const QString next = u"SELECT term FROM "_s + fts + "_term WHERE term >= ? LIMIT 1"_L1;
    return matchPhrases(typed, [&](const QString &beginning) -> std::optional<QStringList> {
        QStringList words;
        QString from = beginning;
        while (words.size() <= namedAtMost) {
            const auto word = database.one(next, {from}, [](const Row &row) { return row.text(0); });
            if (!word || !word->startsWith(beginning))
                return words;
            words.append(*word);
            from = *word + QChar(1); // past every row of this word
        }
        return isVast ? std::optional(QStringList{beginning}) : std::nullopt;
    });
}

QString amongClause(Database &database, QLatin1StringView fts, const QString &rows, const SqlValues &values)
{
    const qint64 count = database.number(u"SELECT count(*) FROM ("_s + rows + " LIMIT ?)"_L1, values + SqlValues{gatheredAtMost + 1});
    if (count > gatheredAtMost)
        return {};
    // The plus keeps FTS5 from searching anew for each of them: it walks the matches once.
    return (count > askedAtMost ? u" AND +"_s : u" AND "_s) + fts + "_fts.rowid IN ("_L1 + rows + u')';
}

} // namespace remindesk
