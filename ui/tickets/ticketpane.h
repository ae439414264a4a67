// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"
#include "ui/tickets/customerfacts.h"
#include "ui/tickets/timeline.h"

#include <QObject>

#include <optional>

namespace remindesk {

/// State of the pane below the list: one ticket with its timeline and its customer. No widgets.
class TicketPane final : public QObject
{
    Q_OBJECT

public:
    explicit TicketPane(const ConsolePorts &ports, QObject *parent = nullptr);

    void setKit(const Kit &kit);
    void setZone(const TimeZoneId &zone); ///< the agent's own
    /// Loads; answers for a ticket that was left meanwhile are dropped. An empty id clears.
    void show(const TicketId &id);
    void refresh();
    /// One of the messages as it is, for as long as this ticket stands here.
    void showInTheClear(const OutboxItem &item);
    void forgetTheClear() { m_inTheClear.clear(); } ///< before somebody else sits here

    [[nodiscard]] const std::optional<TicketDetail> &detail() const { return m_detail; }
    [[nodiscard]] const QList<TimelineLine> &timeline() const { return m_timeline; }
    [[nodiscard]] QList<CustomerFact> customer() const;
    [[nodiscard]] const Clock &clock() const { return m_ports.clock; }
    [[nodiscard]] QString ownerName() const;

Q_SIGNALS:
    void changed();
    void failed(const remindesk::Error &error);

private:
    void loadTimeline(const TicketId &id);
    void drawTimeline();
    void loadFrequency(const TicketId &id);
    void loadLastReminders(const TicketId &id);

    ConsolePorts m_ports;
    Kit m_kit;
    TimeZoneId m_zone;
    TicketId m_id;
    std::optional<TicketDetail> m_detail;
    QList<HistoryRow> m_reminders;     ///< about this ticket
    QList<HistoryRow> m_lastReminders; ///< to this customer
    QHash<MessageId, OutboxItem> m_inTheClear;
    QList<TimelineLine> m_timeline;
    std::optional<CustomerFact> m_frequency;
};

} // namespace remindesk
