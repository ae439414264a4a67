// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/gateway.h"

namespace remindesk {

struct LetterSetup
{
    GatewayId id;
    QString name;
    QString path;   ///< the print folder; made if missing
    QString sender; ///< return address in one small line over the recipient's; empty: none
};

/// Letters as PDF in a print folder (tmp/ beside them), named by the idempotency key. A person prints them:
/// what lies in the folder is `sent`, not `delivered`. Reason codes: letter.printed, letter.was-there,
/// letter.failed.
class LetterGateway final : public Gateway
{
public:
    explicit LetterGateway(LetterSetup setup)
        : m_setup(std::move(setup))
    {}

    [[nodiscard]] GatewayId id() const override { return m_setup.id; }
    [[nodiscard]] QString name() const override { return m_setup.name; }
    [[nodiscard]] Channel channel() const override { return Channel::Letter; }
    [[nodiscard]] GatewayPromise promise() const override { return {true, false, true}; }
    [[nodiscard]] int connections() const override { return 1; }
    [[nodiscard]] Result<QByteArray> freeze(const OutboxItem &item, Instant now) const override;
    [[nodiscard]] std::unique_ptr<GatewaySession> openSession() const override;

private:
    LetterSetup m_setup;
};

} // namespace remindesk
