// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/storejob.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <functional>
#include <memory>

namespace remindesk {

/// Reads of seconds and minutes, on a thread and a read-only connection of their own: no list and no message waits for
/// them. Each step of a job reads for some milliseconds and leaves no statement open, so that no checkpoint of the WAL
/// waits either; the connection is closed when there is nothing to do. Made, fed and ended by the storage thread.
class AsideReader final : public QThread
{
public:
    /// `onFatal`: told on this thread when the file cannot be read; the job has been told as well.
    AsideReader(QString path, std::function<void(const StoreFailure &)> onFatal);
    ~AsideReader() override; ///< runs what is waiting

    void post(std::unique_ptr<StoreJob> job);

protected:
    void run() override;

private:
    [[nodiscard]] std::unique_ptr<StoreJob> next();
    void runStep(std::unique_ptr<StoreJob> job);

    const QString m_path;
    const std::function<void(const StoreFailure &)> m_onFatal;
    Database m_database;
    bool m_isOpen = false;
    QMutex m_mutex;
    QWaitCondition m_work;
    std::deque<std::unique_ptr<StoreJob>> m_jobs;
    bool m_isStopping = false;
};

} // namespace remindesk
