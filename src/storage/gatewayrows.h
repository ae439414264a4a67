// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/outbox.h"
#include "storage/database.h"

namespace remindesk {

// What the store knows about gateways: the messages they are to be asked about, how much they took, how they are.
// Storage thread; throw StoreFailure.

[[nodiscard]] QList<Doubt> doubtsOf(Database &database, const GatewayId &gateway, Instant now, int limit);
[[nodiscard]] std::optional<Instant> nextDoubtOf(Database &database, const GatewayId &gateway);
/// Nothing for a message that is in doubt no more.
void takeDoubtStep(Database &database, const MessageId &message, const DoubtStep &step, const QString &source,
                   Instant at);

/// Attempts whose committing byte may have left since then.
[[nodiscard]] int handedOverBy(Database &database, const GatewayId &gateway, Instant since);

void writeHealth(Database &database, const GatewayHealth &health);
/// Of gateways that messages wait for.
[[nodiscard]] QList<GatewayHealth> gatewayHealths(Database &database);

} // namespace remindesk
