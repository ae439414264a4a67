// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QTest>

namespace remindesk {

/// The result, with the event loop running until it is there.
template<typename T>
Result<T> waited(const Async<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
        return failure(QStringLiteral("test: no result"));
    return future.result();
}

} // namespace remindesk
