// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Small file systems that are really full, or really read-only, under the dispatcher (failingdisk.h only acts so).
#include "faults/diskbench.h"
#include "faults/ownmounts.h"

#include <cstdio>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

constexpr int messages = 60;
constexpr int connections = 2;
constexpr int skipped = 77; // SKIP_RETURN_CODE of the build files

/// A store that lies on a disk.
struct SmallDiskBench : DiskBench
{
    explicit SmallDiskBench(const SmallDisk &disk) : DiskBench(placedOn(disk), ::connections) {}
    static int placedOn(const SmallDisk &disk)
    {
        qputenv("TMPDIR", QFile::encodeName(disk.path()));
        return messages;
    }
    ~SmallDiskBench() { qunsetenv("TMPDIR"); }
};

} // namespace

class TestMount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F18_fullBeforeAClaim_data();
    void F18_fullBeforeAClaim();
    void F19_fullWhileItSends_data();
    void F19_fullWhileItSends();
    void F18_openedOnAFullDisk();
    void F21_readOnlyWhileItSends_data();
    void F21_readOnlyWhileItSends();
    void F21_openedReadOnly();
};

void TestMount::F18_fullBeforeAClaim_data()
{
    QTest::addColumn<int>("leftKb");
    for (const int left : {0, 4, 16})
        QTest::addRow("%d KB left", left) << left;
}

/// No send starts; with room again all of it goes, without a new start.
void TestMount::F18_fullBeforeAClaim()
{
    QFETCH(int, leftKb);
    MemoryDisk disk(16);
    SmallDiskBench bench(disk);
    disk.fill(leftKb * 1024LL);
    const auto summary = bench.drain(u"boot/1/1"_s);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, u"E-STO-09"_s);
    QCOMPARE(bench.gateway.tries, 0);
    QCOMPARE(waited(bench.fixture->store->history().list({}))->rows.size(), messages);
    disk.makeRoom();
    QVERIFY(bench.drain(u"boot/1/1"_s));
    bench.judge();
    QCOMPARE(bench.count(DeliveryState::Sent), messages);
}

void TestMount::F19_fullWhileItSends_data()
{
    QTest::addColumn<int>("number");
    for (const int number : {1, 2, 3, 10, 31})
        QTest::addRow("after the 250 of message %d", number) << number;
}

/// The results of what went are kept in the room that the ballast gives back; then it pauses.
void TestMount::F19_fullWhileItSends()
{
    QFETCH(int, number);
    MemoryDisk disk(16);
    SmallDiskBench bench(disk);
    bench.reopen(); // the log is empty, and has to grow
    bench.gateway.afterCommit = [&](qsizetype sent) {
        if (sent == number)
            disk.fill();
    };
    const auto summary = bench.drain(u"boot/1/1"_s);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, u"E-STO-09"_s);
    const qsizetype sent = bench.gateway.sent.size();
    QCOMPARE_LT(sent, messages);
    QCOMPARE(bench.count(DeliveryState::Sent), sent); // every result is kept
    QCOMPARE(bench.count(DeliveryState::Unknown), 0);
    disk.makeRoom();
    bench.fixture->clock.time = bench.fixture->clock.time.plusMs(600'000); // what the full disk put off is due again
    QVERIFY(bench.drain(u"boot/1/1"_s));
    bench.judge();
    QCOMPARE(bench.count(DeliveryState::Sent), messages);
}

/// That is said as what it is; the file is what it was.
void TestMount::F18_openedOnAFullDisk()
{
    MemoryDisk disk(16);
    SmallDiskBench bench(disk);
    bench.fixture->store.reset();
    disk.fill();
    const auto opened = bench.fixture->open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"E-STO-09"_s);
    disk.makeRoom();
    bench.reopen();
    QVERIFY(bench.drain(u"boot/2/2"_s));
    bench.judge();
}

void TestMount::F21_readOnlyWhileItSends_data()
{
    QTest::addColumn<int>("number");
    for (const int number : {0, 1, 2, 7, 31})
        QTest::addRow("after message %d", number) << number;
}

/// It stops within one claim, what is there can be read, and mounted for writing again the rest goes.
void TestMount::F21_readOnlyWhileItSends()
{
    QFETCH(int, number);
    const auto disk = Ext4Disk::make(24);
    if (!disk)
        QSKIP("no loop device with ext4 here");
    SmallDiskBench bench(*disk);
    bench.gateway.afterCommit = [&](qsizetype sent) {
        if (sent == number)
            disk->breakDown();
    };
    if (number == 0)
        disk->breakDown();
    const auto summary = bench.drain(u"boot/1/1"_s);
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, u"E-STO-08"_s);
    QCOMPARE_LE(bench.gateway.sent.size(), number + ::connections - 1);
    QVERIFY(!bench.drain(u"boot/1/1"_s));
    QCOMPARE_LE(bench.gateway.sent.size(), number + ::connections - 1);
    QVERIFY(waited(bench.fixture->store->upkeep().health(bench.fixture->clock.time))->isReadOnly);
    QCOMPARE(waited(bench.fixture->store->history().list({}))->rows.size(), messages);
    bench.fixture->store.reset();
    disk->mend();
    bench.reopen();
    QVERIFY(bench.drain(u"boot/2/2"_s));
    bench.judge();
}

/// Nothing is written, and nothing is sent that could not be written down.
void TestMount::F21_openedReadOnly()
{
    MemoryDisk disk(16);
    SmallDiskBench bench(disk);
    bench.fixture->store.reset();
    disk.remount(true);
    const auto opened = bench.fixture->open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"E-STO-05"_s);
    disk.remount(false);
    bench.reopen();
    QVERIFY(bench.drain(u"boot/2/2"_s));
    bench.judge();
    QCOMPARE(bench.count(DeliveryState::Sent), messages);
}

int main(int argc, char **argv)
{
    if (!haveOwnMounts()) {
        std::fputs("skipped: no mount namespace for us here\n", stderr);
        return skipped;
    }
    QCoreApplication app(argc, argv);
    TestMount test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mount.moc"
