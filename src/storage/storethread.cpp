// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storethread.h"

#include "storage/migrator.h"

#include <QDeadlineTimer>

#include <exception>
#include <iterator>
#include <tuple>
#include <utility>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t groupLimit = 256;
constexpr qint64 gatherNs = 300'000; // a commit costs as much, and one for several is cheaper than one for each
constexpr std::size_t fullGroup = 8;

LogSync::Jobs alone(std::unique_ptr<StoreJob> job)
{
    LogSync::Jobs jobs;
    jobs.push_back(std::move(job));
    return jobs;
}
} // namespace

StoreThread::StoreThread(QString path, const Clock *clock)
    : m_path(std::move(path))
    , m_ballast(m_path + ".ballast"_L1)
    , m_clock(clock != nullptr ? *clock : m_systemClock)
{
    setObjectName(u"storage"_s);
}

StoreThread::~StoreThread()
{
    {
        const QMutexLocker locker(&m_mutex);
        m_isStopping = true;
        m_work.wakeAll();
    }
    wait();
}

Done StoreThread::open(const QList<Migration> &migrations)
{
    QList<Migration> steps = migrations;
    QMutexLocker locker(&m_mutex);
    m_migrations = &steps;
    start();
    while (!m_opened)
        m_work.wait(&m_mutex);
    m_migrations = nullptr;
    return *m_opened;
}

void StoreThread::run()
{
    Done opened = prepareFile(*m_migrations); // open() holds it until it is answered
    {
        const QMutexLocker locker(&m_mutex);
        m_opened = opened;
        m_work.wakeAll();
    }
    if (!opened)
        return;
    // What is answered last may ask for more.
    const auto isMoreAfterwards = [this] {
        m_log.waitForDisk();
        return waitForWork();
    };
    while (waitForWork() || isMoreAfterwards()) {
        takeKeySource();
        runGroup(takeWrites());
        while (auto job = takeRead())
            runRead(std::move(job));
    }
    m_aside.reset(); // runs what is waiting
    // The last connection to close a store checkpoints it.
    const Done locked = m_lock.lock(FileLock::patienceMs);
    m_log.leave();
    noteLog();
    if (locked)
        noteHead();
    m_database.close();
    if (locked)
        m_lock.unlock();
}

void StoreThread::setKeySource(Database::KeySource source)
{
    const QMutexLocker locker(&m_mutex);
    m_keySource = std::move(source);
}

void StoreThread::takeKeySource()
{
    const QMutexLocker locker(&m_mutex);
    if (m_keySource)
        m_database.setKeySource(*std::exchange(m_keySource, std::nullopt));
}

void StoreThread::enqueue(Jobs &queue, std::unique_ptr<StoreJob> job)
{
    const QMutexLocker locker(&m_mutex);
    job->ticket = m_nextTicket++;
    queue.push_back(std::move(job));
    if (!m_isGathering || !m_reads.empty() || m_writes.size() >= fullGroup)
        m_work.wakeAll();
}

bool StoreThread::waitForWork()
{
    const QMutexLocker locker(&m_mutex);
    while (m_reads.empty() && m_writes.empty() && !m_isStopping)
        m_work.wait(&m_mutex);
    gather();
    return !m_reads.empty() || !m_writes.empty();
}

/// Where several have been writing at once, the next group waits a moment for more of them: one commit for all. Holds
/// m_mutex.
void StoreThread::gather()
{
    QDeadlineTimer deadline(Qt::PreciseTimer);
    deadline.setPreciseRemainingTime(0, gatherNs, Qt::PreciseTimer);
    m_isGathering = true;
    const auto waits = [this] { return m_lastGroup > 1 && m_reads.empty() && m_writes.size() < fullGroup && !m_isStopping; };
    while (waits() && m_work.wait(&m_mutex, deadline)) {
    }
    m_isGathering = false;
}

StoreThread::Jobs StoreThread::takeWrites()
{
    const QMutexLocker locker(&m_mutex);
    const auto end = m_writes.begin() + std::ptrdiff_t(std::min(m_writes.size(), groupLimit));
    Jobs group(std::make_move_iterator(m_writes.begin()), std::make_move_iterator(end));
    m_writes.erase(m_writes.begin(), end);
    m_lastGroup = group.size();
    return group;
}

std::unique_ptr<StoreJob> StoreThread::takeRead()
{
    const QMutexLocker locker(&m_mutex);
    if (m_reads.empty() || (!m_writes.empty() && m_writes.front()->ticket < m_reads.front()->ticket))
        return nullptr;
    auto job = std::move(m_reads.front());
    m_reads.pop_front();
    return job;
}

void StoreThread::putBack(Jobs &group, std::size_t from)
{
    const QMutexLocker locker(&m_mutex);
    while (group.size() > from) {
        m_writes.push_front(std::move(group.back()));
        group.pop_back();
    }
}

void StoreThread::runAside(std::unique_ptr<StoreJob> job)
{
    if (!m_aside)
        m_aside = std::make_unique<AsideReader>(m_path, [this](const StoreFailure &failure) {
            // What is damaged for one connection is damaged: this one has to say so and to stop writing.
            std::ignore = read<void>([failure](Database &) { throw failure; });
        });
    m_aside->post(std::move(job));
}

void StoreThread::runRead(std::unique_ptr<StoreJob> job)
{
    noteLog();
    if (job->way == StoreJob::Way::Aside && !m_broken)
        return runAside(std::move(job));
    if (m_broken && !m_isReadOnly && !openReadOnly())
        return job->fail(*m_broken);
    if (job->way == StoreJob::Way::Alone && m_broken)
        return job->fail(*m_broken);
    std::optional<FileLockGuard> guard;
    if (job->way == StoreJob::Way::Alone) {
        if (const Done locked = m_lock.lock(FileLock::patienceMs); !locked)
            return job->fail(locked.error());
        guard.emplace(m_lock);
    }
    std::optional<StoreFailure> problem;
    try {
        if (!job->run(m_database))
            enqueue(m_reads, std::move(job));
        else if (job->way == StoreJob::Way::Alone)
            m_log.answer(alone(std::move(job)));
        else
            job->succeed();
        return;
    } catch (const StoreFailure &failure) {
        problem = failure;
    } catch (const std::exception &exception) {
        problem = StoreFailure{Error{u"E-STO-10"_s, {u"0"_s, QString::fromLocal8Bit(exception.what())}, {}}, 0};
    }
    noteFatal(*problem);
    job->fail(problem->error);
}

} // namespace remindesk
