// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"
#include "workflow/switching.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

class QMenu;

namespace remindesk {

/// Sends what does not get through by another channel: asks which one in a menu, then gives the old message up and
/// queues the new one. Window's thread; its parent is the widget the menu belongs to.
class ChannelSwitcher final : public QObject
{
    Q_OBJECT

public:
    ChannelSwitcher(const ConsolePorts &ports, QWidget *parent);

    void setKit(const Kit &kit) { m_kit = kit; }
    void setSeat(const Seat &seat) { m_seat = seat; }
    /// Reads what is known and opens the menu at `anchor`.
    void offer(const OutboxItem &item, QWidget *anchor);

Q_SIGNALS:
    void switched(const QString &words);
    void refused(const QString &words); ///< what stands against it
    void failed(const remindesk::Error &error);

private:
    void openMenu(const Switchable &message, QWidget *anchor);
    void carryOut(const Switchable &message, Channel channel);

    ConsolePorts m_ports;
    Kit m_kit;
    Seat m_seat;
    QPointer<QMenu> m_menu;
};

} // namespace remindesk
