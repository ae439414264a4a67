// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "domain/delivery.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace remindesk {

/// What a gateway can promise; shown to the admin in words and used by recovery.
struct GatewayPromise
{
    bool deduplicates = false; ///< the provider honours our idempotency key: sending again is safe
    bool reports = false;      ///< delivery reports carry our key
    bool canBeAsked = false;   ///< the provider answers "what became of KEY?"
};

enum class Outcome {
    Accepted,       ///< the provider took responsibility: `sent`
    Delivered,      ///< it is where it should be (a file in a folder)
    Temporary,      ///< try again later
    RecipientFinal, ///< this recipient never: bad address, 5xx at RCPT
    GatewayFinal,   ///< no recipient until somebody acts: bad credentials
    Unknown         ///< it may have gone (RFC 1047)
};

struct SendResult
{
    Outcome outcome = Outcome::Unknown;
    QString code;       ///< reason code: "smtp.550", "connect.refused", "tls.untrusted" …
    QString words;      ///< the provider's own words, at most 500 characters, personal data masked
    QString providerId; ///< the provider's message id, if any
    std::optional<qint64> retryAfterMs; ///< asked for by the provider, clamped to 1 s … 1 h
};

/// How much a provider takes. 0: no limit.
struct GatewayLimits
{
    int rate = 0;             ///< at most so many messages begun in any `ratePeriodMs`
    qint64 ratePeriodMs = 1000;
    int dailyCap = 0;         ///< a calendar day of the workspace's zone
    int breakerFailures = 5;  ///< so many failures of the gateway itself in a row, and it rests

    bool operator==(const GatewayLimits &) const = default;
};

/// What a gateway is asked about when nobody knows whether it got a message.
struct Doubtful
{
    MessageId id;
    QString idempotencyKey;
    QString recipient;
    QString providerId; ///< where it gave one
};

enum class Found {
    NotTold,    ///< it does not say, or not yet
    NotReached, ///< it could not be asked
    Absent,     ///< it never got the message
    Sent, Delivered, Refused
};

struct Whereabouts
{
    Found found = Found::NotTold;
    QString code;  ///< reason code where it was refused or could not be asked
    QString words; ///< the provider's own words, masked
};

/// Bytes and envelope of one message as they leave; a retry sends the same.
struct FrozenMessage
{
    MessageId id;
    QString idempotencyKey;
    QString recipient;
    QByteArray bytes;
};

/// Called by a session immediately before the byte that commits the message (SMTP: the final dot, HTTP: the
/// request's start): makes `awaiting` durable. False: it could not; the session must not commit.
using BeforeCommit = std::function<bool()>;

/// The message that goes next on this connection, if one is at hand: then it does, or the session ends.
using Following = std::function<const FrozenMessage *()>;

/// One kept connection. Made, used and destroyed on one dispatcher worker thread; its calls block there.
class GatewaySession
{
public:
    virtual ~GatewaySession() = default;
    [[nodiscard]] virtual SendResult send(const FrozenMessage &message, const BeforeCommit &awaiting) = 0;
    /// Before send(): who may begin its next message together with the byte that commits this one asks then, once, and says
    /// nothing of it that commits.
    virtual void setFollowing(const Following &) {}
    /// What became of a message; only of gateways that promise `canBeAsked`.
    [[nodiscard]] virtual Whereabouts find(const Doubtful &message)
    {
        Q_UNUSED(message)
        return {};
    }
    /// Any thread: makes a running send() or find() end within about a second, before the commit byte as Temporary
    /// ("stopped"), after it as Unknown. For sessions that never wait long there is nothing to do.
    virtual void cancel() {}
};

/// Sends messages of one channel to one provider. Immutable after construction: any thread may call it.
class Gateway
{
public:
    virtual ~Gateway() = default;
    [[nodiscard]] virtual GatewayId id() const = 0;
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual Channel channel() const = 0;
    [[nodiscard]] virtual GatewayPromise promise() const = 0;
    /// How many sessions may run at once.
    [[nodiscard]] virtual int connections() const = 0;
    /// The bytes of a message, made once. Pure and quick (no I/O). E-GTW codes.
    [[nodiscard]] virtual Result<QByteArray> freeze(const OutboxItem &item, Instant now) const = 0;
    [[nodiscard]] virtual std::unique_ptr<GatewaySession> openSession() const = 0;

    [[nodiscard]] const GatewayLimits &limits() const { return m_limits; }
    void setLimits(const GatewayLimits &limits) { m_limits = limits; } ///< before it is shared
    /// Its place among the gateways of its channel: the lowest is the preferred one, the next the first fallback.
    [[nodiscard]] int order() const { return m_order; }
    void setOrder(int order) { m_order = order; } ///< before it is shared

private:
    GatewayLimits m_limits;
    int m_order = 0;
};

/// A gateway that stands in the order and takes nothing in this run.
struct AbsentGateway
{
    QString name;
    Channel channel = Channel::Email;
    int order = 0;
    QString reason; ///< reason code
};

} // namespace remindesk
