// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Gateways and ticket sources as the settings describe them, with their secrets, on the services' thread.
#include "app/assembly/sendingline.h"
#include "app/assembly/workspace.h"
#include "delivery/owner.h"
#include "gateways/factory.h"
#include "storage/store.h"
#include "ticketing/factory.h"
#include "workflow/freshening.h"
#include "workflow/gatewaysetting.h"

#include <QDir>

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

/// Opens the configurations one after the other; what fails becomes a problem.
template<typename Config, typename Opened, typename OpenOne>
Async<Opened> openEach(QList<Config> configs, Opened opened, OpenOne openOne)
{
    while (!configs.isEmpty() && !configs.first().isEnabled)
        configs.removeFirst();
    if (configs.isEmpty())
        return ready<Result<Opened>>(std::move(opened));
    const Config config = configs.takeFirst();
    using Answer = decltype(openOne(config).result());
    return after(openOne(config), [configs, opened, openOne, config](const Answer &result) mutable {
        if (result)
            opened.add(*result);
        else
            opened.problems += std::pair(config.name, result.error());
        return openEach(configs, opened, openOne);
    });
}

struct GatewayCollector : OpenedGateways
{
    void add(const std::shared_ptr<const Gateway> &gateway) { gateways += gateway; }
};

/// Those that stand in the order and take nothing: the history says so of a message that another one took.
QList<AbsentGateway> absentAmong(const QList<GatewayConfig> &configs, const OpenedGateways &opened)
{
    QList<AbsentGateway> absent;
    for (const GatewayConfig &config : configs) {
        const bool isOpen = std::any_of(opened.gateways.begin(), opened.gateways.end(),
                                        [&config](const auto &gateway) { return gateway->id() == config.id; });
        if (!isOpen)
            absent.append({config.name, config.channel, gatewayOrder(config),
                           config.isEnabled ? u"gateway.unusable"_s : u"gateway.off"_s});
    }
    return absent;
}

struct SourceCollector : OpenedSources
{
    void add(const std::shared_ptr<TicketSource> &source) { sources += source; }
};

} // namespace

Async<std::shared_ptr<const Gateway>> Workspace::openGateway(const GatewayConfig &config,
                                                              const std::optional<QByteArray> &given)
{
    using Shared = std::shared_ptr<const Gateway>;
    const QString files = QDir(profile()).filePath(u"attachments"_s);
    return chained(withReportUrl(config), [this, files, given](const GatewayConfig &reporting) {
        return chained(given ? ready<Result<QByteArray>>(*given) : secret(reporting.secretRef), [reporting, files](const QByteArray &value) -> Async<Shared> {
            auto gateway = makeGateway(reporting, value, files);
            if (!gateway)
                return ready<Result<Shared>>(failure(gateway.error()));
            return ready<Result<Shared>>(Shared(std::move(*gateway)));
        });
    });
}

Async<OpenedGateways> Workspace::openGateways()
{
    return chained(m_store->settings().gateways(), [this](const QList<GatewayConfig> &configs) {
        return chained(openEach(configs, GatewayCollector(), [this](const GatewayConfig &config) {
                           return openGateway(config);
                       }), [configs](OpenedGateways all) {
            all.absent = absentAmong(configs, all);
            return ready<Result<OpenedGateways>>(all);
        });
    });
}

Async<std::shared_ptr<TicketSource>> Workspace::openSource(const SourceConfig &config,
                                                             const std::optional<QByteArray> &given)
{
    using Shared = std::shared_ptr<TicketSource>;
    return chained(given ? ready<Result<QByteArray>>(*given) : secret(config.secretRef), [this, config](const QByteArray &value) {
        return askedOn<Shared>(m_services.context(), [this, config, value]() -> Async<Shared> {
            auto source = makeSource(config, value);
            if (!source)
                return ready<Result<Shared>>(failure(source.error()));
            return ready<Result<Shared>>(m_services.kept(std::move(*source)));
        });
    });
}

Async<OpenedSources> Workspace::openSources()
{
    return chained(m_store->settings().sources(), [this](const QList<SourceConfig> &configs) {
        return chained(openEach(configs, SourceCollector(), [this](const SourceConfig &config) {
                           return openSource(config);
                       }), [](const SourceCollector &all) { return ready<Result<OpenedSources>>(all); });
    });
}

Async<SourceBatch> Workspace::newest(const std::shared_ptr<TicketSource> &source)
{
    constexpr qint64 monthSeconds = 30LL * 86'400;
    return askedOn<SourceBatch>(m_services.context(), [this, source] {
        return after(source->changes(m_clock.now().plusSeconds(-monthSeconds), {}), [source](Result<SourceBatch> batch) {
            return batch;
        });
    });
}

Async<QString> Workspace::probe(const std::shared_ptr<TicketSource> &source)
{
    return askedOn<QString>(m_services.context(), [source] {
        return after(source->probe(), [source](Result<QString> words) { return words; });
    });
}

std::shared_ptr<SendingLine> Workspace::assembled(const OpenedGateways &gateways, const OpenedSources &sources,
                                                  const PolicyRules &rules)
{
    QList<TicketSource *> live;
    for (const auto &source : sources.sources)
        live += source.get();
    SendingLine::Parts parts;
    parts.freshening = m_services.kept(std::make_unique<Freshening>(live, m_store->tickets()));
    parts.noting = m_services.kept(std::make_unique<Noting>(live, m_store->history(), m_clock));
    DispatcherOptions options;
    options.owner = dispatcherOwner();
    options.rules = rules;
    parts.dispatcher = m_services.kept(
        std::make_unique<Dispatcher>(Dispatcher::Ports{outbox(), *parts.freshening, m_clock}, options));
    std::vector<std::shared_ptr<const Gateway>> list(gateways.gateways.begin(), gateways.gateways.end());
    parts.dispatcher->setGateways(std::move(list), gateways.absent);
    return std::make_shared<SendingLine>(gateways, sources, std::move(parts));
}

} // namespace remindesk
