// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/settingsworkbench.h"

#include "app/assembly/filesource.h"
#include "app/assembly/testmessage.h"
#include "gateways/factory.h"
#include "gateways/presets.h"
#include "receiving/mailboxreader.h"
#include "ticketing/csvsource.h"
#include "ticketing/rtsettings.h"
#include "ticketing/sourcesample.h"

#include <QRandomGenerator>
#include <QtConcurrentRun>

#include <array>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int threads = 2;
constexpr int sampleRows = 8;

bool isFile(const SourceConfig &config)
{
    return config.kind == "csv"_L1;
}

} // namespace

SettingsWorkbench::SettingsWorkbench(Workspace &workspace)
    : m_workspace(workspace)
{
    m_pool.setMaxThreadCount(threads);
}

SettingsWorkbench::~SettingsWorkbench()
{
    m_pool.waitForDone();
}

Done SettingsWorkbench::checkGateway(const GatewayConfig &config) const
{
    return remindesk::checkGateway(config);
}

Done SettingsWorkbench::checkSource(const SourceConfig &config) const
{
    if (isFile(config)) {
        const auto options = importOptions(config, m_workspace.clock().now());
        return options ? Done() : failure(options.error());
    }
    // Whether the token is right the tracker says; here only that one is named.
    const auto settings = rtSettings(config, config.secretRef.isEmpty() ? QByteArray() : QByteArray("named"));
    return settings ? Done() : failure(settings.error());
}

Result<QList<GatewayPreset>> SettingsWorkbench::presets(const QString &locale) const
{
    return gatewayPresets(locale);
}

Async<QStringList> SettingsWorkbench::templateLocales() const
{
    return chained(m_workspace.templates().published(), [](const QList<MessageTemplate> &texts) {
        QStringList locales;
        for (const MessageTemplate &text : texts) {
            if (!locales.contains(text.locale))
                locales += text.locale;
        }
        locales.sort();
        return ready<Result<QStringList>>(locales);
    });
}

Async<GatewayPromise> SettingsWorkbench::promise(GatewayConfig config)
{
    return chained(m_workspace.openGateway(config), [](const std::shared_ptr<const Gateway> &gateway) {
        return ready<Result<GatewayPromise>>(gateway->promise());
    });
}

Async<SendResult> SettingsWorkbench::sendTest(GatewayConfig config, std::optional<QByteArray> secret, QString to)
{
    return QtConcurrent::run(&m_pool, [this, config = std::move(config), secret = std::move(secret), to = std::move(to)] {
        return sendTestMessage(m_workspace, config, to, secret);
    });
}

Async<QString> SettingsWorkbench::probeSource(SourceConfig config, std::optional<QByteArray> secret)
{
    return chained(m_workspace.openSource(config, secret), [this](const std::shared_ptr<TicketSource> &source) {
        return m_workspace.probe(source);
    });
}

Async<SourceSample> SettingsWorkbench::sample(SourceConfig config, std::optional<QByteArray> secret)
{
    if (isFile(config))
        return QtConcurrent::run(&m_pool, [this, config = std::move(config)]() -> Result<SourceSample> {
            const auto file = readSourceFile(m_workspace, config, sampleRows);
            return file ? Result<SourceSample>(sampleOf(*file, config)) : failure(file.error());
        });
    return chained(m_workspace.openSource(config, secret), [this, config](const std::shared_ptr<TicketSource> &source) {
        return chained(m_workspace.newest(source), [config](const SourceBatch &batch) {
            return ready<Result<SourceSample>>(sampleOf(batch, config));
        });
    });
}

Async<SyncReport> SettingsWorkbench::sync(SourceConfig config, std::shared_ptr<SyncProgress> watched)
{
    if (isFile(config))
        return QtConcurrent::run(&m_pool, [this, config = std::move(config), watched = std::move(watched)] {
            return syncFile(m_workspace, config, watched.get());
        });
    return chained(m_workspace.openSource(config), [this, watched](const std::shared_ptr<TicketSource> &source) {
        return m_workspace.sync(source, watched);
    });
}

Async<int> SettingsWorkbench::probeMailbox(MailboxConfig config, std::optional<QByteArray> secret)
{
    return QtConcurrent::run(&m_pool, [this, config = std::move(config), secret = std::move(secret)]() -> Result<int> {
        const auto password = secret ? Result<QByteArray>(*secret) : awaited(m_workspace.secret(config.secretRef));
        if (!password)
            return failure(password.error());
        auto mails = checkMailbox({config, *password}, m_workspace.clock().now());
        return mails ? mails : failure(mails.error().at(config.host));
    });
}

Async<void> SettingsWorkbench::keepSecret(QString ref, QByteArray value)
{
    return m_workspace.putSecret(ref, value);
}

Async<void> SettingsWorkbench::dropSecret(QString ref)
{
    return m_workspace.removeSecret(ref);
}

Async<void> SettingsWorkbench::checkSecret(QString ref)
{
    return chained(m_workspace.secret(ref), [](const QByteArray &) { return ready(Done()); });
}

QByteArray SettingsWorkbench::randomToken() const
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof(random)).toHex();
}

void SettingsWorkbench::changed()
{
    if (m_changed)
        m_changed();
}

} // namespace remindesk
