// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ticketing/rtpull.h"

namespace remindesk {

/// Learns once what a sync needs to know: the names of custom roles, and that RT reads our times as we mean them. RT takes
/// times in a search for wall times of the token's user and does not say in which zone; in a wrong one a sync would
/// leave out hours of changes without a word. So the newest ticket is looked for by its exact time: E-RTR-16 when it is not
/// found. On the source's thread; the API must outlive it.
class RtSetup : public QObject
{
public:
    using Then = std::function<void(const Result<RtPull::Setup> &)>;

    explicit RtSetup(RtApi &api, QObject *parent = nullptr);

    void withRoleNames(const Then &then);
    void withZone(const Then &then); ///< and the role names

private:
    void askNewest(int triesLeft, const Then &then);
    void lookFor(const QJsonObject &ticket, int triesLeft, const Then &then);

    RtApi &m_api;
    RtPull::Setup m_setup;
    bool m_knowsRoles = false;
    bool m_knowsZone = false;
};

} // namespace remindesk
