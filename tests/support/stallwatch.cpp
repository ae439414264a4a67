// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/stallwatch.h"

#include <pthread.h>

namespace remindesk {

StallWatch::StallWatch()
{
    m_clock.start();
    if (pthread_getcpuclockid(pthread_self(), &m_cpuClock) != 0)
        qFatal("this thread has no processor clock");
    connect(&m_thread, &QThread::started, &m_thread, [this] {
        while (!m_isStopping) {
            if (m_askedNs < 0) {
                m_askedCpuNs = cpuNs();
                m_askedNs = m_clock.nsecsElapsed();
                QMetaObject::invokeMethod(this, &StallWatch::answer, Qt::QueuedConnection);
            }
            QThread::usleep(1000);
        }
        m_thread.quit();
    }, Qt::DirectConnection);
    m_thread.start(QThread::HighPriority);
}

StallWatch::~StallWatch()
{
    m_isStopping = true;
    m_thread.wait();
}

void StallWatch::answer()
{
    const qint64 waited = m_clock.nsecsElapsed() - m_askedNs;
    if (waited > m_worstNs)
        m_worstNs = waited;
    m_worstCpuNs = std::max<qint64>(m_worstCpuNs, cpuNs() - m_askedCpuNs);
    m_askedNs = -1;
}

void StallWatch::restart()
{
    m_worstNs = 0;
    m_worstCpuNs = 0;
    if (m_askedNs >= 0) { // what was before is no part of it
        m_askedCpuNs = cpuNs();
        m_askedNs = m_clock.nsecsElapsed();
    }
}

qint64 StallWatch::cpuNs() const
{
    timespec now{};
    clock_gettime(m_cpuClock, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

double StallWatch::worstMs() const
{
    const qint64 asked = m_askedNs;
    const qint64 now = asked < 0 ? 0 : m_clock.nsecsElapsed() - asked;
    return double(std::max<qint64>(m_worstNs, now)) / 1e6;
}

} // namespace remindesk
