// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/future.h"
#include "base/pooled.h"

#include <QTest>
#include <QThread>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestAfter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnWithAValue();
    void goesOnWithAFuture();
    void endsWithoutAResult();
    void passesErrorsOn();
    void keepsNothingOfWhatHasRun();
    void runsOnceHoweverTheFutureEnds();
};

void TestAfter::goesOnWithAValue()
{
    QPromise<int> promise;
    promise.start();
    const QFuture<QString> out = after(promise.future(), [](int number) { return QString::number(number); });
    QVERIFY(!out.isFinished());
    promise.addResult(7);
    promise.finish();
    QCOMPARE(out.result(), u"7"_s);
    QCOMPARE(after(out, [](const QString &text) { return text + u'!'; }).result(), u"7!"_s); // ready already
}

void TestAfter::goesOnWithAFuture()
{
    QPromise<int> first;
    QPromise<int> second;
    first.start();
    second.start();
    const QFuture<int> out = after(first.future(), [&second](int) { return second.future(); });
    first.addResult(1);
    first.finish();
    QVERIFY(!out.isFinished());
    second.addResult(2);
    second.finish();
    QCOMPARE(out.result(), 2);
}

/// Whoever waits for it goes on, whichever of the two was dropped.
void TestAfter::endsWithoutAResult()
{
    auto dropped = std::make_unique<QPromise<int>>();
    dropped->start();
    bool isCalled = false;
    QFuture<int> out = after(dropped->future(), [&](int number) { isCalled = true; return number; });
    dropped.reset();
    out.waitForFinished();
    QCOMPARE(out.resultCount(), 0);
    QVERIFY(!isCalled);

    dropped = std::make_unique<QPromise<int>>();
    dropped->start();
    out = after(ready(1), [&](int) { return dropped->future(); });
    dropped.reset();
    out.waitForFinished();
    QCOMPARE(out.resultCount(), 0);
}

void TestAfter::passesErrorsOn()
{
    const auto never = [](int) { return ready<Result<int>>(1); };
    QCOMPARE(awaited(chained(ready<Result<int>>(failure(u"E-ADR-01"_s)), never)).error().code, u"E-ADR-01"_s);
    QCOMPARE(awaited(followed(ready<Done>(failure(u"E-ADR-01"_s)), [] { return ready<Done>({}); })).error().code, u"E-ADR-01"_s);
    const auto last = followed(ready<Done>({}), [] { return pooled([]() -> Result<int> { return 5; }); });
    QCOMPARE(awaited(last).value(), 5);
}

void TestAfter::keepsNothingOfWhatHasRun()
{
    const auto held = std::make_shared<int>(1);
    const QFuture<int> early = ready(1);
    QCOMPARE(after(early, [held](int number) { return number; }).result(), 1);
    QPromise<int> promise;
    promise.start();
    const QFuture<int> late = after(promise.future(), [held](int number) { return number; });
    promise.addResult(2);
    promise.finish();
    QCOMPARE(late.result(), 2);
    QCOMPARE(held.use_count(), 1L);
}

/// With QFuture::then() this crashes within some ten thousand rounds.
void TestAfter::runsOnceHoweverTheFutureEnds()
{
    constexpr int rounds = 100'000;
    std::atomic<QPromise<int> *> handed = nullptr;
    std::atomic<bool> isOver = false;
    const std::unique_ptr<QThread> other(QThread::create([&] {
        while (!isOver) {
            if (QPromise<int> *promise = handed.load()) {
                promise->addResult(1);
                promise->finish();
                handed = nullptr;
            }
        }
    }));
    other->start();
    int wrong = 0;
    for (int round = 0; round < rounds; ++round) {
        QPromise<int> promise;
        promise.start();
        const QFuture<int> future = promise.future();
        std::atomic<int> runs = 0;
        handed = &promise;
        for (int spin = round % 200; spin > 0; --spin)
            (void)handed.load();
        const int got = after(future, [&runs](int number) { ++runs; return number; }).result();
        while (handed.load() != nullptr)
            QThread::yieldCurrentThread();
        wrong += runs == 1 && got == 1 ? 0 : 1;
    }
    isOver = true;
    QVERIFY(other->wait());
    QCOMPARE(wrong, 0);
}

QTEST_GUILESS_MAIN(TestAfter)
#include "tst_after.moc"
