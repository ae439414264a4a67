// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/after.h"
#include "base/error.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace remindesk {

template<typename T>
using Async = QFuture<Result<T>>;

/// Calls `use(result)` in `receiver`'s thread when `future` has its result, unless the receiver has
/// gone by then. (`QFuture::then(receiver, …)` of Qt 6.4 asserts when the receiver dies first.)
/// A future that was canceled without a result calls nothing.
template<typename T, typename Use>
void listen(QObject *receiver, const QFuture<T> &future, Use use)
{
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                     [watcher, use = std::move(use)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             use(watcher->result());
                     });
    watcher->setFuture(future);
}

/// A future that has its result already.
template<typename T>
[[nodiscard]] QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// Goes on with `next(value)`, an Async of its own, when `future` succeeded; an error passes through. As after().
template<typename T, typename Next>
[[nodiscard]] auto chained(Async<T> future, Next next)
{
    using Given = std::invoke_result_t<Next, T>;
    using Out = typename decltype(std::declval<Given>().result())::value_type;
    return after(future, [next = std::move(next)](Result<T> result) mutable -> Async<Out> {
        return result ? next(std::move(*result)) : ready<Result<Out>>(failure(result.error()));
    });
}

/// The same behind what has no value.
template<typename Next>
[[nodiscard]] auto followed(Async<void> first, Next next)
{
    using Given = std::invoke_result_t<Next>;
    using Out = typename decltype(std::declval<Given>().result())::value_type;
    return after(first, [next = std::move(next)](const Done &done) mutable -> Async<Out> {
        return done ? next() : ready<Result<Out>>(failure(done.error()));
    });
}

/// Runs `work()`, which returns an Async<T>, in the thread of `context` and passes its answer on. For adapters
/// that live on an event-loop thread and are asked from others. Canceled if `context` dies first.
template<typename T, typename Work>
[[nodiscard]] Async<T> askedOn(QObject *context, Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Async<T> future = promise->future();
    QMetaObject::invokeMethod(context, [context, promise, work = std::move(work)]() mutable {
        listen(context, work(), [promise](Result<T> result) {
            promise->addResult(std::move(result));
            promise->finish();
        });
    }, Qt::QueuedConnection);
    return future;
}

/// Waits for a future in a program without a window (command line, worker threads). E-STO-90 when the
/// other side went away without an answer.
template<typename T>
[[nodiscard]] Result<T> awaited(Async<T> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return failure(QStringLiteral("E-STO-90"));
    return future.result();
}

} // namespace remindesk
