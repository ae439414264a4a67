// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesettings.h"

using namespace Qt::StringLiterals;

namespace remindesk {

Done FakeSettingsBench::checkGateway(const GatewayConfig &config) const
{
    const GatewayKind *kind = gatewayKind(config.kind);
    if (!kind)
        return failure(u"E-GTW-01"_s, {config.kind, u"smtp"_s});
    if (Done checked = checkFields(kind->settings, config.settings); !checked)
        return checked;
    if (!config.settings.value(u"user"_s).isEmpty() && config.secretRef.isEmpty())
        return failure(u"E-GTW-08"_s, {u"password"_s});
    return {};
}

Done FakeSettingsBench::checkSource(const SourceConfig &config) const
{
    const bool isTracker = config.kind == u"rt"_s;
    return isTracker && config.settings.value(u"url"_s).isEmpty() ? failure(u"E-SRC-01"_s, {u"url"_s}, u"url"_s) : Done();
}

Result<QList<GatewayPreset>> FakeSettingsBench::presets(const QString &) const
{
    return QList<GatewayPreset>{{u"ntfy"_s, u"ntfy"_s, Channel::Push,
                                 {{u"url"_s, u"https://ntfy.example/{to}"_s}, {u"body"_s, u"{{ text }}"_s}, {u"auth"_s, u"bearer"_s}},
                                 {{u"url"_s, u"https://HOST/{to}"_s}}, u"access token"_s, {}, {}}};
}

Async<GatewayPromise> FakeSettingsBench::promise(GatewayConfig config)
{
    if (const Done checked = checkGateway(config); !checked)
        return ready<Result<GatewayPromise>>(failure(checked.error()));
    const bool isFolder = config.kind == u"folder"_s || config.kind == u"letter"_s;
    return ready<Result<GatewayPromise>>(GatewayPromise{isFolder, config.kind == u"kannel"_s, false});
}

Async<SendResult> FakeSettingsBench::sendTest(GatewayConfig config, std::optional<QByteArray>, QString to)
{
    tests.append({std::move(config), std::move(to)});
    return ready(answer);
}

Async<QString> FakeSettingsBench::probeSource(SourceConfig, std::optional<QByteArray>)
{
    return ready<Result<QString>>(u"Request Tracker 5.0.3"_s);
}

Async<SourceSample> FakeSettingsBench::sample(SourceConfig, std::optional<QByteArray>)
{
    return ready<Result<SourceSample>>(rows);
}

Async<SyncReport> FakeSettingsBench::sync(SourceConfig, std::shared_ptr<SyncProgress> watched)
{
    if (watched)
        watched->brought = watched->total = 12;
    return ready<Result<SyncReport>>(SyncReport{{10, 2, 0}, 12, 1});
}

Async<int> FakeSettingsBench::probeMailbox(MailboxConfig, std::optional<QByteArray>)
{
    return ready(mails);
}

Async<void> FakeSettingsBench::keepSecret(QString ref, QByteArray value)
{
    secrets.insert(ref, value);
    return ready(Done());
}

Async<void> FakeSettingsBench::dropSecret(QString ref)
{
    secrets.remove(ref);
    return ready(Done());
}

Async<void> FakeSettingsBench::checkSecret(QString ref)
{
    return ready(secrets.contains(ref) ? Done() : Done(failure(u"E-SEC-04"_s, {ref})));
}

Async<SyncState> FakeSyncStore::syncState(SourceId source)
{
    return ready<Result<SyncState>>(states.value(source));
}

Async<void> FakeSyncStore::putSyncState(SourceId source, SyncState state)
{
    states.insert(source, state);
    return ready(Done());
}

} // namespace remindesk
