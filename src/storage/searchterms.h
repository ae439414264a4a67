// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace remindesk {

/// matchExpression() of searchtext.h with the words that the index `fts` ("ticket" or "message") really has instead of a
/// beginning: FTS5 would gather all rows of every such word before it answers with the first; words by name it walks
/// from the newest row. Storage thread; throws StoreFailure.
[[nodiscard]] QString matchIn(Database &database, QLatin1StringView fts, const QString &typed);
/// The same as matchPhrases(). In a `vast` index a beginning of very many words (two digits of a number) is taken for a
/// whole word: one more letter, and it is searched as a beginning again.
[[nodiscard]] QStringList phrasesIn(Database &database, QLatin1StringView fts, const QString &typed, bool isVast);

/// " AND …" for a search whose rows must be among those that `rows` selects ("SELECT seq FROM … INDEXED BY … WHERE …");
/// empty where these are too many to be gathered. Fetching every match to see whether it belongs there would take
/// seconds for a common word.
[[nodiscard]] QString amongClause(Database &database, QLatin1StringView fts, const QString &rows, const SqlValues &values);

} // namespace remindesk
