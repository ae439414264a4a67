// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "storage/chaincheck.h"
#include "storage/chain.h"
#include "storage/counters.h"
#include "storage/migrator.h"
#include "storage/storethread.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>

using namespace remindesk;
using namespace Qt::StringLiterals;

class ThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sharesCommits();
    void answersAfterTheCommitOnly();
    void undoesAFailingJobAlone();
    void addsUpOncePerGroup_data();
    void addsUpOncePerGroup();
    void survivesALostTransaction();
    void readsSeeEarlierWrites();
    void runsLongReadsInParts();
    void nothingWaitsForWhatIsAside();
    void runsWhatWaitsBeforeItEnds();
    void turnsExceptionsIntoErrors();
    void refusesUnboundStatements();
    void tellsWhenTheDiskIsFull();
    void startsNoSendWithoutRoom();

private:
    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<StoreThread> m_thread;
};

static void put(Database &database, int key)
{
    database.run(u"INSERT INTO setting (key, value) VALUES (?, 'x')"_s, {QString::number(key)});
}

void ThreadTest::init()
{
    m_thread.reset();
    m_fixture = std::make_unique<StoreFixture>();
    m_thread = std::make_unique<StoreThread>(m_fixture->path());
    const auto migrations = loadMigrations(u":/sql"_s);
    QVERIFY(migrations);
    QVERIFY(m_thread->open(*migrations));
}

/// Keeps the thread busy until released, so that what is posted meanwhile waits together.
static Async<void> block(StoreThread &thread, QSemaphore &semaphore)
{
    auto runs = std::make_shared<QSemaphore>();
    const Async<void> future = thread.read<void>([&semaphore, runs](Database &) {
        runs->release();
        semaphore.acquire();
    });
    runs->acquire();
    return future;
}

void ThreadTest::sharesCommits()
{
    QSemaphore semaphore;
    const auto blocked = block(*m_thread, semaphore);
    QList<Async<void>> writes;
    for (int i = 0; i < 100; ++i)
        writes.append(m_thread->write<void>([i](Database &database) { put(database, i); }));
    const qint64 before = m_thread->commits();
    semaphore.release();
    for (const auto &write : writes)
        QVERIFY(waited(write));
    QCOMPARE(m_thread->commits() - before, 1);
    QCOMPARE(m_thread->writesCommitted(), 100);
}

void ThreadTest::answersAfterTheCommitOnly()
{
    // A second connection must see the row as soon as the future is ready.
    for (int i = 0; i < 20; ++i) {
        QVERIFY(waited(m_thread->write<void>([i](Database &database) { put(database, i); })));
        QCOMPARE(valueIn(m_fixture->path(), u"SELECT count(*) FROM setting"_s), QString::number(i + 1));
    }
}

void ThreadTest::undoesAFailingJobAlone()
{
    QSemaphore semaphore;
    const auto blocked = block(*m_thread, semaphore);
    const auto first = m_thread->write<void>([](Database &database) { put(database, 1); });
    const auto bad = m_thread->write<void>([](Database &database) {
        put(database, 2);
        throw StoreFailure{Error{u"E-STO-21"_s, {}, {}}, 0};
    });
    const auto last = m_thread->write<void>([](Database &database) { put(database, 3); });
    const qint64 before = m_thread->commits();
    semaphore.release();
    QVERIFY(waited(first));
    QCOMPARE(codeOf(bad), u"E-STO-21"_s);
    QVERIFY(waited(last));
    QCOMPARE(m_thread->commits() - before, 1);
    QCOMPARE(valueIn(m_fixture->path(), u"SELECT group_concat(key) FROM setting"_s), u"1,3"_s);
}

void ThreadTest::addsUpOncePerGroup_data()
{
    QTest::addColumn<int>("bad");
    QTest::newRow("all succeed") << -1;
    QTest::newRow("the first fails") << 0;
    QTest::newRow("one in the middle fails") << 2;
    QTest::newRow("the last fails") << 4;
}

