// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace remindesk {

/// Two-character words of the large file by how often they occur: in one text of 40, of 4,000, and in none.
[[nodiscard]] QStringList searchedWords();

/// Makes a store with `rows` tickets, as many messages and as many history events straight through SQL, unless the
/// file is there already. Throws StoreFailure.
void makeLargeFile(const QString &path, int rows);

} // namespace remindesk
