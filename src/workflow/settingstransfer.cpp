// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/settingstransfer.h"

#include "settings/workspacefields.h"
#include "workflow/intakeconfig.h"
#include "workflow/settingschange.h"
#include "workflow/valuesetting.h"

#include <QCryptographicHash>

#include <functional>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

bool isExported(const QString &key)
{
    for (const QString &own : {u"me."_s, u"suggestion."_s, u"tickets."_s, u"history."_s}) {
        if (key.startsWith(own))
            return false;
    }
    return true;
}

using Step = std::function<Async<void>()>;

Async<void> carriedOut(QList<Step> steps)
{
    if (steps.isEmpty())
        return ready(Done());
    const Step step = steps.takeFirst();
    return followed(step(), [steps] { return carriedOut(steps); });
}

template<typename Item, typename Key>
const Item *withKey(const QList<Item> &items, const QString &key, Key keyOf)
{
    for (const Item &item : items) {
        if (keyOf(item) == key)
            return &item;
    }
    return nullptr;
}

Step stepFor(SettingsStore *store, const SettingsFile &wanted, const SettingsDifference &one)
{
    const bool isGone = one.kind == SettingsDifference::Kind::Removed;
    const QString key = one.subject;
    if (one.what == "gateway"_L1) {
        if (isGone)
            return [=] { return store->removeGateway({key}); };
        const auto *item = withKey(wanted.gateways, key, [](const GatewayConfig &config) { return config.id.value; });
        return [=, config = *item] { return store->putGateway(config); };
    }
    if (one.what == "source"_L1) {
        if (isGone)
            return [=] { return store->removeSource({key}); };
        const auto *item = withKey(wanted.sources, key, [](const SourceConfig &config) { return config.id.value; });
        return [=, config = *item] { return store->putSource(config); };
    }
    if (one.what == "person"_L1) {
        if (isGone)
            return [=] { return store->removePerson(key); };
        const auto *item = withKey(wanted.people, key, [](const Person &person) { return person.key; });
        return [=, person = *item] { return store->putPerson(person); };
    }
    if (isGone)
        return [=] { return store->removeValue(key); };
    return [=, value = wanted.values.value(key)] { return store->putValue(key, value); };
}

/// A password that somebody put in the place of its reference is not shown, and kept nowhere.
Done checkSecret(const QString &ref, const QString &where)
{
    return ref.isEmpty() || isSecretPlace(ref) ? Done() : Done(failure(u"E-SET-14"_s, {shown(where)}, where));
}

/// What is no field of a form: the listener, hooks and mailboxes.
Done checkIntake(const QString &key, const QString &value)
{
    if (key.startsWith("hook."_L1) || key == "listener.secret"_L1)
        return checkSecret(value, key);
    for (const MailboxConfig &mailbox : mailboxesFrom({{key, value}})) {
        if (Done checked = checkSecret(mailbox.secretRef, key); !checked)
            return checked;
    }
    const bool isKnown = key.startsWith("mailbox."_L1) || key.startsWith("listener."_L1) || !isExported(key);
    return isKnown ? Done() : Done(failure(u"E-SET-02"_s, {shown(key)}, key));
}

template<typename Config, typename Check>
Done checkConfigs(const QList<Config> &configs, Check check)
{
    for (const Config &config : configs) {
        Done checked = check(config);
        if (checked)
            checked = checkSecret(config.secretRef, config.name);
        if (!checked)
            return failure(checked.error().at(config.name));
    }
    return {};
}

Done checkAll(const SettingsPorts &ports, const SettingsFile &wanted)
{
    if (Done gateways = checkConfigs(wanted.gateways, [&](const auto &config) { return ports.bench.checkGateway(config); }); !gateways)
        return gateways;
    if (Done sources = checkConfigs(wanted.sources, [&](const auto &config) { return ports.bench.checkSource(config); }); !sources)
        return sources;
    for (auto value = wanted.values.cbegin(); value != wanted.values.cend(); ++value) {
        const auto field = workspaceField(value.key());
        if (Done checked = field ? checkFields({*field}, {{value.key(), value.value()}}) : checkIntake(value.key(), value.value()); !checked)
            return checked;
    }
    return {};
}

Async<SettingsFile> readAll(SettingsStore *store)
{
    return chained(store->gateways(), [store](const QList<GatewayConfig> &gateways) {
        return chained(store->sources(), [store, gateways](const QList<SourceConfig> &sources) {
            return chained(store->people(), [store, gateways, sources](const QList<Person> &people) {
                return chained(store->values(), [=](QMap<QString, QString> values) {
                    values.removeIf([](const auto &value) { return !isExported(value.key()); });
                    return ready<Result<SettingsFile>>(SettingsFile{gateways, sources, people, values});
                });
            });
        });
    });
}

} // namespace

Async<SettingsFile> exportedSettings(const SettingsPorts &ports)
{
    if (const Done allowed = mayEditSettings(ports); !allowed)
        return ready<Result<SettingsFile>>(failure(allowed.error()));
    return readAll(&ports.store);
}

Async<QByteArray> settingsMark(SettingsStore &store)
{
    return chained(readAll(&store), [](const SettingsFile &file) {
        return ready<Result<QByteArray>>(QCryptographicHash::hash(file.text(), QCryptographicHash::Sha256));
    });
}

Async<int> importSettings(const SettingsPorts &ports, const SettingsFile &wanted, bool removesOthers,
                          const QList<SettingsDifference> &shown)
{
    using Count = Result<int>;
    for (const Done &checked : {mayEditSettings(ports), checkAll(ports, wanted)}) {
        if (!checked)
            return ready<Count>(failure(checked.error()));
    }
    return chained(exportedSettings(ports), [ports, wanted, removesOthers, shown](const SettingsFile &now) {
        if (differences(now, wanted, removesOthers) != shown)
            return ready<Count>(failure(u"E-SET-13"_s));
        QList<Step> steps;
        for (const SettingsDifference &one : shown)
            steps += stepFor(&ports.store, wanted, one);
        const QString key = u"default.locale"_s, locale = wanted.values.value(key);
        return followed(checkLanguage(ports, now.values.value(key) == locale ? QString() : locale), [ports, steps] {
            return followed(carriedOut(steps), [ports, count = int(steps.size())] {
                return followed(told(ports), [count] { return ready<Count>(count); });
            });
        });
    });
}

} // namespace remindesk
