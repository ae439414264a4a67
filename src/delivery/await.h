// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <algorithm>
#include <chrono>
#include <stop_token>
#include <thread>

namespace remindesk {

/// Blocks until `future` has its result: on the dispatcher's worker threads only, never on a window's.
/// E-DLV-01 where the maker of the result went away.
template<typename T>
[[nodiscard]] Result<T> await(Async<T> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return failure(QStringLiteral("E-DLV-01"));
    return future.result();
}

/// The same for what may take long (a ticket source on the network): E-DLV-02 as soon as `stop` is requested.
template<typename T>
[[nodiscard]] Result<T> await(Async<T> future, const std::stop_token &stop)
{
    using namespace std::chrono_literals;
    std::chrono::microseconds pause = 50us; // most have nothing to ask and answer at once
    while (!future.isFinished()) {
        if (stop.stop_requested())
            return failure(QStringLiteral("E-DLV-02"));
        std::this_thread::sleep_for(pause);
        pause = std::min<std::chrono::microseconds>(2 * pause, 5ms);
    }
    return await(std::move(future));
}

} // namespace remindesk
