// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/sendingline.h"

#include "workflow/freshening.h"

namespace remindesk {

SendingLine::SendingLine(OpenedGateways gateways, OpenedSources sources, Parts parts)
    : m_gateways(std::move(gateways))
    , m_sources(std::move(sources))
    , m_parts(std::move(parts))
{}

void SendingLine::start()
{
    Dispatcher *dispatcher = m_parts.dispatcher.get();
    Noting *noting = m_parts.noting.get();
    QObject::connect(dispatcher, &Dispatcher::messageSettled, noting,
                     [noting](const MessageId &, DeliveryState state) {
                         if (state == DeliveryState::Sent || state == DeliveryState::Delivered)
                             noting->runSoon();
                     });
    QMetaObject::invokeMethod(dispatcher, [dispatcher, noting] {
        dispatcher->start();
        noting->runSoon(); // what an earlier run left unnoted
    });
}

void SendingLine::wake()
{
    QMetaObject::invokeMethod(m_parts.dispatcher.get(), [dispatcher = m_parts.dispatcher.get()] { dispatcher->wake(); });
}

void SendingLine::stop()
{
    QMetaObject::invokeMethod(
        m_parts.dispatcher.get(), [dispatcher = m_parts.dispatcher.get()] { dispatcher->stop(); },
        Qt::BlockingQueuedConnection);
}

Async<DispatchSummary> SendingLine::runOnce()
{
    Dispatcher *dispatcher = m_parts.dispatcher.get();
    return askedOn<DispatchSummary>(dispatcher, [dispatcher] { return dispatcher->runOnce(); });
}

Async<NotingReport> SendingLine::writeNotes()
{
    return m_parts.noting->run();
}

} // namespace remindesk
