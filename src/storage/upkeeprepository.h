// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/upkeepstore.h"

namespace remindesk {

class StoreThread;

/// UpkeepStore over SQLite. Any thread may call it.
class UpkeepRepository final : public UpkeepStore
{
public:
    UpkeepRepository(StoreThread &thread, QString path)
        : m_thread(thread)
        , m_path(std::move(path))
    {}

    [[nodiscard]] Async<StoreHealth> health(Instant now) override;
    [[nodiscard]] Async<void> stopSending(SendingStop stop) override;
    [[nodiscard]] Async<void> resumeSending(QString source, Instant at) override;
    [[nodiscard]] Async<UpkeepNote> note(QString task) override;
    [[nodiscard]] Async<void> noteUpkeep(QString task, UpkeepNote note) override;
    [[nodiscard]] Async<AnchorPoint> historyHead(Instant now) override;
    [[nodiscard]] Async<AnchoredReport> verifyAgainst(QList<AnchorPoint> anchors, QList<QByteArray> otherKeys) override;

private:
    StoreThread &m_thread;
    const QString m_path;
};

} // namespace remindesk
