// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace remindesk {

// Full text that finds Chinese words of any length. FTS5's unicode61 takes a whole run of Han characters
// for one token and its trigram finds nothing below three characters, so every Han (and kana) character
// is set apart by spaces and a word is asked for as a phrase. Pure.

/// A text as it is put into the index: compatibility forms folded (full-width digits), Han set apart, everything that
/// is neither letter nor digit a space. The same text must be given again to take a row out of the index.
[[nodiscard]] QString indexedText(const QString &text);

/// The words of an index that begin with a text; nothing when they are too many to be named.
using WordsFrom = std::function<std::optional<QStringList>(const QString &beginning)>;

/// One of the words somebody looks for: a choice of phrases, any of which will do.
struct SoughtWord
{
    QStringList choices;      ///< tokens with single spaces between them
    bool isBeginning = false; ///< longer words with this beginning as well; then there is one choice

    bool operator==(const SoughtWord &) const = default;
};

/// What a person typed, none twice: every word must occur; a word that ends in a letter or digit of another script also
/// finds longer ones, by name where `wordsFrom` names them. Quotes and operators mean nothing. Empty when there is nothing
/// to look for.
[[nodiscard]] QList<SoughtWord> soughtWords(const QString &typed, const WordsFrom &wordsFrom = {});

/// As one FTS5 expression.
[[nodiscard]] QString matchExpression(const QList<SoughtWord> &words);
/// The same for a part of the index. FTS5 walks words that seldom stand together to the end of the index before it answers,
/// whatever rows it is asked for. So each token may also be the stop word, which the ends of every block have: it answers at
/// those at the latest, and what it answers is looked at by `shape` (storage/standshere.h).
struct StoppingMatch
{
    QString expression;
    QByteArray shape;
};
[[nodiscard]] StoppingMatch stoppingMatch(const QList<SoughtWord> &words);
/// The word that only stops have: no text in an index has it.
inline constexpr QStringView stopWord = u"\ue000z";
/// Whether FTS5 answers with the next row at once, however seldom the words are.
[[nodiscard]] bool isWalkedAtOnce(const QList<SoughtWord> &words);

/// A ticket number that sorts by value: runs of digits padded to 18.
[[nodiscard]] QString sortableNumber(const QString &number);

} // namespace remindesk
