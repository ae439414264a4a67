// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <ctime>

namespace remindesk {

/// How long the event loop of the thread it is made on does not come round: a second thread posts an event, and what
/// passes until it is answered is what a key pressed at that moment would wait. Timers and sleeping cost nothing.
class StallWatch final : public QObject
{
    Q_OBJECT

public:
    StallWatch();
    ~StallWatch() override;

    /// Begins a stretch that is judged on its own.
    void restart();
    /// The longest stall since then, in milliseconds; one that lasts until now counts.
    [[nodiscard]] double worstMs() const;
    /// The most processor time of the watched thread that such an event waited for: what others do on the same machine
    /// does not count.
    [[nodiscard]] double worstCpuMs() const { return double(m_worstCpuNs) / 1e6; }

private:
    void answer();
    [[nodiscard]] qint64 cpuNs() const;

    QThread m_thread;
    QElapsedTimer m_clock;
    std::atomic<qint64> m_askedNs = -1; ///< an answer is awaited since; -1: none is
    std::atomic<qint64> m_worstNs = 0;
    clockid_t m_cpuClock{};
    std::atomic<qint64> m_askedCpuNs = 0;
    std::atomic<qint64> m_worstCpuNs = 0;
    std::atomic<bool> m_isStopping = false;
};

} // namespace remindesk
