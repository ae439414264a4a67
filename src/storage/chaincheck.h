// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "workflow/historystore.h"

#include <optional>

namespace remindesk {

/// Reads the whole history and proves its chain, some thousand rows at a call so that other work of the storage
/// thread goes on between. Throws StoreFailure.
class ChainCheck
{
public:
    /// Nothing: there is more to read.
    [[nodiscard]] std::optional<ChainReport> step(Database &database);

private:
    [[nodiscard]] std::optional<ChainReport> readOn(Database &database);
    [[nodiscard]] bool follows(const Row &row) const;
    [[nodiscard]] ChainReport broken(qint64 seq);

    ChainReport m_report;
    qint64 m_lastSeq = 0;
    QString m_lastChain;
};

} // namespace remindesk
