// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/gateway.h"

namespace remindesk {

/// Whether a gateway is worth trying. It opens (the gateway rests) at once where nobody can be served, and after
/// `failures` troubles of the gateway itself in a row: temporary refusals, lost connections, lost answers. Behind the
/// rest one message tries it; its result closes the breaker or opens it for twice as long, up to five minutes. One
/// thread at a time.
class Breaker
{
public:
    explicit Breaker(int failures)
        : m_limit(failures)
    {}

    /// What an answer says about the gateway; `restMs` as nextStep() asks for, 0: nothing. `random` in [0, 1).
    /// True: it has just opened, or closed after it had been open.
    bool learn(const SendResult &result, qint64 restMs, Instant now, double random);
    /// Somebody repaired it: the next message tries it now.
    void endRest() { m_openUntil = {}; }

    [[nodiscard]] bool isOpen(Instant now) const { return now < m_openUntil; }
    [[nodiscard]] Instant openUntil() const { return m_openUntil; }
    /// It has rested, and nothing has gone through it since.
    [[nodiscard]] bool isTrying() const { return m_openings > 0 && !m_isProven; }
    /// It has answered: more than one message at a time may go.
    [[nodiscard]] bool isProven() const { return m_isProven; }

private:
    [[nodiscard]] bool open(qint64 restMs, const SendResult &result, Instant now, double random);

    int m_limit;
    int m_failures = 0; ///< in a row
    int m_openings = 0; ///< in a row
    Instant m_openUntil;
    bool m_isProven = false;
};

/// Whether a result speaks of the gateway's own trouble, not of this message or recipient. Pure.
[[nodiscard]] bool isGatewayTrouble(const SendResult &result);

} // namespace remindesk
