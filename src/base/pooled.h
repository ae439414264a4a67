// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QThreadPool>

namespace remindesk {

/// Runs `work()`, which returns a Result, on the global thread pool: for what keeps a processor busy and belongs neither
/// to the window's thread nor to the store's. `work` owns all it uses; the future is fulfilled in the pool's thread.
template<typename Work>
[[nodiscard]] auto pooled(Work work) -> QFuture<std::invoke_result_t<Work &>>
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work &>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace remindesk