/// Counters and the end of the history are written once for a group: a job that fails takes nothing with it.
void ThreadTest::addsUpOncePerGroup()
{
    QFETCH(int, bad);
    QSemaphore semaphore;
    const auto blocked = block(*m_thread, semaphore);
    QList<Async<qint64>> writes;
    for (int i = 0; i < 5; ++i)
        writes.append(m_thread->write<qint64>([i, bad](Database &database) {
            CounterDeltas deltas;
            deltas.add(u"test"_s, 1);
            deltas.write(database);
            HistoryEvent event;
            event.kind = QString::number(i);
            appendHistory(database, event);
            if (i == bad)
                throw StoreFailure{Error{u"E-STO-21"_s, {}, {}}, 0};
            return counterValue(database, u"test"_s);
        }));
    semaphore.release();
    qint64 good = 0;
    for (int i = 0; i < 5; ++i) {
        const auto written = waited(writes[i]);
        QCOMPARE(written.has_value(), i != bad);
        if (written)
            QCOMPARE(*written, ++good); // a job sees what the group counted before it
    }
    QCOMPARE(valueIn(m_fixture->path(), u"SELECT value FROM counter WHERE name = 'test'"_s), QString::number(good));
    QCOMPARE(valueIn(m_fixture->path(), u"SELECT seq FROM history_head"_s), QString::number(good));
    const auto report = waited(m_thread->read<ChainReport>(
        [check = ChainCheck()](Database &database) mutable { return check.step(database); }));
    QVERIFY(report);
    QVERIFY(report->isIntact);
    QCOMPARE(report->rows, good);
}

void ThreadTest::survivesALostTransaction()
{
    // What a full disk does: SQLite rolls the whole transaction back under the group.
    QSemaphore semaphore;
    const auto blocked = block(*m_thread, semaphore);
    const auto first = m_thread->write<void>([](Database &database) { put(database, 1); });
    const auto bad = m_thread->write<void>([](Database &database) {
        database.run(u"ROLLBACK"_s);
        throw StoreFailure{Error{u"E-STO-10"_s, {}, {}}, 0};
    });
    const auto last = m_thread->write<void>([](Database &database) { put(database, 3); });
    semaphore.release();
    QVERIFY(waited(first));
    QVERIFY(!waited(bad));
    QVERIFY(waited(last));
    QCOMPARE(valueIn(m_fixture->path(), u"SELECT group_concat(key) FROM setting"_s), u"1,3"_s);
}

void ThreadTest::readsSeeEarlierWrites()
{
    for (int i = 1; i <= 200; ++i) {
        (void)m_thread->write<void>([i](Database &database) { put(database, i); });
        const auto count = m_thread->read<qint64>(
            [](Database &database) { return database.number(u"SELECT count(*) FROM setting"_s); });
        if (i % 50 == 0)
            QCOMPARE(waited(count).value(), i);
    }
}

/// It sees what was posted before it; lists and writes go on beside it, even while one of its steps takes long.
void ThreadTest::nothingWaitsForWhatIsAside()
{
    QSemaphore begun, mayEnd;
    const auto first = m_thread->write<void>([](Database &database) { put(database, 1); });
    const auto aside = m_thread->readAside<QStringList>([&, steps = 0](Database &database) mutable -> std::optional<QStringList> {
        if (++steps == 1)
            return std::nullopt;
        begun.release();
        mayEnd.acquire();
        return database.all(u"SELECT key FROM setting ORDER BY key"_s, {}, [](const Row &row) { return row.text(0); });
    });
    QVERIFY(waited(first));
    begun.acquire();
    QVERIFY(waited(m_thread->write<void>([](Database &database) { put(database, 2); })));
    QCOMPARE(waited(m_thread->read<qint64>([](Database &database) { return database.number(u"SELECT count(*) FROM setting"_s); })), 2);
    QVERIFY(!aside.isFinished());
    mayEnd.release();
    QCOMPARE(waited(aside).value(), (QStringList{u"1"_s, u"2"_s}));
    const auto refused = m_thread->readAside<int>([](Database &database) { return database.run(u"DELETE FROM setting"_s); });
    QVERIFY(!waited(refused)); // for reading only
    QCOMPARE(waited(m_thread->read<qint64>([](Database &database) { return database.number(u"SELECT count(*) FROM setting"_s); })), 2);
}

