// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/channelswitcher.h"

#include "ui/common/kitlabels.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

ChannelSwitcher::ChannelSwitcher(const ConsolePorts &ports, QWidget *parent)
    : QObject(parent)
    , m_ports(ports)
{
}

void ChannelSwitcher::offer(const OutboxItem &item, QWidget *anchor)
{
    if (!m_kit || !isSwitchable(item.state))
        return;
    const SwitchPorts ports{m_ports.tickets, m_ports.history, m_ports.reminders};
    listen(this, readSwitchable(ports, item), [this, anchor = QPointer(anchor)](const Result<Switchable> &message) {
        if (!message)
            Q_EMIT failed(message.error());
        else if (anchor)
            openMenu(*message, anchor);
    });
}

void ChannelSwitcher::openMenu(const Switchable &message, QWidget *anchor)
{
    const QList<Channel> channels = otherChannels(message, *m_kit);
    if (channels.isEmpty()) {
        Q_EMIT refused(tr("There is no other channel: the customer has no further address they agreed to, or no gateway "
                          "sends there. Call them, or give the message up."));
        return;
    }
    delete m_menu;
    m_menu = new QMenu(anchor);
    m_menu->setObjectName(u"outbox.channels"_s);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Channel channel : channels) {
        const auto contact = contactFor(message.detail.customer, channel);
        const QString address = channel == Channel::Letter ? contact->address.section(u'\n', -1) : masked(contact->address);
        QAction *action = m_menu->addAction(u"%1  %2"_s.arg(channelWords(channel), address));
        connect(action, &QAction::triggered, this, [this, message, channel] { carryOut(message, channel); });
    }
    m_menu->setActiveAction(m_menu->actions().constFirst());
    m_menu->popup(anchor->mapToGlobal(QPoint(0, -m_menu->sizeHint().height())));
}

void ChannelSwitcher::carryOut(const Switchable &message, Channel channel)
{
    const Instant now = m_ports.clock.now();
    const SwitchedMessage made = switchedTo(channel, message, *m_kit, now);
    if (!made.item) {
        const auto blocking = std::find_if(made.findings.begin(), made.findings.end(), [](const Finding &finding) {
            return finding.severity == Severity::Blocking;
        });
        const Labels labels = labelsOf(m_kit.get(), message.draft.scenario, m_seat.zone);
        Q_EMIT refused(tr("Not by %1: %2").arg(channelWords(channel), blocking == made.findings.end()
                                                                         ? tr("nothing could be written for it.")
                                                                         : sentence(*blocking, labels)));
        return;
    }
    const QString words = tr("Goes to %1 by %2 instead.").arg(message.item.customerName, channelWords(channel));
    listen(this, m_ports.reminders.replace(message.item.id, *made.item, m_seat.source(), now), [this, words](const Done &done) {
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        if (m_ports.wakeDispatcher)
            m_ports.wakeDispatcher();
        Q_EMIT switched(words);
    });
}

} // namespace remindesk
