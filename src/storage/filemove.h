// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace remindesk {

// Files that appear whole or not at all, a power cut included. Any thread; throw StoreFailure E-STO-05.

/// Renames so that the new name survives a power cut, over what has it.
void moveInPlace(const QString &from, const QString &to);
/// An empty file nobody else may read, in the place of whatever is there: SQLite makes its own readable by all.
void makePrivateFile(const QString &path);
/// Forces what was written to the disk; a folder's names too.
void syncPath(const QString &path);

} // namespace remindesk
