// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/stallwatch.h"

namespace remindesk {

StallWatch::StallWatch()
{
    m_clock.start();
    connect(&m_thread, &QThread::started, &m_thread, [this] {
        while (!m_isStopping) {
            if (m_askedNs < 0) {
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
    m_askedNs = -1;
}

void StallWatch::restart()
{
    m_worstNs = 0;
    if (m_askedNs >= 0)
        m_askedNs = m_clock.nsecsElapsed(); // what was before is no part of it
}

double StallWatch::worstMs() const
{
    const qint64 asked = m_askedNs;
    const qint64 now = asked < 0 ? 0 : m_clock.nsecsElapsed() - asked;
    return double(std::max<qint64>(m_worstNs, now)) / 1e6;
}

} // namespace remindesk
