// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "storage/database.h"

#include <QSet>
#include <QString>

#include <optional>

namespace remindesk {

/// Deletes kept files nobody names any more: added before a moment, in no draft and in no reminder (what was frozen of
/// a message has the contents themselves). Reminders stay for ever, so a file found in one is noted beside the files
/// and not asked about again. Some thousand reminders at a call, so that other work of the storage thread goes on
/// between. Throws StoreFailure.
class FileSweep
{
public:
    FileSweep(QString folder, Instant before) : m_folder(std::move(folder)), m_before(before) {}

    /// How many were deleted. Nothing: there is more to look through.
    [[nodiscard]] std::optional<int> step(Database &database);

private:
    void begin();
    [[nodiscard]] bool readOn(Database &database);
    [[nodiscard]] int finish(Database &database);

    QString m_folder;
    Instant m_before;
    QSet<QString> m_unnamed; ///< candidates
    QSet<QString> m_sent;    ///< in a reminder
    qint64 m_lastRow = 0;
    bool m_hasBegun = false;
};

} // namespace remindesk