void ThreadTest::runsLongReadsInParts()
{
    auto parts = std::make_shared<int>(0);
    QSemaphore semaphore;
    const auto blocked = block(*m_thread, semaphore);
    const auto longRead = m_thread->read<QStringList>([parts](Database &database) -> std::optional<QStringList> {
        if (++*parts < 3)
            return std::nullopt;
        return database.all(u"SELECT key FROM setting"_s, {}, [](const Row &row) { return row.text(0); });
    });
    const auto write = m_thread->write<void>([](Database &database) { put(database, 7); });
    semaphore.release();
    QVERIFY(waited(write));
    QCOMPARE(waited(longRead).value(), QStringList{u"7"_s}); // the write came between two parts
    QCOMPARE(*parts, 3);
}

void ThreadTest::runsWhatWaitsBeforeItEnds()
{
    QSemaphore semaphore;
    const auto blocked = block(*m_thread, semaphore);
    const auto write = m_thread->write<void>([](Database &database) { put(database, 1); });
    semaphore.release();
    m_thread.reset();
    QVERIFY(write.isFinished());
    QVERIFY(waited(write));
    QCOMPARE(valueIn(m_fixture->path(), u"SELECT count(*) FROM setting"_s), u"1"_s);
}

void ThreadTest::turnsExceptionsIntoErrors()
{
    QCOMPARE(codeOf(m_thread->write<int>([](Database &) -> int { throw std::runtime_error("no"); })), u"E-STO-10"_s);
    QCOMPARE(codeOf(m_thread->read<int>([](Database &) -> int { throw std::runtime_error("no"); })), u"E-STO-10"_s);
    QVERIFY(waited(m_thread->write<void>([](Database &database) { put(database, 1); })));
}

void ThreadTest::refusesUnboundStatements()
{
    // SQLite would run the first of two statements and forget the other: that must be an error, never silence.
    QCOMPARE(codeOf(m_thread->write<void>([](Database &database) {
        database.run(u"DELETE FROM setting; DELETE FROM person"_s);
    })), u"E-STO-10"_s);
}

/// Makes SQLite report a full disk after some pages more, as ENOSPC does.
static void limitPages(StoreThread &thread, int more)
{
    QVERIFY(waited(thread.read<void>([more](Database &database) {
        const qint64 pages = database.onceValue(u"PRAGMA page_count"_s).number();
        database.once(u"PRAGMA max_page_count = %1"_s.arg(pages + more));
    })));
}

void ThreadTest::tellsWhenTheDiskIsFull()
{
    limitPages(*m_thread, 2);
    QSemaphore semaphore;
    const auto blocked = block(*m_thread, semaphore);
    const auto first = m_thread->write<void>([](Database &database) { put(database, 1); });
    const auto large = [](Database &database) {
        database.run(u"INSERT INTO setting (key, value) VALUES ('large', ?)"_s, {QString(100'000, u'x')});
    };
    const auto bad = m_thread->write<void>(large);
    const auto last = m_thread->write<void>([](Database &database) { put(database, 3); });
    semaphore.release();
    QVERIFY(waited(first)); // the others fit and go on
    QCOMPARE(codeOf(bad), u"E-STO-09"_s);
    QVERIFY(waited(last));
    const QString ballast = m_fixture->path() + ".ballast"_L1;
    QVERIFY(QFile::exists(ballast));
    QCOMPARE(codeOf(m_thread->write<void>(large, DiskNeed::Result)), u"E-STO-09"_s);
    QVERIFY2(!QFile::exists(ballast), "given up for a result");
    limitPages(*m_thread, 1000);
    QVERIFY(waited(m_thread->write<void>(large, DiskNeed::Result)));
    QVERIFY(waited(m_thread->write<void>([](Database &database) { put(database, 4); }, DiskNeed::NewSend)));
    QVERIFY2(QFile::exists(ballast), "stands again before anything is sent");
}

void ThreadTest::startsNoSendWithoutRoom()
{
    const QString ballast = m_fixture->path() + ".ballast"_L1;
    QVERIFY(QFile::remove(ballast));
    QVERIFY(QDir().mkdir(ballast)); // no file can be made there
    QCOMPARE(codeOf(m_thread->write<void>([](Database &database) { put(database, 1); }, DiskNeed::NewSend)),
             u"E-STO-09"_s);
    QVERIFY(waited(m_thread->write<void>([](Database &database) { put(database, 2); }, DiskNeed::Result)));
    QCOMPARE(valueIn(m_fixture->path(), u"SELECT group_concat(key) FROM setting"_s), u"2"_s);
}

QTEST_GUILESS_MAIN(ThreadTest)
#include "tst_thread.moc"
