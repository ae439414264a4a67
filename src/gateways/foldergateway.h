// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/gateway.h"
#include "gateways/mime.h"

namespace remindesk {

struct FolderSetup
{
    GatewayId id;
    QString name;
    Channel channel = Channel::Email;
    QString path;   ///< made if missing
    MailSetup mail; ///< for e-mail
};

/// Messages as files in a Maildir-like folder (tmp/ and new/): e-mail as .eml, other channels as .json. The
/// embedded default, needing no server. A file is named by the idempotency key, so sending again is
/// recognised. Reason codes: folder.new, folder.was-there, folder.failed.
class FolderGateway final : public Gateway
{
public:
    explicit FolderGateway(FolderSetup setup)
        : m_setup(std::move(setup))
    {}

    [[nodiscard]] GatewayId id() const override { return m_setup.id; }
    [[nodiscard]] QString name() const override { return m_setup.name; }
    [[nodiscard]] Channel channel() const override { return m_setup.channel; }
    [[nodiscard]] GatewayPromise promise() const override { return {true, false, true}; }
    [[nodiscard]] int connections() const override { return 1; }
    [[nodiscard]] Result<QByteArray> freeze(const OutboxItem &item, Instant now) const override;
    [[nodiscard]] std::unique_ptr<GatewaySession> openSession() const override;

private:
    FolderSetup m_setup;
};

} // namespace remindesk
