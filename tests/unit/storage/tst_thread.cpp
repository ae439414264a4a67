// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "storage/migrator.h"
#include "storage/storethread.h"

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
    void survivesALostTransaction();
    void readsSeeEarlierWrites();
    void runsLongReadsInParts();
    void runsWhatWaitsBeforeItEnds();
    void turnsExceptionsIntoErrors();
    void refusesUnboundStatements();

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
    return thread.read<void>([&semaphore](Database &) { semaphore.acquire(); });
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
    // Qt runs neither of two statements: that must be an error, never silence.
    QCOMPARE(codeOf(m_thread->write<void>([](Database &database) {
        database.run(u"DELETE FROM setting; DELETE FROM person"_s);
    })), u"E-STO-10"_s);
}

QTEST_GUILESS_MAIN(ThreadTest)
#include "tst_thread.moc"
