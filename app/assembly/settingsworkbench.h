// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/workspace.h"
#include "workflow/settingsports.h"

#include <QThreadPool>

#include <functional>

namespace remindesk {

/// SettingsBench over the adapters of one workspace. What blocks (a test message, a mailbox, a file) runs on two threads
/// of its own. Any thread may call it; its destructor waits for what still runs.
class SettingsWorkbench final : public SettingsBench
{
public:
    explicit SettingsWorkbench(Workspace &workspace);
    ~SettingsWorkbench() override;

    /// Called after every change, on any thread.
    void setChanged(std::function<void()> changed) { m_changed = std::move(changed); }

    [[nodiscard]] Done checkGateway(const GatewayConfig &config) const override;
    [[nodiscard]] Done checkSource(const SourceConfig &config) const override;
    [[nodiscard]] Result<QList<GatewayPreset>> presets(const QString &locale) const override;
    [[nodiscard]] Async<QStringList> templateLocales() const override;
    [[nodiscard]] Async<GatewayPromise> promise(GatewayConfig config) override;
    [[nodiscard]] Async<SendResult> sendTest(GatewayConfig config, std::optional<QByteArray> secret, QString to) override;
    [[nodiscard]] Async<QString> probeSource(SourceConfig config, std::optional<QByteArray> secret) override;
    [[nodiscard]] Async<SourceSample> sample(SourceConfig config, std::optional<QByteArray> secret) override;
    [[nodiscard]] Async<SyncReport> sync(SourceConfig config, std::shared_ptr<SyncProgress> watched) override;
    [[nodiscard]] Async<int> probeMailbox(MailboxConfig config, std::optional<QByteArray> secret) override;
    [[nodiscard]] Async<void> keepSecret(QString ref, QByteArray value) override;
    [[nodiscard]] Async<void> dropSecret(QString ref) override;
    [[nodiscard]] Async<void> checkSecret(QString ref) override;
    [[nodiscard]] QByteArray randomToken() const override;
    void changed() override;

private:
    Workspace &m_workspace;
    std::function<void()> m_changed;
    QThreadPool m_pool;
};

} // namespace remindesk
