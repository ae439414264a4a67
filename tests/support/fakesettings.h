// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakestores.h"
#include "workflow/settingsports.h"

namespace remindesk {

/// Answers as it was told to and remembers what it was asked.
class FakeSettingsBench final : public SettingsBench
{
public:
    Done checkGateway(const GatewayConfig &config) const override;
    Done checkSource(const SourceConfig &config) const override;
    Result<QList<GatewayPreset>> presets(const QString &locale) const override;
    Async<QStringList> templateLocales() const override { return ready(Result<QStringList>(locales)); }
    Async<GatewayPromise> promise(GatewayConfig config) override;
    Async<SendResult> sendTest(GatewayConfig config, std::optional<QByteArray> secret, QString to) override;
    Async<QString> probeSource(SourceConfig config, std::optional<QByteArray> secret) override;
    Async<SourceSample> sample(SourceConfig config, std::optional<QByteArray> secret) override;
    Async<SyncReport> sync(SourceConfig config, std::shared_ptr<SyncProgress> watched) override;
    Async<int> probeMailbox(MailboxConfig config, std::optional<QByteArray> secret) override;
    Async<void> keepSecret(QString ref, QByteArray value) override;
    Async<void> dropSecret(QString ref) override;
    Async<void> checkSecret(QString ref) override;
    QByteArray randomToken() const override { return "0123456789abcdef0123456789abcdef"; }
    void changed() override { ++changes; }

    Result<SendResult> answer = SendResult{Outcome::Accepted, QStringLiteral("smtp.250"), QStringLiteral("2.0.0 Ok: queued"), {}, {}};
    Result<int> mails = 3;
    SourceSample rows;
    QStringList locales{QStringLiteral("en"), QStringLiteral("zh-CN")};
    QMap<QString, QByteArray> secrets;
    QList<std::pair<GatewayConfig, QString>> tests; ///< gateway, address
    int changes = 0;
};

class FakeSyncStore final : public SyncStore
{
public:
    Async<SyncState> syncState(SourceId source) override;
    Async<void> putSyncState(SourceId source, SyncState state) override;

    QHash<SourceId, SyncState> states;
};

} // namespace remindesk
