// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

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

} // namespace remindesk
