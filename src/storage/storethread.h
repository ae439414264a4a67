// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "storage/asidereader.h"
#include "storage/ballast.h"
#include "storage/database.h"
#include "storage/filelock.h"
#include "storage/logsync.h"
#include "storage/storejob.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QString>
#include <QThread>
#include <QWaitCondition>

#include <atomic>
#include <memory>

namespace remindesk {

struct Migration;
/// The one thread of this process that touches the database.
///
/// Group commit: all writes that wait share one transaction and are answered when it is on the disk (delivery.md, step 3); the next
/// group is made ready meanwhile (logsync.h). Where one fails, all are undone and run again, each in a savepoint of its own, so that it
/// is undone alone. Reads run between two groups; a read sees every write that was posted before it. Any thread may post.
///
/// A damaged file or a failing disk ends all writing: reads go on over a fresh read-only connection as far as they
/// can. What was found damaged is marked beside the file, so that the next process does not write either.
class StoreThread final : public QThread
{
public:
    explicit StoreThread(QString path, const Clock *clock = nullptr); ///< nullptr: the system's
    ~StoreThread() override; ///< runs what is waiting, then closes the file
    /// Migrates and opens the file on the new thread; waits for it.
    [[nodiscard]] Done open(const QList<Migration> &migrations);

    /// `work`: T(Database &); or std::optional<T>(Database &) for a read too long for one go, which is called
    /// again, other jobs in between, until it answers.
    template<typename T, typename Work>
    [[nodiscard]] Async<T> read(Work work)
    {
        return post<T>(m_reads, std::move(work), DiskNeed::Ordinary);
    }
    /// The same aside (asidereader.h): sees what was posted before it, and then nothing waits for it.
    template<typename T, typename Work>
    [[nodiscard]] Async<T> readAside(Work work)
    {
        return post<T>(m_reads, std::move(work), DiskNeed::Ordinary, StoreJob::Way::Aside);
    }
    template<typename T, typename Work>
    [[nodiscard]] Async<T> write(Work work, DiskNeed need = DiskNeed::Ordinary)
    {
        return post<T>(m_writes, std::move(work), need);
    }

    /// Runs once, outside any transaction, while no other program writes: for what SQLite does to a whole file.
    template<typename T, typename Work>
    [[nodiscard]] Async<T> maintain(Work work)
    {
        return post<T>(m_reads, std::move(work), DiskNeed::Ordinary, StoreJob::Way::Alone);
    }

    [[nodiscard]] qint64 commits() const { return m_commits; } ///< transactions
    [[nodiscard]] qint64 writesCommitted() const { return m_written; } ///< answered by them: how well groups form
    [[nodiscard]] qint64 syncs() const { return m_log.syncs(); } ///< of the log, for all of them

    /// Where the key of the history's chain comes from; asked for once, before the first transaction, on the storage
    /// thread. Any thread may say it.
    void setKeySource(Database::KeySource source);
    /// Somebody found the file damaged: nothing is written from now on.
    [[nodiscard]] Async<void> declareDamaged(const QString &found);
    /// Why nothing is written any more; nothing while all is well. Any thread.
    [[nodiscard]] std::optional<Error> damage() const;

protected:
    void run() override;
private:
    using Jobs = LogSync::Jobs;

    template<typename T, typename Work>
    Async<T> post(Jobs &queue, Work work, DiskNeed need, StoreJob::Way way = StoreJob::Way::InTurn)
    {
        auto job = std::make_unique<StoreJobOf<T, Work>>(std::move(work));
        job->need = need;
        job->way = way;
        Async<T> future = job->future();
        enqueue(queue, std::move(job));
        return future;
    }
    void enqueue(Jobs &queue, std::unique_ptr<StoreJob> job);
    [[nodiscard]] bool waitForWork();
    void gather();
    [[nodiscard]] Jobs takeWrites();
    [[nodiscard]] std::unique_ptr<StoreJob> takeRead();
    void putBack(Jobs &group, std::size_t from);

    Done prepareFile(const QList<Migration> &migrations);
    [[nodiscard]] bool isMarkedDamaged();
    [[nodiscard]] bool openReadOnly();
    void breakWith(const Error &error);
    void tune();
    void noteHead();
    void takeKeySource();
    void runRead(std::unique_ptr<StoreJob> job);
    void runAside(std::unique_ptr<StoreJob> job);
    void runGroup(Jobs group);
    [[nodiscard]] bool begin(Jobs &group);
    [[nodiscard]] bool runTogether(Jobs &group);
    void runJob(StoreJob &job);
    [[nodiscard]] bool tryGroup(Jobs &group);
    [[nodiscard]] bool runInSavepoint(StoreJob &job, std::optional<StoreFailure> &problem);
    [[nodiscard]] bool commit(Jobs &group);
    void rollBack();
    [[nodiscard]] bool giveUpBallast(const StoreFailure &failure, const StoreJob &job);
    void noteFatal(const StoreFailure &failure);
    void noteLog(); ///< whether its sync failed
    static void failAll(Jobs &group, const Error &error);

    const QString m_path;
    FileLock m_lock;
    Ballast m_ballast;
    Database m_database;
    LogSync m_log; ///< goes before the connection
    std::unique_ptr<AsideReader> m_aside; ///< from the first that is asked for
    SystemClock m_systemClock;
    const Clock &m_clock;
    mutable QMutex m_mutex;
    QWaitCondition m_work;
    Jobs m_reads;
    Jobs m_writes;
    QList<Migration> *m_migrations = nullptr;
    std::optional<Done> m_opened;
    quint64 m_nextTicket = 1;
    std::size_t m_lastGroup = 0; ///< writes taken together last time
    bool m_isGathering = false;
    bool m_isStopping = false;
    std::optional<Error> m_broken; ///< the file failed: every further write is answered with this
    bool m_isReadOnly = false;     ///< the connection is the read-only one
    std::optional<Database::KeySource> m_keySource; ///< that the connection does not have yet
    QElapsedTimer m_sinceWitness;
    qint64 m_witnessed = 0;        ///< line of the history that the witness names
    std::atomic<qint64> m_commits = 0;
    std::atomic<qint64> m_written = 0;
};

} // namespace remindesk
