// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/gateway.h"

#include <QByteArray>

namespace remindesk {

struct AppriseSetup
{
    GatewayId id;
    QString name;
    Channel channel = Channel::Push;
    QByteArray url;    ///< of Apprise, a secret as a whole; {to} becomes the recipient
    QString python;    ///< absolute path of the interpreter that has Apprise
    int connections = 1;
    int timeoutSeconds = 60;
};

/// The hundred services that Apprise knows, through Debian's package `apprise`: a short-lived helper process for each
/// message. Address and text go over its standard input, never into its arguments. E-APP-01 the message has no text ·
/// E-APP-02 the recipient %1 holds a "/", which Apprise takes for the next part of an address.
/// Reason codes: apprise.sent, apprise.missing, apprise.bad-url, apprise.lost, apprise.timeout, stopped, store.failed,
/// and those of judgeApprise().
class AppriseGateway final : public Gateway
{
public:
    explicit AppriseGateway(AppriseSetup setup) : m_setup(std::move(setup)) {}

    [[nodiscard]] GatewayId id() const override { return m_setup.id; }
    [[nodiscard]] QString name() const override { return m_setup.name; }
    [[nodiscard]] Channel channel() const override { return m_setup.channel; }
    [[nodiscard]] GatewayPromise promise() const override { return {}; }
    [[nodiscard]] int connections() const override { return m_setup.connections; }
    [[nodiscard]] Result<QByteArray> freeze(const OutboxItem &item, Instant now) const override;
    [[nodiscard]] std::unique_ptr<GatewaySession> openSession() const override;

private:
    AppriseSetup m_setup;
};

/// What Apprise's own words say about a message it could not hand over. It tells no more than a sentence: without a
/// status of the service in it, nobody knows whether the message went. Pure. Codes http.401, http.429, http.NNN,
/// http.refused, apprise.failed.
[[nodiscard]] SendResult judgeApprise(const QByteArray &words);

} // namespace remindesk
