// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/outbox.h"
#include "workflow/ticketsource.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace remindesk {

/// Brings single tickets up to date from their live sources, just before a message about them goes (drift
/// guard). Lives on the sources' thread; refresh() may be called from any thread.
class Freshening final : public QObject, public Freshness
{
    Q_OBJECT

public:
    Freshening(QList<TicketSource *> sources, TicketStore &tickets);

    [[nodiscard]] Async<QList<TicketId>> refresh(QList<TicketId> tickets) override;

private:
    struct Run;
    Async<QList<TicketId>> begin(const QList<TicketId> &tickets);
    void next(const std::shared_ptr<Run> &run);
    void bring(const std::shared_ptr<Run> &run, const TicketDetail &known);

    QHash<SourceId, TicketSource *> m_sources; ///< live ones only; not owned
    TicketStore &m_tickets;
};

} // namespace remindesk
