// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/workspace.h"
#include "delivery/dispatcher.h"
#include "workflow/noting.h"

#include <memory>

namespace remindesk {

class Freshening;

/// What sends: the dispatcher, the drift guard and the notes into tickets, over the gateways and sources that
/// could be opened. All of them live on the workspace's services thread; this handle may be used from any other
/// thread. Let it go before its workspace.
class SendingLine
{
public:
    struct Parts
    {
        std::shared_ptr<Freshening> freshening;
        std::shared_ptr<Dispatcher> dispatcher;
        std::shared_ptr<Noting> noting;
    };

    SendingLine(OpenedGateways gateways, OpenedSources sources, Parts parts);

    /// Connect to its signals with a receiver of your own.
    [[nodiscard]] Dispatcher &dispatcher() const { return *m_parts.dispatcher; }
    [[nodiscard]] const QList<std::shared_ptr<const Gateway>> &gateways() const { return m_gateways.gateways; }
    [[nodiscard]] const QList<std::shared_ptr<TicketSource>> &sources() const { return m_sources.sources; }
    [[nodiscard]] Problems problems() const { return m_gateways.problems + m_sources.problems; }

    void start();
    void wake();
    void stop(); ///< waits, at most about 10 s
    [[nodiscard]] Async<DispatchSummary> runOnce();
    [[nodiscard]] Async<NotingReport> writeNotes(); ///< while started, it happens by itself

private:
    OpenedGateways m_gateways;
    OpenedSources m_sources;
    Parts m_parts; // last: they use the sources and gateways
};

} // namespace remindesk
