// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/logsync.h"

#include "delivery/crashpoint.h"

#include <utility>

namespace remindesk {

using namespace Qt::StringLiterals;

LogSync::LogSync()
{
    setObjectName(u"store-log"_s);
}

LogSync::~LogSync()
{
    {
        const QMutexLocker locker(&m_mutex);
        m_isStopping = true;
        m_changed.wakeAll();
    }
    wait();
}

void LogSync::follow(Database &database)
{
    m_file = database.openLog();
    if (!isRunning())
        start();
}

void LogSync::leave()
{
    waitForDisk();
    m_file.reset();
}

void LogSync::answer(Jobs committed)
{
    const QMutexLocker locker(&m_mutex);
    for (auto &job : committed)
        m_jobs.push_back(std::move(job));
    m_isWanted = true;
    m_changed.wakeAll();
}

void LogSync::waitForDisk()
{
    const QMutexLocker locker(&m_mutex);
    while (m_isWanted || m_isSyncing)
        m_changed.wait(&m_mutex);
}

std::optional<StoreFailure> LogSync::failure() const
{
    const QMutexLocker locker(&m_mutex);
    return m_failure;
}

bool LogSync::waitForWork()
{
    while (!m_isWanted && !m_isStopping)
        m_changed.wait(&m_mutex);
    return m_isWanted;
}

void LogSync::run()
{
    QMutexLocker locker(&m_mutex);
    while (waitForWork()) {
        Jobs jobs = std::exchange(m_jobs, {});
        std::optional<StoreFailure> problem = m_failure;
        m_isWanted = false;
        m_isSyncing = true;
        locker.unlock();
        if (!problem) {
            try {
                m_file->sync();
                ++m_syncs;
            } catch (const StoreFailure &failure) {
                problem = failure;
            }
        }
        locker.relock();
        m_failure = problem;
        locker.unlock();
        finish(jobs, problem);
        jobs.clear(); // what they hold is let go outside the lock
        locker.relock();
        m_isSyncing = false;
        m_changed.wakeAll();
    }
}

void LogSync::finish(const Jobs &jobs, const std::optional<StoreFailure> &problem)
{
    if (!problem)
        crashPoint("commit.after");
    for (const auto &job : jobs)
        problem ? job->fail(problem->error) : job->succeed();
}

} // namespace remindesk
