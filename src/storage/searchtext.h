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

/// What a person typed as an FTS5 expression: every word must occur; a word that ends in a letter or digit
/// of another script also finds longer ones, by name where `wordsFrom` names them. Quotes and operators mean
/// nothing. Empty when there is nothing to look for.
[[nodiscard]] QString matchExpression(const QString &typed, const WordsFrom &wordsFrom = {});

/// The same, a phrase or a choice of phrases for each word: all of them must match.
[[nodiscard]] QStringList matchPhrases(const QString &typed, const WordsFrom &wordsFrom = {});

/// A ticket number that sorts by value: runs of digits padded to 18.
[[nodiscard]] QString sortableNumber(const QString &number);

} // namespace remindesk
