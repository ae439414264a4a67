// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/heldsending.h"

#include "workflow/takingback.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int heldAtOnce = 500;

/// What a dispatcher would take when its time comes; the rest of what is not through waits for a person anyway.
bool goesByItself(DeliveryState state)
{
    return state == DeliveryState::Queued || state == DeliveryState::Held || state == DeliveryState::Scheduled;
}

} // namespace

HeldSending::HeldSending(const Ports &ports, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
{
}

Done HeldSending::mayLetGo() const
{
    return m_ports.session != nullptr ? require(*m_ports.session, Permission::Send) : Done();
}

void HeldSending::look()
{
    m_now = m_ports.clock.now();
    listen(this, m_ports.upkeep.health(m_now), [this](const Result<StoreHealth> &health) {
        if (!health) {
            Q_EMIT failed(health.error());
            return;
        }
        m_held = {};
        m_held.stops = health->stops;
        m_held.since = m_now;
        for (const SendingStop &stop : std::as_const(m_held.stops))
            m_held.since = {std::min(m_held.since.ms, stop.since.ms)};
        readOn({});
    });
}

void HeldSending::readOn(const QString &after)
{
    listen(this, m_ports.history.waiting(after, heldAtOnce), [this](const Result<Page<OutboxItem>> &page) {
        if (!page)
            Q_EMIT failed(page.error());
        else if (take(*page) && !page->next.isEmpty())
            readOn(page->next);
        else
            Q_EMIT looked(m_held);
    });
}

/// Whether what comes next may be due too: pages come by the next try.
bool HeldSending::take(const Page<OutboxItem> &page)
{
    for (const OutboxItem &item : page.rows) {
        if (item.nextTry > m_now)
            return false;
        if (!goesByItself(item.state))
            continue;
        if (m_held.due.size() == limit) {
            m_held.isMore = true;
            return false;
        }
        m_held.early += item.nextTry < m_held.since ? 1 : 0;
        m_held.due += item;
    }
    return true;
}

void HeldSending::letGo(const QString &source)
{
    if (const Done allowed = mayLetGo(); !allowed) {
        Q_EMIT failed(allowed.error());
        return;
    }
    resume(source, 0);
}

void HeldSending::cancelEarlyAndLetGo(const QString &source)
{
    if (const Done allowed = mayLetGo(); !allowed) {
        Q_EMIT failed(allowed.error());
        return;
    }
    QList<MessageId> early;
    for (qsizetype i = 0; i < m_held.early; ++i)
        early += m_held.due.at(i).id;
    auto *taking = new TakingBack(m_ports.reminders, early, source, this); // deletes itself
    connect(taking, &TakingBack::canceled, this, [this, count = 0](const MessageId &) mutable { Q_EMIT progressed(++count); });
    connect(taking, &TakingBack::finished, this, [this, source, all = int(early.size())](int canceled, int) {
        if (canceled < all)
            Q_EMIT failed(Error{u"E-HLD-01"_s, {QString::number(all - canceled)}, {}});
        else
            resume(source, canceled);
    });
    taking->start(m_ports.clock.now());
}

void HeldSending::resume(const QString &source, int canceled)
{
    listen(this, m_ports.upkeep.resumeSending(source, m_ports.clock.now()), [this, canceled](const Done &done) {
        if (done)
            Q_EMIT released(canceled);
        else
            Q_EMIT failed(done.error());
    });
}

} // namespace remindesk
