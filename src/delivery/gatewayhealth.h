// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/ids.h"

#include <QString>

namespace remindesk {

/// Why messages wait for a gateway at the moment; `Well` where they do not.
struct GatewayHealth
{
    enum class State {
        Well,
        Open,  ///< it failed too often and rests; behind `until` one message tries it
        Capped ///< its daily cap is reached
    };

    GatewayId gateway;
    State state = State::Well;
    QString reason; ///< reason code of the last failure
    Instant since;
    Instant until;

    bool operator==(const GatewayHealth &) const = default;
};

} // namespace remindesk
