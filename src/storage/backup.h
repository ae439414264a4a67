// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "storage/chainkey.h"
#include "storage/migrator.h"

#include <QString>

#include <atomic>

namespace remindesk {

// A backup is one file: a whole store with the workspace's attachments in a table of its own. One file is either there
// or not, can be moved by anybody, and SQLite's own check covers the attachments too. Passwords are not in it: they
// never are in a store. All of this blocks, works on connections of its own and may run on any thread, also while the
// store is in use; never on a window's.
//
// E-BAK-01 %1 is there already           -02 the copy is not whole: %1
//       -03 not a backup of Remindesk    -04 the backup is damaged: %1
//       -06 there is no such file        -07 its history was changed at line %1
// E-LCK-01 process %1 uses the workspace

struct BackupInfo
{
    QString path;
    qint64 bytes = 0;
    Instant made;          ///< 0 for a store somebody copied by hand
    QString storeId;
    int schema = 0;
    qint64 historyLines = 0;
    QString historyHead;
    qint64 badLine = 0;    ///< of its history, the first that does not fit; 0: all do
    qint64 unproved = 0;   ///< lines of it whose key is not here
    bool isSalvaged = false; ///< made by salvageStore(): a gap in its history is no surprise
    int files = 0;         ///< attachments in it
    int filesLeftOut = 0;  ///< attachments whose content is not what it was: not taken along
};

/// Copies the store at `storePath` and the attachments beside it into `target`, which appears when it has been
/// checked: integrity, contents, history. For its owner only. A history that was changed in the store is copied as it
/// is, and said (badLine): a backup of it is better than none.
/// `cancel` ends it soon when it becomes true, with E-STO-29 or E-STO-10.
/// `keys` finds the key of the history; lines whose key is not there are not proved.
[[nodiscard]] Result<BackupInfo> makeBackup(const QString &storePath, const QString &target, Instant now,
                                            const std::atomic<bool> *cancel = nullptr, const HistoryKeySource &keys = {});
/// The same check for a backup that is there.
[[nodiscard]] Result<BackupInfo> inspectBackup(const QString &path, const HistoryKeySource &keys = {});

/// What quick_check finds in the store, on a connection of its own; empty when it is whole.
[[nodiscard]] Result<QString> checkStore(const QString &storePath, const std::atomic<bool> *cancel = nullptr);

struct Restored
{
    BackupInfo from;
    QString replaced; ///< where the store lies that was here before; empty: there was none
    qint64 due = 0;   ///< messages that would go at once, and are held
};

/// Puts a backup in the place of the store, which is kept beside it under another name. What it puts there sends
/// nothing until a person says so (StopKind::Restored). E-LCK-01 while a program has the store open; E-BAK-07 for a
/// changed history, unless a person takes it as it is or it was salvaged.
enum class ChangedHistory { Refused, Taken };
[[nodiscard]] Result<Restored> restoreBackup(const QString &backup, const QString &storePath,
                                             const QList<Migration> &migrations, Instant now,
                                             ChangedHistory changed = ChangedHistory::Refused,
                                             const HistoryKeySource &keys = {});

/// Which process has the store open; 0: none. Never ask a process about a store it has open itself: closing the
/// file would take SQLite's own locks away.
[[nodiscard]] qint64 userOf(const QString &storePath);

} // namespace remindesk
