// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "storage/migrator.h"

#include <QList>
#include <QString>

#include <optional>

namespace remindesk {

class Database;

struct SalvagedTable
{
    QString name;
    qint64 saved = 0;
    std::optional<qint64> lost; ///< nothing: what tells how many there were is lost too
    qint64 orphans = 0;         ///< read, but without what they belong to: left out
};

struct Salvaged
{
    QString path;
    QList<SalvagedTable> tables;

    [[nodiscard]] bool isComplete() const;
};

/// Reads what can be read of a damaged store, around the damage, into a new whole one at `target`, which restoreBackup()
/// puts in place and which sends nothing until a person says so (StopKind::Repaired). The original is only read. Blocks,
/// any thread. E-BAK-01 target is there · E-BAK-05 nothing of a store can be found in it (%1) · E-LCK-01 process %1 uses
/// it · E-STO.
[[nodiscard]] Result<Salvaged> salvageStore(const QString &damaged, const QString &target,
                                            const QList<Migration> &migrations, Instant now);

// The parts of it, in salvagerows.cpp and salvagerebuild.cpp. Throw StoreFailure.

/// Copies each table row by row, around what cannot be read. `fresh` has the same schema, without triggers.
[[nodiscard]] QList<SalvagedTable> salvageTables(Database &damaged, Database &fresh);
/// Rows without what they belong to go; counters, full text, the history's end and the store's place are made anew.
void rebuildDerived(Database &fresh, QList<SalvagedTable> &tables, Instant now);

} // namespace remindesk
