// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/future.h"

#include <QTest>
#include <QThread>

#include <memory>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestFuture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversTheResult();
    void deliversWhatIsReadyAlready();
    void deliversInTheReceiversThread();
    void forgetsADeadReceiver();
    void canceledCallsNothing();
    void leavesNoWatcherBehind();
};

void TestFuture::deliversTheResult()
{
    QObject receiver;
    QPromise<Result<int>> promise;
    promise.start();
    int seen = 0;
    listen(&receiver, promise.future(), [&](const Result<int> &result) { seen = result.value(); });
    QCoreApplication::sendPostedEvents();
    QCOMPARE(seen, 0);
    promise.addResult(Result<int>(7));
    promise.finish();
    QTRY_COMPARE(seen, 7);
}

void TestFuture::deliversWhatIsReadyAlready()
{
    QObject receiver;
    QString code;
    listen(&receiver, ready(Result<int>(failure(u"E-ADR-01"_s))),
           [&](const Result<int> &result) { code = result.error().code; });
    QTRY_COMPARE(code, u"E-ADR-01"_s);
}

void TestFuture::deliversInTheReceiversThread()
{
    QObject receiver;
    QPromise<int> promise;
    promise.start();
    QThread *seen = nullptr;
    listen(&receiver, promise.future(), [&](int) { seen = QThread::currentThread(); });
    const std::unique_ptr<QThread> worker(QThread::create([&] {
        promise.addResult(1);
        promise.finish();
    }));
    worker->start();
    QTRY_VERIFY(seen);
    QCOMPARE(seen, QThread::currentThread());
    QVERIFY(worker->wait(5000));
}

void TestFuture::forgetsADeadReceiver()
{
    auto receiver = std::make_unique<QObject>();
    QPromise<int> promise;
    promise.start();
    bool isCalled = false;
    listen(receiver.get(), promise.future(), [&](int) { isCalled = true; });
    receiver.reset();
    promise.addResult(1);
    promise.finish();
    QTest::qWait(20);
    QVERIFY(!isCalled);

    // Dying between the result and its delivery counts as well.
    receiver = std::make_unique<QObject>();
    listen(receiver.get(), ready(2), [&](int) { isCalled = true; });
    receiver.reset();
    QTest::qWait(20);
    QVERIFY(!isCalled);
}

void TestFuture::canceledCallsNothing()
{
    QObject receiver;
    bool isCalled = false;
    {
        QPromise<int> promise;
        promise.start();
        listen(&receiver, promise.future(), [&](int) { isCalled = true; });
    } // dropped without a result
    QTest::qWait(20);
    QVERIFY(!isCalled);
}

void TestFuture::leavesNoWatcherBehind()
{
    QObject receiver;
    int calls = 0;
    for (int i = 0; i < 100; ++i)
        listen(&receiver, ready(i), [&](int) { ++calls; });
    QTRY_COMPARE(calls, 100);
    QTRY_VERIFY(receiver.children().isEmpty());
}

QTEST_GUILESS_MAIN(TestFuture)
#include "tst_future.moc"
