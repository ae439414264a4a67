// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/lane.h"

namespace remindesk {

/// Asks one gateway what became of messages nobody knows the fate of, and lets reports have their time, before the
/// template's policy decides (delivery.md, step 4). Owned by the Dispatcher; run() is the body of its worker thread.
class Asker
{
public:
    Asker(std::shared_ptr<const Gateway> gateway, LaneShared &shared)
        : m_gateway(std::move(gateway))
        , m_shared(shared)
    {}

    /// Whether a gateway needs one.
    [[nodiscard]] static bool serves(const Gateway &gateway);

    /// `drain`: asks about what is to be asked now, and ends; otherwise when `stop` is requested.
    void run(bool drain, const std::stop_token &stop);
    void cancel(); ///< any thread: see GatewaySession::cancel()
    void wake();   ///< any thread: look now

private:
    /// False: the store failed.
    [[nodiscard]] bool askAll(const std::stop_token &stop);
    [[nodiscard]] Done askAbout(const Doubt &doubt);
    [[nodiscard]] Whereabouts find(const Doubtful &message);
    void rest(bool isStoreWell, const std::stop_token &stop);

    const std::shared_ptr<const Gateway> m_gateway;
    LaneShared &m_shared;

    std::mutex m_mutex; // guards all below
    std::condition_variable_any m_changed;
    std::unique_ptr<GatewaySession> m_session; // used by the worker, cancelled by anybody
    bool m_isCalled = false;
};

} // namespace remindesk
