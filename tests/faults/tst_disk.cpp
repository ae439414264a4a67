// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails under the dispatcher at every step: nothing is lost, nothing goes twice, and nothing is called sent
// that did not go.
#include "faults/diskbench.h"
#include "faults/failingdisk.h"

using namespace remindesk;
using namespace Qt::StringLiterals;
using failingdisk::Fault;

Q_DECLARE_METATYPE(remindesk::failingdisk::Fault)

namespace {

constexpr int messages = 9;
constexpr int connections = 2;

struct FailingDiskBench : DiskBench
{
    FailingDiskBench() : DiskBench(installed(messages), ::connections) {}
    static int installed(int count)
    {
        failingdisk::install();
        return count;
    }
};

} // namespace

class TestDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F22_answersWhatIsOnTheDisk();
    void F22_errorsUnderTheDispatcher_data();
    void F22_errorsUnderTheDispatcher();
    void F22_errorInACheckpoint();
    void F18_overTheQuota_data();
    void F18_overTheQuota();
    void F21_remountedReadOnly();
};

/// Nobody hears of a write that a power cut could still take away.
void TestDisk::F22_answersWhatIsOnTheDisk()
{
    FailingDiskBench bench;
    for (int i = 0; i < 50; ++i) {
        QVERIFY(waited(bench.fixture->store->settings().putValue(u"k"_s, QString::number(i))));
        QVERIFY(failingdisk::isOnDisk());
    }
}

void TestDisk::F22_errorsUnderTheDispatcher_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("number");
    const auto rows = [](const char *name, Fault fault, std::initializer_list<int> numbers) {
        for (const int number : numbers)
            QTest::addRow("%s %d", name, number) << fault << number;
    };
    rows("fsync", Fault::Sync, {1, 2, 3, 4, 5, 6, 7, 8, 9});
    rows("fsync, lost", Fault::LostSync, {1, 2, 3, 4, 5, 6, 7, 8, 9});
    rows("write", Fault::Write, {1, 2, 5, 9, 14, 20, 27, 35, 44, 54, 65});
}

void TestDisk::F22_errorsUnderTheDispatcher()
{
    QFETCH(Fault, fault);
    QFETCH(int, number);
    FailingDiskBench bench;
    failingdisk::fail(fault, number);
    const auto summary = bench.drain(u"boot/1/1"_s);
    QVERIFY2(failingdisk::heal(), "the disk was not asked so often");
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, u"E-STO-08"_s);
    // The failed call is not tried again, although the disk is well: nothing more is written by this process.
    const qsizetype sent = bench.gateway.sent.size();
    QCOMPARE_LT(sent, messages);
    QVERIFY(!bench.drain(u"boot/1/1"_s));
    QCOMPARE(bench.gateway.sent.size(), sent);
    QVERIFY(waited(bench.fixture->store->upkeep().health(bench.fixture->clock.time))->isReadOnly);

    bench.reopen();
    QVERIFY(!bench.fixture->store->damage());
    QVERIFY(bench.drain(u"boot/2/2"_s));
    bench.judge();
}

/// What was committed lies in the log: the database itself may fail, now and when the store is closed.
void TestDisk::F22_errorInACheckpoint()
{
    FailingDiskBench bench;
    QVERIFY(bench.drain(u"boot/1/1"_s));
    failingdisk::fail(Fault::Checkpoint);
    bench.reopen(); // closing it makes a checkpoint
    QVERIFY2(failingdisk::heal(), "no checkpoint was made");
    QCOMPARE(bench.count(DeliveryState::Sent), messages);
    QVERIFY2(bench.wrong.isEmpty(), qPrintable(bench.wrong.join(u", "_s)));
    QCOMPARE(waited(bench.fixture->store->check()).value(), QString());
}

void TestDisk::F18_overTheQuota_data()
{
    QTest::addColumn<int>("number");
    for (const int number : {1, 2, 3, 5, 9, 14, 20, 27, 35, 44, 54, 65})
        QTest::addRow("from write %d on", number) << number;
}

/// A full disk, although SQLite calls it a broken one: it pauses, the store stays open, and with room again the next one goes on.
void TestDisk::F18_overTheQuota()
{
    QFETCH(int, number);
    FailingDiskBench bench;
    failingdisk::fail(Fault::Quota, number);
    const auto summary = bench.drain(u"boot/1/1"_s);
    const qsizetype sent = bench.gateway.sent.size();
    QCOMPARE_LT(sent, messages);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, u"E-STO-09"_s);
    QVERIFY(!bench.drain(u"boot/1/1"_s));
    QCOMPARE(bench.gateway.sent.size(), sent);
    QVERIFY2(failingdisk::heal(), "the disk was not asked so often");

    QVERIFY(bench.drain(u"boot/2/2"_s));
    bench.judge();
}

/// It stops within one claim, and what is there can be read; mounted for writing again, all of it goes.
void TestDisk::F21_remountedReadOnly()
{
    FailingDiskBench bench;
    failingdisk::fail(Fault::ReadOnly);
    const auto summary = bench.drain(u"boot/1/1"_s);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, u"E-STO-08"_s);
    QCOMPARE(bench.gateway.tries, 0);
    QCOMPARE(waited(bench.fixture->store->history().list({}))->rows.size(), messages);
    bench.fixture->store.reset();
    QVERIFY2(failingdisk::heal(), "nothing was written");
    bench.reopen();
    QVERIFY(bench.drain(u"boot/2/2"_s));
    QCOMPARE(bench.count(DeliveryState::Sent), messages);
    QVERIFY2(bench.wrong.isEmpty(), qPrintable(bench.wrong.join(u", "_s)));
}

QTEST_GUILESS_MAIN(TestDisk)
#include "tst_disk.moc"
