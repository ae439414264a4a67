// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/consoleports.h"
#include "ui/shell/commandbox.h"

#include <QObject>

#include <functional>
#include <optional>

namespace remindesk {

/// What a seeker knows of the desk, and what choosing a hit does there.
struct SeekDesk
{
    std::function<Kit()> kit;
    std::function<std::optional<Ticket>()> ticketInSight; ///< none while a reminder is being written
    std::function<void(const TicketId &)> showTicket;
    std::function<void(const TicketId &, const QString &scenario)> compose;
    std::function<void(const TemplateSlot &)> openTemplate;
    std::function<void(const Error &)> fail;
};

/// What the command box finds besides commands: tickets, scenarios to write the ticket in sight a reminder in,
/// templates. Window's thread; hits are answered while it lives.
class Seeker final : public QObject
{
    Q_OBJECT

public:
    Seeker(const ConsolePorts &ports, SeekDesk desk, QObject *parent = nullptr);

    /// Scenarios and templates go before tickets where the text names one.
    void seek(const QString &text, const std::function<void(QList<Hit>)> &use);

private:
    void seekTickets(const TicketQuery &query, const QList<TicketRow> &soFar, int steps,
                     const std::function<void(const QList<TicketRow> &)> &use);
    [[nodiscard]] QList<Hit> scenarioHits(const QString &text);
    [[nodiscard]] QList<Hit> templateHits(const QString &text);

    ConsolePorts m_ports;
    SeekDesk m_desk;
};

/// Whether who sits here may write templates: what would be refused is not offered.
[[nodiscard]] bool mayWriteTemplates(const ConsolePorts &ports);

} // namespace remindesk
