// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/logfile.h"
#include "storage/storejob.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <atomic>
#include <deque>
#include <memory>
#include <optional>

namespace remindesk {

/// Answers writes when they are on the disk. The storage thread commits a group without waiting for the disk and hands it
/// over; one sync of the log, on this thread, serves all groups that came meanwhile. So the disk and the processor work at
/// once, and nobody hears of a write before it is durable. Nothing is synced or called done after a sync that failed.
/// Owned and called by the storage thread; failure() by any.
class LogSync final : public QThread
{
public:
    using Jobs = std::deque<std::unique_ptr<StoreJob>>;

    LogSync();
    ~LogSync() override; ///< answers what it has

    /// From now on this is the log. Throws StoreFailure.
    void follow(Database &database);
    /// Waits for what was handed over, and lets go of the file.
    void leave();

    void answer(Jobs committed);
    /// Until all that was committed by now is on the disk, or the disk has failed.
    void waitForDisk();
    [[nodiscard]] std::optional<StoreFailure> failure() const;
    [[nodiscard]] qint64 syncs() const { return m_syncs; } ///< that went well; any thread

protected:
    void run() override;

private:
    [[nodiscard]] bool waitForWork();
    static void finish(const Jobs &jobs, const std::optional<StoreFailure> &problem);

    std::unique_ptr<LogFile> m_file;
    std::atomic<qint64> m_syncs = 0;
    mutable QMutex m_mutex; // guards all below
    QWaitCondition m_changed;
    Jobs m_jobs;
    std::optional<StoreFailure> m_failure;
    bool m_isWanted = false; ///< something was committed since the last sync began
    bool m_isSyncing = false;
    bool m_isStopping = false;
};

} // namespace remindesk
