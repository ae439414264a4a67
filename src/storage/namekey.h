// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QString>

namespace remindesk {

// The order in which people look names up: letters as in a dictionary, whatever their case and accents, then Chinese
// by its pinyin (Unicode's collation of CLDR's "zh"), numbers in a name by their value. One order for everybody who
// works with a store, so that one index can walk it.

/// Where a name stands among others: keys compare character by character, as SQLite compares text. Any thread.
[[nodiscard]] QString nameKey(const QString &name);

/// The keys that are stored were made by another version of the collation's data, or not yet: makes them anew, a few
/// thousand rows in each transaction. Nothing to do is one look. Within no transaction; throws StoreFailure.
void renewNameKeys(Database &database);

} // namespace remindesk
