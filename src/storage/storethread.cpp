// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storethread.h"

#include "base/logging.h"
#include "delivery/crashpoint.h"
#include "storage/migrator.h"

#include <QElapsedTimer>

#include <exception>
#include <iterator>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t groupLimit = 256;
constexpr qint64 groupMs = 100; // a group that takes longer is committed, the rest follows: reads wait for it
} // namespace

StoreThread::StoreThread(QString path) : m_path(std::move(path)), m_ballast(m_path + ".ballast"_L1)
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
    while (waitForWork()) {
        runGroup(takeWrites());
        while (auto job = takeRead())
            runRead(std::move(job));
    }
    // The last connection to close a store checkpoints it.
    const Done locked = m_lock.lock(FileLock::patienceMs);
    m_database.close();
    if (locked)
        m_lock.unlock();
}

void StoreThread::enqueue(Jobs &queue, std::unique_ptr<StoreJob> job)
{
    const QMutexLocker locker(&m_mutex);
    job->ticket = m_nextTicket++;
    queue.push_back(std::move(job));
    m_work.wakeAll();
}

bool StoreThread::waitForWork()
{
    const QMutexLocker locker(&m_mutex);
    while (m_reads.empty() && m_writes.empty() && !m_isStopping)
        m_work.wait(&m_mutex);
    return !m_reads.empty() || !m_writes.empty();
}

StoreThread::Jobs StoreThread::takeWrites()
{
    const QMutexLocker locker(&m_mutex);
    const auto end = m_writes.begin() + std::ptrdiff_t(std::min(m_writes.size(), groupLimit));
    Jobs group(std::make_move_iterator(m_writes.begin()), std::make_move_iterator(end));
    m_writes.erase(m_writes.begin(), end);
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

void StoreThread::runRead(std::unique_ptr<StoreJob> job)
{
    if (m_broken)
        return job->fail(*m_broken);
    std::optional<StoreFailure> problem;
    try {
        if (job->run(m_database))
            job->succeed();
        else
            enqueue(m_reads, std::move(job));
        return;
    } catch (const StoreFailure &failure) {
        problem = failure;
    } catch (const std::exception &exception) {
        problem = StoreFailure{Error{u"E-STO-10"_s, {u"0"_s, QString::fromLocal8Bit(exception.what())}, {}}, 0};
    }
    job->fail(problem->error);
}

void StoreThread::runGroup(Jobs group)
{
    if (group.empty())
        return;
    if (m_broken)
        return failAll(group, *m_broken);
    if (const Done locked = m_lock.lock(FileLock::patienceMs); !locked)
        return failAll(group, locked.error());
    const FileLockGuard guard(m_lock);
    while (!group.empty() && !m_broken && !tryGroup(group)) {
    }
    if (m_broken)
        failAll(group, *m_broken);
}

/// One transaction over the group. False: it is to be tried again, with what is left of the group.
bool StoreThread::tryGroup(Jobs &group)
{
    try {
        m_database.run(u"BEGIN IMMEDIATE"_s);
    } catch (const StoreFailure &failure) {
        noteFatal(failure);
        failAll(group, failure.error);
        return true;
    }
    QElapsedTimer timer;
    timer.start();
    for (std::size_t i = 0; i < group.size();) {
        std::optional<StoreFailure> problem;
        const bool isAlive = runInSavepoint(*group[i], problem);
        if (problem && giveUpBallast(*problem, *group[i])) {
            rollBack();
            return false;
        }
        if (problem) {
            group[i]->fail(problem->error);
            group.erase(group.begin() + std::ptrdiff_t(i));
        } else {
            ++i;
        }
        if (!isAlive) { // SQLite undid the whole transaction, the earlier jobs with it
            rollBack();
            return m_broken.has_value();
        }
        if (timer.elapsed() > groupMs)
            putBack(group, i);
    }
    return commit(group);
}

/// False when the transaction itself is gone.
bool StoreThread::runInSavepoint(StoreJob &job, std::optional<StoreFailure> &problem)
{
    try {
        m_database.run(u"SAVEPOINT job"_s);
        if (job.need == DiskNeed::NewSend && !m_ballast.restore())
            throw StoreFailure{Error{u"E-STO-09"_s, {u"0"_s, u"ballast"_s}, m_path}, 0};
        (void)job.run(m_database);
        m_database.run(u"RELEASE job"_s);
        return true;
    } catch (const StoreFailure &failure) {
        problem = failure;
    } catch (const std::exception &exception) {
        problem = StoreFailure{Error{u"E-STO-10"_s, {u"0"_s, QString::fromLocal8Bit(exception.what())}, {}}, 0};
    }
    noteFatal(*problem);
    try {
        m_database.run(u"ROLLBACK TO job"_s);
        m_database.run(u"RELEASE job"_s);
        return !m_broken;
    } catch (const StoreFailure &) {
        return false;
    }
}

bool StoreThread::commit(Jobs &group)
{
    crashPoint("commit.before");
    try {
        m_database.run(u"COMMIT"_s);
    } catch (const StoreFailure &failure) {
        noteFatal(failure);
        rollBack();
        for (const auto &job : group) {
            if (giveUpBallast(failure, *job))
                return false;
        }
        failAll(group, failure.error);
        return true;
    }
    ++m_commits;
    m_written += qint64(group.size());
    crashPoint("commit.after");
    for (const auto &job : group)
        job->succeed();
    group.clear();
    return true;
}

void StoreThread::rollBack()
{
    try {
        m_database.run(u"ROLLBACK"_s);
    } catch (const StoreFailure &) { // there is no transaction any more: that was the aim
    }
}

bool StoreThread::giveUpBallast(const StoreFailure &failure, const StoreJob &job)
{
    if (!isDiskFull(failure) || job.need != DiskNeed::Result || !m_ballast.release())
        return false;
    qCWarning(lcStore, "disk full: the ballast is given up for the result of a message");
    return true;
}

void StoreThread::noteFatal(const StoreFailure &failure)
{
    if (!isFatal(failure) || m_broken)
        return;
    m_broken = failure.error;
    qCCritical(lcStore, "the store failed with SQLite code %d; nothing more is written", failure.sqlite);
}

void StoreThread::failAll(Jobs &group, const Error &error)
{
    for (const auto &job : group)
        job->fail(error);
    group.clear();
}

} // namespace remindesk
