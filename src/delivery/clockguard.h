// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <mutex>

namespace remindesk {

/// Notices that the wall clock moved against the time since boot (which runs on in suspend, so that a long
/// sleep is no jump). After a jump over two minutes nothing is sent until a person confirms the clock
/// (delivery.md, Time). Any thread.
class ClockGuard
{
public:
    static constexpr qint64 limitMs = 120'000;

    explicit ClockGuard(const Clock &clock)
        : m_clock(clock)
    {
        accept();
    }

    /// Milliseconds the clock jumped since it was last accepted; 0 while it is within the limit.
    [[nodiscard]] qint64 jumpMs() const
    {
        const std::lock_guard lock(m_mutex);
        const qint64 jump = offset() - m_accepted;
        return qAbs(jump) > limitMs ? jump : 0;
    }

    /// The clock is right as it is now.
    void accept()
    {
        const std::lock_guard lock(m_mutex);
        m_accepted = offset();
    }

private:
    [[nodiscard]] qint64 offset() const { return m_clock.now().ms - m_clock.bootMs(); }

    const Clock &m_clock;
    mutable std::mutex m_mutex;
    qint64 m_accepted = 0;
};

} // namespace remindesk
