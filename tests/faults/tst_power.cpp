// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// F23, the power goes: what was not synced is gone, or any part of it. Whatever was answered is there, no message that may have
// gone is taken for unsent, and nobody's history is torn.
#include "faults/diskbench.h"
#include "faults/failingdisk.h"

#include <atomic>
#include <thread>
#include <vector>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

int installed(int count)
{
    failingdisk::install();
    return count;
}

/// What cuts at many moments have left, each in a folder of its own.
class Cuts
{
public:
    /// Any thread; the number of the cut.
    int cut()
    {
        const int number = m_count++;
        const QString folder = folderOf(number);
        if (!QDir().mkpath(folder))
            qFatal("no folder");
        failingdisk::cutPower(folder, unsigned(number));
        return number;
    }
    [[nodiscard]] QString storeOf(int number) const { return folderOf(number) + u"/store.db"_s; }

private:
    [[nodiscard]] QString folderOf(int number) const { return m_folder.filePath(QString::number(number)); }

    QTemporaryDir m_folder;
    std::atomic<int> m_count = 0;
};

} // namespace

class TestPower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void F23_whatWasAnsweredIsThere();
    void F23_underTheDispatcher();

private:
    static void goesOn(const QString &path, const QList<MessageId> &ids, const QStringList &gone, int connections);
};

/// Several write at once, so that groups are made ready while others are on their way to the disk.
void TestPower::F23_whatWasAnsweredIsThere()
{
    constexpr int writers = 4;
    constexpr int writes = 15;
    struct Answered
    {
        int cut;
        QString key;
        int value;
    };
    OutboxFixture fixture(installed(1));
    Cuts cuts;
    std::mutex mutex;
    QList<Answered> all;
    {
        std::vector<std::jthread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&, key = u"writer%1"_s.arg(writer)] {
                for (int value = 1; value <= writes; ++value) {
                    // Large enough for several checkpoints, and a log that begins anew.
                    const QString text = QString::number(value).leftJustified(200'000, u'x');
                    if (!waited(fixture.store->settings().putValue(key, text)))
                        qFatal("a well disk refused");
                    if (value % 3 != 0)
                        continue;
                    const Answered answered{cuts.cut(), key, value};
                    const std::lock_guard lock(mutex);
                    all.append(answered);
                }
            });
        }
    }
    QCOMPARE(all.size(), writers * writes / 3);
    for (const auto &[cut, key, value] : std::as_const(all)) {
        const QString store = cuts.storeOf(cut);
        QCOMPARE(valueIn(store, u"PRAGMA integrity_check"_s), u"ok"_s);
        const int found = valueIn(store, u"SELECT CAST(value AS INTEGER) FROM setting WHERE key = '%1'"_s.arg(key)).toInt();
        QVERIFY2(found >= value, qPrintable(u"%1: answered %2, found %3"_s.arg(key).arg(value).arg(found)));
    }
}

/// Cut off right behind every byte that commits a message.
void TestPower::F23_underTheDispatcher()
{
    constexpr int connections = 3;
    DiskBench bench(installed(30), connections);
    Cuts cuts;
    QList<std::pair<int, QStringList>> moments;
    bench.gateway.afterCommit = [&](qsizetype) { moments.append({cuts.cut(), bench.gateway.sent}); }; // holds the gateway's mutex
    QVERIFY(bench.drain(u"boot/1/1"_s));
    QCOMPARE(moments.size(), bench.ids.size());
    for (const auto &[cut, gone] : std::as_const(moments))
        goesOn(cuts.storeOf(cut), bench.ids, gone, connections);
}

/// Another machine start, on what is left: `gone` had been handed over before the cut.
void TestPower::goesOn(const QString &path, const QList<MessageId> &ids, const QStringList &gone, int connections)
{
    TestClock clock;
    clock.time = clock.time.plusMs(600'000);
    OpenOptions options;
    options.clock = &clock;
    const auto store = Store::open(path, options);
    QVERIFY(store);
    QVERIFY(!(*store)->damage());
    QVERIFY(waited((*store)->history().verify()));
    QVERIFY(waited((*store)->upkeep().resumeSending(u"agent:li"_s, clock.time))); // it lies elsewhere now
    FakeGateway::Shared gateway;
    QVERIFY(drainOf(**store, clock, gateway, connections, u"boot2/1/1"_s));
    int unknown = 0;
    for (const MessageId &id : ids) {
        const DeliveryState state = waited((*store)->history().detail(id))->item.state;
        const bool wentBefore = gone.contains(id.value);
        const bool wentNow = gateway.sent.contains(id.value);
        unknown += state == DeliveryState::Unknown ? 1 : 0;
        QVERIFY2(!(wentBefore && wentNow), "sent twice without a word");
        QVERIFY2(state == DeliveryState::Unknown || (state == DeliveryState::Sent && wentBefore != wentNow),
                 qPrintable(deliveryStateKey(state)));
    }
    QCOMPARE_LE(unknown, connections);
    QCOMPARE(waited((*store)->check()).value(), QString());
}

QTEST_GUILESS_MAIN(TestPower)
#include "tst_power.moc"
