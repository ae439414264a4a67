// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/ids.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>
#include <vector>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void form();
    void sortsByTime();
    void keepsOrderWithinAMillisecond();
    void neverTurnsBackWithTheClock();
    void uniqueAcrossThreads();
    void clocks();
};

void TestIds::form()
{
    static const QRegularExpression rfc9562(
        u"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
    // Far ahead, so that the counter of this process is not beyond it yet.
    constexpr qint64 ms = 4'000'000'000'000;
    const QString id = newUuid7(ms);
    QVERIFY2(rfc9562.match(id).hasMatch(), qPrintable(id));
    const QString head = QString(id).remove(u'-').left(12);
    QCOMPARE(head.toLongLong(nullptr, 16), ms);
}

void TestIds::sortsByTime()
{
    QString last;
    for (qint64 ms = 4'100'000'000'000; ms < 4'100'000'001'000; ++ms) {
        const QString id = newUuid7(ms);
        QVERIFY(id > last);
        last = id;
    }
}

void TestIds::keepsOrderWithinAMillisecond()
{
    QString last;
    for (int i = 0; i < 20'000; ++i) { // more than the 12 bits of one millisecond
        const QString id = newUuid7(4'200'000'000'000);
        QVERIFY(id > last);
        last = id;
    }
}

void TestIds::neverTurnsBackWithTheClock()
{
    const QString before = newUuid7(4'300'000'000'000);
    QVERIFY(newUuid7(1'000) > before);
}

void TestIds::uniqueAcrossThreads()
{
    constexpr int threads = 4;
    constexpr int each = 10'000;
    std::vector<QStringList> made(threads);
    std::vector<std::unique_ptr<QThread>> running;
    for (int t = 0; t < threads; ++t) {
        running.emplace_back(QThread::create([&list = made[size_t(t)]] {
            for (int i = 0; i < each; ++i)
                list.append(newUuid7(4'400'000'000'000));
        }));
        running.back()->start();
    }
    for (const auto &thread : running)
        QVERIFY(thread->wait(30'000));
    QSet<QString> heads; // the ordered part alone must differ: the random part cannot rescue it
    for (const QStringList &list : made) {
        QVERIFY(std::is_sorted(list.begin(), list.end()));
        for (const QString &id : list)
            heads.insert(id.left(18));
    }
    QCOMPARE(heads.size(), threads * each);
}

void TestIds::clocks()
{
    const SystemClock clock;
    QVERIFY(clock.now().ms > 1'700'000'000'000);
    const qint64 boot = clock.bootMs();
    QTest::qSleep(3);
    QVERIFY(clock.bootMs() > boot);
    QVERIFY(Instant{5}.plusSeconds(2) == Instant{2005});
    QVERIFY(Instant{5}.plusMs(-6) < Instant{0});
}

QTEST_APPLESS_MAIN(TestIds)
#include "tst_ids.moc"
