// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchterms.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype namedAtMost = 32; // each is a look-up before and a walk of its own in the search
} // namespace

QList<SoughtWord> wordsIn(Database &database, QLatin1StringView fts, const QString &typed, bool isVast,
                          QStringList *wholeWords)
{
    const QString next = u"SELECT term FROM "_s + fts + "_term WHERE term >= ? LIMIT 1"_L1;
    return soughtWords(typed, [&](const QString &beginning) -> std::optional<QStringList> {
        QStringList words;
        QString from = beginning;
        while (words.size() <= namedAtMost) {
            const auto word = database.one(next, {from}, [](const Row &row) { return row.text(0); });
            if (!word || !word->startsWith(beginning))
                return words;
            words.append(*word);
            from = *word + QChar(1); // past every row of this word
        }
        if (!isVast)
            return std::nullopt;
        if (wholeWords != nullptr && !wholeWords->contains(beginning))
            wholeWords->append(beginning);
        return QStringList{beginning};
    });
}

} // namespace remindesk
