// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/gateway.h"
#include "gateways/httpbody.h"
#include "gateways/httpexchange.h"

namespace remindesk {

/// Any provider with an HTTP interface, told by settings how to be asked and understood (docs/gateways.md; presets
/// in resources/gateways). A retry sends the same body; only signatures, which hold for minutes, are made anew.
/// E-HTG-05 a message has no recipient · E-HTG-06 control character in the recipient.
class HttpGateway final : public Gateway
{
public:
    /// E-HTG codes of checkHttpSetup().
    [[nodiscard]] static Result<std::unique_ptr<Gateway>> make(HttpSetup setup);

    [[nodiscard]] GatewayId id() const override { return m_setup.id; }
    [[nodiscard]] QString name() const override { return m_setup.name; }
    [[nodiscard]] Channel channel() const override { return m_setup.channel; }
    [[nodiscard]] GatewayPromise promise() const override
    {
        return {m_setup.deduplicates, false, !m_setup.asking.url.isEmpty()};
    }
    [[nodiscard]] int connections() const override { return m_setup.connections; }
    [[nodiscard]] Result<QByteArray> freeze(const OutboxItem &item, Instant now) const override;
    [[nodiscard]] std::unique_ptr<GatewaySession> openSession() const override;

private:
    HttpGateway(HttpSetup setup, HttpBody body) : m_setup(std::move(setup)), m_body(std::move(body)) {}

    HttpSetup m_setup;
    HttpBody m_body;
};

/// The question what became of one message. Pure.
[[nodiscard]] HttpRequest statusRequest(const HttpSetup &setup, const Doubtful &message, const QByteArray &token,
                                        Instant now);

/// What goes over the wire for one message at one moment. Pure. `token`: of HttpAuth::Token, else empty.
[[nodiscard]] HttpRequest httpRequest(const HttpSetup &setup, const FrozenMessage &message, const QByteArray &token,
                                      Instant now);

} // namespace remindesk
