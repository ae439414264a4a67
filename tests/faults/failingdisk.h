// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace remindesk {

/// SQLite's own files, on a disk that fails when it is told to: a VFS around the one of the system. Every database that
/// is opened after install() lies on it. One test at a time.
namespace failingdisk {

enum class Fault {
    None,
    Sync,     ///< one fsync of the log says EIO; what it should have kept is there all the same
    LostSync, ///< the same, and what was written since the last fsync is gone (what Linux may do)
    Write,    ///< one write into the log says EIO
    Quota,    ///< from then on every write into the log says EDQUOT: its user has no more room
    Checkpoint, ///< one write or fsync of the database itself does
    ReadOnly  ///< from then on every write, fsync and truncation fails: remounted read-only
};

void install();
/// The `number`th such call from now fails.
void fail(Fault fault, int number = 1);
/// Whether everything that was written into a log has been synced since.
[[nodiscard]] bool isOnDisk();
/// What a power cut at this moment leaves, written into `folder` under the same names: every file as of its last fsync, and of
/// what was written since, any sectors (which ones depends on `seed`). The disk goes on.
void cutPower(const QString &folder, unsigned seed);
/// Whether it came to that. The disk is well afterwards.
[[nodiscard]] bool heal();

} // namespace failingdisk

} // namespace remindesk
