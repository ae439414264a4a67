// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "storage/database.h"

#include <QList>
#include <QString>

namespace remindesk {

/// One numbered step of the schema: a file NNNN_name.sql.
struct Migration
{
    int version = 0;
    QString name;
    QString script;
};

/// The migrations of a folder (":/sql"), numbered 1, 2, 3 … without a gap. E-STO-16 otherwise.
[[nodiscard]] Result<QList<Migration>> loadMigrations(const QString &folder);

/// Brings a store file to the last version; the caller holds the store's lock. Each step is one
/// transaction with the version bump. A missing file is made beside its place and renamed when whole, so
/// a kill leaves none or all. An existing one is copied first to PATH.before-N.db, and the copy checked.
/// E-STO-06 when the file is newer than this program (it is not touched), E-STO-14 when it is another
/// program's database, E-STO-15 when the copy or the file does not pass quick_check.
[[nodiscard]] Done migrateFile(const QString &path, bool exists, const QList<Migration> &migrations);

/// The steps a connection still needs. Throws StoreFailure.
void migrate(Database &database, const QList<Migration> &migrations);

} // namespace remindesk
