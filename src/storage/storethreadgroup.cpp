// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The second half of StoreThread: one transaction over the writes that wait.
#include "base/logging.h"
#include "delivery/crashpoint.h"
#include "storage/damagemark.h"
#include "storage/storethread.h"

#include <QElapsedTimer>

#include <exception>
#include <tuple>
#include <utility>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 witnessMs = 10'000;
constexpr qint64 groupMs = 100; // a group that takes longer is committed, the rest follows: reads wait for it
}

void StoreThread::runGroup(Jobs group)
{
    if (group.empty())
        return;
    noteLog();
    if (m_broken)
        return failAll(group, *m_broken);
    std::ignore = m_database.chainKey(); // a keychain may take its time: other programs go on writing meanwhile
    if (const Done locked = m_lock.lock(FileLock::patienceMs); !locked)
        return failAll(group, locked.error());
    const FileLockGuard guard(m_lock);
    if (!runTogether(group)) {
        while (!group.empty() && !m_broken && !tryGroup(group)) {
        }
    }
    if (m_broken)
        return failAll(group, *m_broken);
    if (!m_sinceWitness.isValid() || m_sinceWitness.elapsed() >= witnessMs)
        noteHead();
}

/// False: no job of the group can be run; each has been told.
bool StoreThread::begin(Jobs &group)
{
    try {
        m_database.run(u"BEGIN IMMEDIATE"_s);
        return true;
    } catch (const StoreFailure &failure) {
        noteFatal(failure);
        failAll(group, failure.error);
        return false;
    }
}

/// The usual case, in which no job fails: one transaction without savepoints. False: all of it was undone.
bool StoreThread::runTogether(Jobs &group)
{
    if (!begin(group))
        return true;
    QElapsedTimer timer;
    timer.start();
    m_database.pending().begin();
    try {
        for (std::size_t i = 0; i < group.size(); ++i) {
            runJob(*group[i]);
            if (timer.elapsed() > groupMs)
                putBack(group, i + 1);
        }
    } catch (const StoreFailure &failure) {
        noteFatal(failure);
        rollBack();
        return false;
    } catch (const std::exception &) { // told apart when the job is run alone
        rollBack();
        return false;
    }
    return commit(group);
}

void StoreThread::runJob(StoreJob &job)
{
    if (job.need == DiskNeed::NewSend && !m_ballast.restore())
        throw StoreFailure{Error{u"E-STO-09"_s, {u"0"_s, u"ballast"_s}, m_path}, 0};
    (void)job.run(m_database);
}

/// One transaction over the group, a savepoint for each job. False: it is to be tried again, with what is left of
/// the group.
bool StoreThread::tryGroup(Jobs &group)
{
    if (!begin(group))
        return true;
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
        runJob(job);
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
        m_database.pending().flush(m_database);
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
    m_log.answer(std::exchange(group, {}));
    return true;
}

void StoreThread::rollBack()
{
    m_database.pending().forget();
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
    breakWith(failure.error);
    qCCritical(lcStore, "the store failed with SQLite code %d; nothing more is written", failure.sqlite);
    if (isDamaged(failure))
        markDamaged(m_path, failure.error.arguments.join(u' '));
}

/// What was committed did not reach the disk: the connection goes, and takes nothing from the log into the database.
void StoreThread::noteLog()
{
    const auto problem = m_log.failure();
    if (!problem || m_broken)
        return;
    m_database.leaveLog();
    noteFatal(*problem);
}

void StoreThread::failAll(Jobs &group, const Error &error)
{
    for (const auto &job : group)
        job->fail(error);
    group.clear();
}

} // namespace remindesk
