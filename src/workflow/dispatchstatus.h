// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "delivery/gatewayhealth.h"

#include <QList>
#include <QString>

#include <optional>

namespace remindesk {

/// How sending stands, in messages: the health line of remindeskd and `remindeskctl status`.
struct DispatchStatus
{
    qint64 queued = 0;   ///< scheduled ones among them
    qint64 held = 0;     ///< blocked ones among them
    qint64 awaiting = 0; ///< handed over this moment, without a result yet
    qint64 unknown = 0;
    qint64 failed = 0;   ///< undelivered, bounced and expired ones among them
    std::optional<Instant> oldestDue; ///< since when the longest waiting message is due
    QString lastError;                ///< newest reason code of what failed or was put off; empty: none
    Instant lastErrorAt;
    QList<GatewayHealth> gateways; ///< those that messages wait for

    bool operator==(const DispatchStatus &) const = default;
};

/// Reads that status. Implemented in storage/; calls may come from any thread.
class StatusStore
{
public:
    virtual ~StatusStore() = default;
    [[nodiscard]] virtual Async<DispatchStatus> dispatchStatus(Instant now) = 0;
    /// A number that changes when another process writes into the store.
    [[nodiscard]] virtual Async<qint64> changeMark() = 0;
};

} // namespace remindesk
