// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/servicesthread.h"

namespace remindesk {

ServicesThread::ServicesThread()
    : m_context(new QObject)
{
    m_thread.setObjectName(QStringLiteral("services"));
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

ServicesThread::~ServicesThread()
{
    // Posted in order: whatever was let go before is destroyed before the loop ends.
    QMetaObject::invokeMethod(m_context, [this] {
        m_thread.quit();
    });
    m_thread.wait();
    delete m_context;
}

} // namespace remindesk
