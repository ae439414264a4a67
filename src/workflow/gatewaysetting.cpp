// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/gatewaysetting.h"

#include "workflow/settingschange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

constexpr int orderStep = 10;
const QString orderKey = u"order"_s;

QString placeOf(const GatewayConfig &config)
{
    return u"gateway/"_s + config.name;
}

const GatewayConfig *found(const QList<GatewayConfig> &all, const QString &name)
{
    const auto at = std::find_if(all.begin(), all.end(), [&name](const GatewayConfig &one) { return one.name == name; });
    return at == all.end() ? nullptr : &*at;
}

const GatewayConfig *withId(const QList<GatewayConfig> &all, const GatewayId &id)
{
    const auto at = std::find_if(all.begin(), all.end(), [&id](const GatewayConfig &one) { return one.id == id; });
    return at == all.end() ? nullptr : &*at;
}

bool goesBefore(const GatewayConfig &one, const GatewayConfig &other)
{
    return std::tuple(one.channel, gatewayOrder(one), one.name) < std::tuple(other.channel, gatewayOrder(other), other.name);
}

/// Opened one after the other: the keychain is asked for each.
Async<QList<GatewayState>> withPromises(SettingsBench *bench, QList<GatewayConfig> configs, QList<GatewayState> soFar)
{
    if (configs.isEmpty())
        return ready<Result<QList<GatewayState>>>(std::move(soFar));
    const GatewayConfig config = configs.takeFirst();
    return after(bench->promise(config), [bench, configs, soFar, config](const Result<GatewayPromise> &promise) mutable {
        const int place = soFar.isEmpty() || soFar.constLast().config.channel != config.channel ? 0 : soFar.constLast().place + 1;
        soFar += promise ? GatewayState{config, *promise, {}, place} : GatewayState{config, {}, promise.error(), place};
        return withPromises(bench, configs, soFar);
    });
}

/// The stored gateway this one takes the place of; none for a new one.
Result<std::optional<GatewayConfig>> predecessor(const QList<GatewayConfig> &all, const GatewayConfig &config,
                                                 bool mayReplace)
{
    const GatewayConfig *sameName = found(all, config.name);
    if (config.id.isEmpty() && sameName && !mayReplace)
        return failure(u"E-SET-06"_s, {config.name}, u"name"_s);
    const GatewayConfig *before = config.id.isEmpty() ? sameName : withId(all, config.id);
    if (before && sameName && before->id != sameName->id)
        return failure(u"E-SET-06"_s, {config.name}, u"name"_s);
    return before ? std::optional(*before) : std::nullopt;
}

Async<void> stored(const SettingsPorts &ports, const GatewayConfig &config)
{
    return followed(ports.store.putGateway(config), [ports] { return told(ports); });
}

/// Only the neighbours whose number changes are written.
Async<void> renumbered(const SettingsPorts &ports, QList<GatewayConfig> order, int next)
{
    while (!order.isEmpty()) {
        const GatewayConfig before = order.takeFirst();
        GatewayConfig after = before;
        after.settings.insert(orderKey, QString::number(next++));
        if (after == before)
            continue;
        return followed(stored(ports, after), [ports, order, next] { return renumbered(ports, order, next); });
    }
    return ready(Done());
}

} // namespace

int gatewayOrder(const GatewayConfig &config)
{
    bool isNumber = false;
    const int order = config.settings.value(orderKey).toInt(&isNumber);
    return isNumber ? order : orderStep;
}

Async<QList<GatewayState>> gatewayStates(const SettingsPorts &ports)
{
    SettingsBench *bench = &ports.bench;
    return chained(ports.store.gateways(), [bench](QList<GatewayConfig> configs) {
        std::sort(configs.begin(), configs.end(), goesBefore);
        return withPromises(bench, configs, {});
    });
}

Async<GatewayConfig> gatewayNamed(const SettingsPorts &ports, const QString &name)
{
    return chained(ports.store.gateways(), [name](const QList<GatewayConfig> &all) {
        const GatewayConfig *config = found(all, name);
        return ready<Result<GatewayConfig>>(config ? Result<GatewayConfig>(*config)
                                                   : failure(u"E-SET-05"_s, {shown(name)}));
    });
}

