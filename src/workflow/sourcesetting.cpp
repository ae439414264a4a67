// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/sourcesetting.h"

#include "workflow/settingschange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

QString placeOf(const SourceConfig &config)
{
    return u"source/"_s + config.name;
}

const SourceConfig *found(const QList<SourceConfig> &all, const QString &name)
{
    const auto at = std::find_if(all.begin(), all.end(), [&name](const SourceConfig &one) { return one.name == name; });
    return at == all.end() ? nullptr : &*at;
}

const SourceConfig *withId(const QList<SourceConfig> &all, const SourceId &id)
{
    const auto at = std::find_if(all.begin(), all.end(), [&id](const SourceConfig &one) { return one.id == id; });
    return at == all.end() ? nullptr : &*at;
}

/// The stored source this one takes the place of; none for a new one.
Result<std::optional<SourceConfig>> predecessor(const QList<SourceConfig> &all, const SourceConfig &config, bool mayReplace)
{
    const SourceConfig *sameName = found(all, config.name);
    const SourceConfig *before = config.id.isEmpty() ? sameName : withId(all, config.id);
    const bool isTaken = config.id.isEmpty() ? sameName && !mayReplace : sameName && before && before->id != sameName->id;
    if (isTaken)
        return failure(u"E-SET-06"_s, {config.name}, u"name"_s);
    return before ? std::optional(*before) : std::nullopt;
}

Async<QList<SourceState>> withStates(SyncStore *places, QList<SourceConfig> configs, QList<SourceState> soFar)
{
    if (configs.isEmpty())
        return ready<Result<QList<SourceState>>>(std::move(soFar));
    const SourceConfig config = configs.takeFirst();
    return chained(places->syncState(config.id), [places, configs, soFar, config](const SyncState &state) mutable {
        soFar += SourceState{config, state};
        return withStates(places, configs, soFar);
    });
}

Async<void> stored(const SettingsPorts &ports, const SourceConfig &config)
{
    return followed(ports.store.putSource(config), [ports] { return told(ports); });
}

/// As it would be kept, checked: for trying out what was not saved yet.
Result<SourceConfig> tried(const SettingsPorts &ports, SourceConfig config, const GivenSecret &secret)
{
    if (const Done allowed = mayEditSettings(ports); !allowed)
        return failure(allowed.error());
    config.settings = withoutBlanks(config.settings);
    config.secretRef = secretRefOf(placeOf(config), secret, config.secretRef);
    if (const Done checked = ports.bench.checkSource(config); !checked)
        return failure(checked.error());
    return config;
}

std::optional<QByteArray> typed(const GivenSecret &secret)
{
    return secret.value.isEmpty() ? std::nullopt : std::optional(secret.value);
}

} // namespace

Async<QList<SourceState>> sourceStates(const SettingsPorts &ports)
{
    SyncStore *places = &ports.places;
    return chained(ports.store.sources(), [places](const QList<SourceConfig> &configs) {
        return withStates(places, configs, {});
    });
}

Async<SourceConfig> sourceNamed(const SettingsPorts &ports, const QString &name)
{
    return chained(ports.store.sources(), [name](const QList<SourceConfig> &all) {
        const SourceConfig *config = found(all, name);
        return ready<Result<SourceConfig>>(config ? Result<SourceConfig>(*config) : failure(u"E-SET-07"_s, {shown(name)}));
    });
}

Async<SourceConfig> keepSource(const SettingsPorts &ports, SourceConfig config, const GivenSecret &secret, bool mayReplace)
{
    using Kept = Result<SourceConfig>;
    config.name = config.name.trimmed();
    config.settings = withoutBlanks(config.settings);
    for (const Done &checked : {mayEditSettings(ports), checkSettingName(config.name)}) {
        if (!checked)
            return ready<Kept>(failure(checked.error()));
    }
    return chained(ports.store.sources(), [ports, config, secret, mayReplace](const QList<SourceConfig> &all) mutable {
        const auto before = predecessor(all, config, mayReplace);
        if (!before)
            return ready<Kept>(failure(before.error()));
        if (config.id.isEmpty())
            config.id = *before ? (*before)->id : SourceId{config.name};
        const QString oldRef = *before ? (*before)->secretRef : config.secretRef;
        config.secretRef = secretRefOf(placeOf(config), secret, oldRef);
        if (const Done checked = ports.bench.checkSource(config); !checked)
            return ready<Kept>(failure(checked.error()));
        return chained(keptSecret(ports, placeOf(config), secret, oldRef), [ports, config](const QString &) {
            return followed(stored(ports, config), [config] { return ready<Kept>(config); });
        });
    });
}

Async<void> enableSource(const SettingsPorts &ports, const SourceConfig &config, bool isEnabled)
{
    if (const Done allowed = mayEditSettings(ports); !allowed)
        return ready(allowed);
    return chained(sourceNamed(ports, config.name), [ports, isEnabled](const SourceConfig &before) {
        SourceConfig after = before;
        after.isEnabled = isEnabled;
        return after == before ? ready(Done()) : stored(ports, after);
    });
}

Async<void> removeSource(const SettingsPorts &ports, const SourceConfig &config)
{
    if (const Done allowed = mayEditSettings(ports); !allowed)
        return ready(allowed);
    return chained(sourceNamed(ports, config.name), [ports](const SourceConfig &before) {
        return followed(ports.store.removeSource(before.id), [ports, before] {
            return followed(droppedSecret(ports, before.secretRef), [ports] { return told(ports); });
        });
    });
}

Async<QString> testSource(const SettingsPorts &ports, const SourceConfig &config, const GivenSecret &secret)
{
    const auto checked = tried(ports, config, secret);
    if (!checked)
        return ready<Result<QString>>(failure(checked.error()));
    return ports.bench.probeSource(*checked, typed(secret));
}

Async<SourceSample> sampleSource(const SettingsPorts &ports, const SourceConfig &config, const GivenSecret &secret)
{
    const auto checked = tried(ports, config, secret);
    if (!checked)
        return ready<Result<SourceSample>>(failure(checked.error()));
    return ports.bench.sample(*checked, typed(secret));
}

Async<SyncReport> syncSource(const SettingsPorts &ports, const SourceConfig &config,
                             const std::shared_ptr<SyncProgress> &watched)
{
    if (const Done allowed = require(ports.session, Permission::SyncTickets); !allowed)
        return ready<Result<SyncReport>>(failure(allowed.error()));
    return ports.bench.sync(config, watched);
}

} // namespace remindesk
