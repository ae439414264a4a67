// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delivery/gateway.h"

#include <QByteArray>

namespace remindesk {

struct HttpAnswer;

struct KannelSetup
{
    GatewayId id;
    QString name;
    QString url; ///< of sendsms
    QString user;
    QByteArray password;
    QString from;   ///< sender number or name; empty: the gateway's
    QString smsc;   ///< the route to take; empty: the gateway's choice
    QString dlrUrl; ///< where reports go; "{key}" becomes our key, "%d" the state (Kannel's own escapes)
    QString caFile;
    int connections = 2;
    int timeoutSeconds = 30;
};

/// SMS through Kannel's sendsms interface. POST with X-Kannel-* headers, so that neither password nor number
/// nor text stands in a URL or an access log. UCS-2 where the text needs it, GSM 03.38 otherwise. E-KAN-01
/// "%1" is no number in E.164 · E-KAN-02 the text is empty · E-KAN-03 control character in %1.
class KannelGateway final : public Gateway
{
public:
    explicit KannelGateway(KannelSetup setup)
        : m_setup(std::move(setup))
    {}

    [[nodiscard]] GatewayId id() const override { return m_setup.id; }
    [[nodiscard]] QString name() const override { return m_setup.name; }
    [[nodiscard]] Channel channel() const override { return Channel::Sms; }
    [[nodiscard]] GatewayPromise promise() const override
    {
        return {false, !m_setup.dlrUrl.isEmpty(), false};
    }
    [[nodiscard]] int connections() const override { return m_setup.connections; }
    [[nodiscard]] Result<QByteArray> freeze(const OutboxItem &item, Instant now) const override;
    [[nodiscard]] std::unique_ptr<GatewaySession> openSession() const override;

private:
    KannelSetup m_setup;
};

/// What an answer says about the message. Pure. Reason codes: kannel.accepted, kannel.queued, kannel.busy,
/// kannel.refused, kannel.odd-answer, http.NNN, http.lost, http.timeout, http.too-long, and connect., dns.,
/// tls. as for SMTP.
[[nodiscard]] SendResult judgeKannel(const HttpAnswer &answer, Instant now);

/// Whether a text fits GSM 03.38 with its extension table (3GPP TS 23.038 §6.2.1).
[[nodiscard]] bool fitsGsm7(const QString &text);

} // namespace remindesk
