// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "delivery/breaker.h"

#include "delivery/retry.h"

#include <algorithm>

namespace remindesk {

namespace {

/// Ends of ours, which say nothing about the gateway.
bool isOurs(const QString &code)
{
    return code == QLatin1String("stopped") || code == QLatin1String("store.failed") ||
           code == QLatin1String("dispatcher.stopped");
}

} // namespace

bool Breaker::learn(const SendResult &result, qint64 restMs, Instant now, double random)
{
    if (isOurs(result.code))
        return false;
    if (restMs == 0 && !isGatewayTrouble(result)) {
        const bool wasOpen = m_openings > 0;
        m_isProven = true;
        m_failures = 0;
        m_openings = 0;
        m_openUntil = {};
        return wasOpen;
    }
    ++m_failures;
    const bool isProbe = m_openings > 0 && !m_isProven;
    if (restMs == 0 && !isProbe && m_failures < m_limit) {
        m_isProven = true; // it answers, if not as it should
        return false;
    }
    return open(restMs, result, now, random);
}

bool Breaker::open(qint64 restMs, const SendResult &result, Instant now, double random)
{
    const bool wasOpen = isOpen(now); // messages that were under way end after the one that opened it
    const qint64 delay = retryDelayMs(m_openings + 1, result.retryAfterMs, random);
    const qint64 backoff = result.retryAfterMs ? delay : std::min(delay, gatewayRestMs); // its own wish goes first
    m_openUntil = std::max(m_openUntil, now.plusMs(std::max(restMs, backoff)));
    m_isProven = false;
    if (!wasOpen)
        ++m_openings;
    return !wasOpen;
}

bool isGatewayTrouble(const SendResult &result)
{
    if (result.outcome == Outcome::Unknown || result.outcome == Outcome::GatewayFinal)
        return true;
    // Greylisting and a busy mailbox are about one recipient (RFC 5321 §4.2.3: 450), a conflict about one message.
    static const QStringList single{QStringLiteral("smtp.450"), QStringLiteral("http.409")};
    return result.outcome == Outcome::Temporary && !single.contains(result.code) && !isOurs(result.code);
}

} // namespace remindesk
