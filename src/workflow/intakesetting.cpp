// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/intakesetting.h"

#include "settings/workspacefields.h"
#include "workflow/settingschange.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

using Values = QMap<QString, QString>;

Async<void> stored(const SettingsPorts &ports, const QString &key, const QString &value)
{
    return followed(value.isEmpty() ? ports.store.removeValue(key) : ports.store.putValue(key, value),
                      [ports] { return told(ports); });
}

Done checkListener(const QString &address, const QString &url)
{
    const SettingFields fields = listenerFields();
    if (!address.isEmpty() && !expectationOf(*fieldNamed(fields, u"address"_s), address).isEmpty())
        return failure(u"E-RCV-11"_s, {shown(address)}, u"address"_s);
    const QUrl outside(url, QUrl::StrictMode);
    const bool isHttp = outside.scheme() == "http"_L1 || outside.scheme() == "https"_L1;
    if (!url.isEmpty() && (!outside.isValid() || !isHttp || outside.host().isEmpty() || !outside.userInfo().isEmpty()))
        return failure(u"E-RCV-15"_s, {shown(url)}, u"url"_s);
    return {};
}

} // namespace

Async<IntakeSettings> intakeSettings(const SettingsPorts &ports)
{
    return chained(ports.store.values(), [](const Values &values) {
        return ready<Result<IntakeSettings>>(IntakeSettings{listenerFrom(values), hooksFrom(values), mailboxesFrom(values)});
    });
}

Async<QString> keepListener(const SettingsPorts &ports, const QString &address, const QString &url,
                            const GivenSecret &secret)
{
    using Kept = Result<QString>;
    for (const Done &checked : {mayEditSettings(ports), checkListener(address, url)}) {
        if (!checked)
            return ready<Kept>(failure(checked.error()));
    }
    return chained(ports.store.values(), [ports, address, url, secret](const Values &values) {
        const QString before = listenerFrom(values).secretRef;
        GivenSecret token = secret;
        if (!address.isEmpty() && token.isNothing() && before.isEmpty())
            token.value = ports.bench.randomToken();
        return chained(keptSecret(ports, u"listener"_s, token, before), [ports, address, url](const QString &ref) {
            return followed(stored(ports, u"listener.secret"_s, ref), [ports, address, url, ref] {
                return followed(stored(ports, u"listener.url"_s, url), [ports, address, ref] {
                    return followed(stored(ports, u"listener.address"_s, address), [ref] { return ready<Kept>(ref); });
                });
            });
        });
    });
}

Async<void> keepHook(const SettingsPorts &ports, const QString &name, const GivenSecret &secret)
{
    const Done named = isIntakeName(name) ? Done() : Done(failure(u"E-SET-04"_s, {shown(name)}, u"name"_s));
    for (const Done &checked : {mayEditSettings(ports), named}) {
        if (!checked)
            return ready(checked);
    }
    return chained(ports.store.values(), [ports, name, secret](const Values &values) {
        const QString before = values.value(u"hook."_s + name);
        if (secret.isNothing() && before.isEmpty())
            return ready(Done(failure(u"E-SET-01"_s, {u"secret"_s}, u"secret"_s)));
        return chained(keptSecret(ports, u"hook/"_s + name, secret, before), [ports, name](const QString &ref) {
            return stored(ports, u"hook."_s + name, ref);
        });
    });
}

Async<void> removeHook(const SettingsPorts &ports, const HookConfig &hook)
{
    if (const Done allowed = mayEditSettings(ports); !allowed)
        return ready(allowed);
    return followed(stored(ports, u"hook."_s + hook.name, {}), [ports, hook] { return droppedSecret(ports, hook.secretRef); });
}

Async<MailboxConfig> keepMailbox(const SettingsPorts &ports, const QString &name, const Values &settings,
                                 const GivenSecret &secret)
{
    using Kept = Result<MailboxConfig>;
    auto config = mailboxFrom(name, settings);
    for (const Done &checked : {mayEditSettings(ports), config ? Done() : Done(failure(config.error()))}) {
        if (!checked)
            return ready<Kept>(failure(checked.error()));
    }
    return chained(ports.store.values(), [ports, secret, config = *config](const Values &values) {
        QString before;
        for (const MailboxConfig &old : mailboxesFrom(values))
            before = old.name == config.name ? old.secretRef : before;
        if (secret.isNothing() && before.isEmpty())
            return ready<Kept>(failure(u"E-SET-01"_s, {u"password"_s}, u"password"_s));
        return chained(keptSecret(ports, u"mailbox/"_s + config.name, secret, before), [ports, config](const QString &ref) {
            MailboxConfig kept = config;
            kept.secretRef = ref;
            return followed(stored(ports, u"mailbox."_s + kept.name, mailboxText(kept)),
                              [kept] { return ready<Kept>(kept); });
        });
    });
}

Async<void> removeMailbox(const SettingsPorts &ports, const MailboxConfig &mailbox)
{
    if (const Done allowed = mayEditSettings(ports); !allowed)
        return ready(allowed);
    return followed(stored(ports, u"mailbox."_s + mailbox.name, {}),
                      [ports, mailbox] { return droppedSecret(ports, mailbox.secretRef); });
}

Async<int> testMailbox(const SettingsPorts &ports, const QString &name, const Values &settings, const GivenSecret &secret,
                       const QString &oldRef)
{
    auto config = mailboxFrom(name, settings);
    for (const Done &checked : {mayEditSettings(ports), config ? Done() : Done(failure(config.error()))}) {
        if (!checked)
            return ready<Result<int>>(failure(checked.error()));
    }
    config->secretRef = secret.ref.isEmpty() ? oldRef : secret.ref;
    return ports.bench.probeMailbox(*config, secret.value.isEmpty() ? std::nullopt : std::optional(secret.value));
}

Values mailboxSettings(const MailboxConfig &config)
{
    return {{u"host"_s, config.host},
            {u"port"_s, QString::number(config.port)},
            {u"security"_s, config.isStartTls ? u"starttls"_s : u"imaps"_s},
            {u"user"_s, config.user},
            {u"folder"_s, config.folder},
            {u"ca_file"_s, config.caFile},
            {u"poll"_s, QString::number(config.pollSeconds)}};
}

} // namespace remindesk
