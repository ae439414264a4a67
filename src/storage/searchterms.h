// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "storage/searchtext.h"

namespace remindesk {

/// soughtWords() of searchtext.h with the words that the index `fts` ("ticket" or "message") really has instead of a
/// beginning: FTS5 would gather all rows of every such word before it answers with the first; words by name it walks
/// from the newest row. A beginning that more words have than can be named stays one ("…" *); in a `vast` index it is
/// taken for a whole word and put into `wholeWords`: one more letter, and it is searched as a beginning again. Storage
/// thread; throws StoreFailure.
[[nodiscard]] QList<SoughtWord> wordsIn(Database &database, QLatin1StringView fts, const QString &typed, bool isVast,
                                        QStringList *wholeWords = nullptr);

} // namespace remindesk
