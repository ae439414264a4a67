// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "workflow/upkeepstore.h"

#include <QMap>
#include <QStringList>

namespace remindesk {

/// How the daily backups are kept; from the settings "backup.daily" (on, off), "backup.folder", "backup.days" and
/// "backup.weeks".
struct BackupPlan
{
    bool isOn = true;
    QString folder; ///< empty: "backups" in the profile
    int days = 7;   ///< the newest of each of so many days
    int weeks = 4;  ///< and of so many weeks before them
};
[[nodiscard]] BackupPlan backupPlan(const QMap<QString, QString> &settings);

/// "remindesk-20261122T071500Z.daily.db": only files of this name are ever deleted.
[[nodiscard]] QString dailyBackupName(Instant made);
/// When a daily backup was made, by its name; nothing for every other file.
[[nodiscard]] std::optional<Instant> dailyBackupTime(const QString &name);
/// Those of `names` that the plan does not keep. The newest stays in any case.
[[nodiscard]] QStringList outdatedBackups(const QStringList &names, const BackupPlan &plan);
/// A day after the last good one, an hour after a try that failed.
[[nodiscard]] bool isBackupDue(const UpkeepNote &backup, Instant now);

/// Something about the store that a person should know, as a code with a sentence (wording.h).
struct HealthConcern
{
    QString code;
    QStringList arguments; ///< of a failure: its code, and its own arguments from the fourth on
    bool isGrave = false; ///< nothing is sent because of it

    bool operator==(const HealthConcern &) const = default;
};
[[nodiscard]] QList<HealthConcern> healthConcerns(const StoreHealth &health, const BackupPlan &plan, Instant now);

/// How far `now` is from what it can be: behind what the history has seen by more than two minutes, or years ahead of
/// this program. 0: it is plausible.
[[nodiscard]] qint64 clockDoubtMs(Instant newestEvent, Instant now);

} // namespace remindesk