Async<GatewayConfig> keepGateway(const SettingsPorts &ports, GatewayConfig config, const GivenSecret &secret, bool mayReplace)
{
    using Kept = Result<GatewayConfig>;
    config.name = config.name.trimmed();
    config.settings = withoutBlanks(config.settings);
    for (const Done &checked : {mayEditSettings(ports), checkSettingName(config.name)}) {
        if (!checked)
            return ready<Kept>(failure(checked.error()));
    }
    return chained(ports.store.gateways(), [ports, config, secret, mayReplace](const QList<GatewayConfig> &all) mutable {
        const auto before = predecessor(all, config, mayReplace);
        if (!before)
            return ready<Kept>(failure(before.error()));
        const QString oldRef = *before ? (*before)->secretRef : config.secretRef;
        if (config.id.isEmpty())
            config.id = *before ? (*before)->id : GatewayId{config.name};
        config.secretRef = secretRefOf(placeOf(config), secret, oldRef);
        if (const Done checked = ports.bench.checkGateway(config); !checked)
            return ready<Kept>(failure(checked.error()));
        return chained(keptSecret(ports, placeOf(config), secret, oldRef), [ports, config](const QString &) {
            return followed(stored(ports, config), [config] { return ready<Kept>(config); });
        });
    });
}

Async<void> enableGateway(const SettingsPorts &ports, const GatewayConfig &config, bool isEnabled)
{
    if (const Done allowed = mayEditSettings(ports); !allowed)
        return ready(allowed);
    return chained(gatewayNamed(ports, config.name), [ports, isEnabled](const GatewayConfig &before) {
        GatewayConfig after = before;
        after.isEnabled = isEnabled;
        return after == before ? ready(Done()) : stored(ports, after);
    });
}

Async<void> moveGateway(const SettingsPorts &ports, const GatewayConfig &config, int by)
{
    if (const Done allowed = mayEditSettings(ports); !allowed)
        return ready(allowed);
    return chained(ports.store.gateways(), [ports, config, by](QList<GatewayConfig> all) {
        all.removeIf([&config](const GatewayConfig &one) { return one.channel != config.channel; });
        std::sort(all.begin(), all.end(), goesBefore);
        const GatewayConfig *one = withId(all, config.id);
        const qsizetype from = one ? one - all.constData() : -1;
        const qsizetype to = std::clamp(from + by, qsizetype(0), qsizetype(all.size() - 1));
        if (from < 0)
            return ready(Done(failure(u"E-SET-05"_s, {shown(config.name)})));
        all.move(from, to);
        return renumbered(ports, all, 1);
    });
}

Async<void> removeGateway(const SettingsPorts &ports, const GatewayConfig &config)
{
    if (const Done allowed = mayEditSettings(ports); !allowed)
        return ready(allowed);
    return chained(gatewayNamed(ports, config.name), [ports](const GatewayConfig &before) {
        return followed(ports.store.removeGateway(before.id), [ports, before] {
            return followed(droppedSecret(ports, before.secretRef), [ports] { return told(ports); });
        });
    });
}

Async<SendResult> testGateway(const SettingsPorts &ports, const GatewayConfig &config, const GivenSecret &secret,
                              const QString &to)
{
    if (const Done allowed = mayEditSettings(ports); !allowed)
        return ready<Result<SendResult>>(failure(allowed.error()));
    GatewayConfig tried = config;
    tried.settings = withoutBlanks(config.settings);
    tried.secretRef = secretRefOf(placeOf(config), secret, config.secretRef);
    if (const Done checked = ports.bench.checkGateway(tried); !checked)
        return ready<Result<SendResult>>(failure(checked.error()));
    const bool isTyped = !secret.value.isEmpty();
    return ports.bench.sendTest(tried, isTyped ? std::optional(secret.value) : std::nullopt, to);
}

} // namespace remindesk
