// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace remindesk {

/// Marks our files in SQLite's header ("RmDk"), so that another program's database is not taken for a store.
inline constexpr int storeApplicationId = 0x526d446b;

/// Looks at a path before SQLite does and changes nothing: E-STO-01 when its folder is not there or the
/// path is no plain file, E-STO-02 when the file is no SQLite database (empty, header damaged), E-STO-03
/// when it is on a network file system, where WAL does not work. `exists` says whether there is a file.
struct StoreFile
{
    bool exists = false;
};
[[nodiscard]] Result<StoreFile> inspectStoreFile(const QString &path);

/// Whether `type` (statfs f_type) is NFS, SMB or the like. Pure.
[[nodiscard]] bool isNetworkFileSystem(quint32 type);

} // namespace remindesk
