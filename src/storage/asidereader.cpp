// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/asidereader.h"

#include <exception>

namespace remindesk {

using namespace Qt::StringLiterals;

AsideReader::AsideReader(QString path, std::function<void(const StoreFailure &)> onFatal)
    : m_path(std::move(path))
    , m_onFatal(std::move(onFatal))
{
    setObjectName(u"storage-aside"_s);
}

AsideReader::~AsideReader()
{
    {
        const QMutexLocker locker(&m_mutex);
        m_isStopping = true;
        m_work.wakeAll();
    }
    wait();
}

void AsideReader::post(std::unique_ptr<StoreJob> job)
{
    const QMutexLocker locker(&m_mutex);
    m_jobs.push_back(std::move(job));
    m_work.wakeAll();
    if (!isRunning())
        start();
}

std::unique_ptr<StoreJob> AsideReader::next()
{
    const QMutexLocker locker(&m_mutex);
    while (m_jobs.empty() && !m_isStopping) {
        if (m_isOpen) {
            m_database.close(); // a file that is not read from may be replaced
            m_isOpen = false;
        }
        m_work.wait(&m_mutex);
    }
    if (m_jobs.empty())
        return nullptr;
    auto job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void AsideReader::run()
{
    while (auto job = next())
        runStep(std::move(job));
    m_database.close();
}

/// Several take turns, a step each.
void AsideReader::runStep(std::unique_ptr<StoreJob> job)
{
    std::optional<StoreFailure> problem;
    try {
        if (!m_isOpen) {
            m_database.open(m_path, true);
            m_database.once(u"PRAGMA cache_size = -8000"_s);
            m_database.once(u"PRAGMA trusted_schema = OFF"_s);
            m_isOpen = true;
        }
        if (job->run(m_database)) {
            job->succeed();
            return;
        }
        const QMutexLocker locker(&m_mutex);
        m_jobs.push_back(std::move(job));
        return;
    } catch (const StoreFailure &failure) {
        problem = failure;
    } catch (const std::exception &exception) {
        problem = StoreFailure{Error{u"E-STO-10"_s, {u"0"_s, QString::fromLocal8Bit(exception.what())}, {}}, 0};
    }
    if (isFatal(*problem))
        m_onFatal(*problem);
    job->fail(problem->error);
}

} // namespace remindesk
