// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/valuesetting.h"

#include "settings/workspacefields.h"
#include "workflow/settingschange.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

using Values = QMap<QString, QString>;

const QString queuePrefix = u"raci."_s;
const QString localeKey = u"default.locale"_s;

/// One after the other, so that an error stops the rest; an empty value is removed.
Async<void> written(SettingsStore *store, Values values)
{
    if (values.isEmpty())
        return ready(Done());
    const QString key = values.firstKey();
    const QString value = values.take(key);
    return followed(value.isEmpty() ? store->removeValue(key) : store->putValue(key, value),
                      [store, values] { return written(store, values); });
}

Async<void> writtenDifferences(const SettingsPorts &ports, const Values &wanted)
{
    return chained(ports.store.values(), [ports, wanted](const Values &kept) {
        Values changes;
        for (auto value = wanted.cbegin(); value != wanted.cend(); ++value) {
            if (kept.value(value.key()) != value.value().trimmed())
                changes.insert(value.key(), value.value().trimmed());
        }
        return followed(checkLanguage(ports, changes.value(localeKey)), [ports, changes] {
            return followed(written(&ports.store, changes), [ports] { return told(ports); });
        });
    });
}

QString keyOf(const QString &queue, const QString &letter)
{
    return queuePrefix + queue + u'.' + letter;
}

QStringList letters()
{
    return {u"responsible"_s, u"accountable"_s, u"consulted"_s, u"informed"_s};
}

} // namespace

Async<void> checkLanguage(const SettingsPorts &ports, const QString &locale)
{
    if (locale.isEmpty())
        return ready(Done());
    return chained(ports.bench.templateLocales(), [locale](const QStringList &locales) {
        const auto language = [](const QString &one) { return one.section(u'-', 0, 0); };
        const bool isThere = std::any_of(locales.begin(), locales.end(), [&](const QString &one) {
            return language(one).compare(language(locale), Qt::CaseInsensitive) == 0;
        });
        return ready(isThere ? Done() : Done(failure(u"E-SET-15"_s, {shown(locale), locales.join(u", "_s)}, localeKey)));
    });
}

Async<Values> keptValues(const SettingsPorts &ports, const SettingFields &fields)
{
    return chained(ports.store.values(), [fields](const Values &values) {
        Values kept;
        for (const SettingField &field : fields) {
            if (values.contains(field.key))
                kept.insert(field.key, values.value(field.key));
        }
        return ready<Result<Values>>(kept);
    });
}

Async<void> keepValues(const SettingsPorts &ports, const SettingFields &fields, const Values &values)
{
    for (const Done &checked : {mayEditSettings(ports), checkFields(fields, values)}) {
        if (!checked)
            return ready(checked);
    }
    Values wanted;
    for (const SettingField &field : fields)
        wanted.insert(field.key, values.value(field.key));
    return writtenDifferences(ports, wanted);
}

Async<void> changeValues(const SettingsPorts &ports, const Values &values)
{
    if (const Done allowed = mayEditSettings(ports); !allowed)
        return ready(allowed);
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        const auto field = workspaceField(value.key());
        const Done checked = field ? checkFields({*field}, {{value.key(), value.value()}})
                                   : Done(failure(u"E-SET-02"_s, {shown(value.key())}, value.key()));
        if (!checked)
            return ready(checked);
    }
    return writtenDifferences(ports, values);
}

Async<void> keepPerson(const SettingsPorts &ports, const Person &person, const QString &oldKey)
{
    const Values values{{u"key"_s, person.key}, {u"name"_s, person.name}, {u"reach"_s, person.reach}, {u"role"_s, person.role}};
    for (const Done &checked : {mayEditSettings(ports), checkFields(personFields(), values)}) {
        if (!checked)
            return ready(checked);
    }
    return chained(ports.store.people(), [ports, person, oldKey](const QList<Person> &people) {
        const bool isTaken = person.key != oldKey && std::any_of(people.begin(), people.end(), [&](const Person &one) {
                                 return one.key == person.key;
                             });
        if (isTaken)
            return ready(Done(failure(u"E-SET-06"_s, {shown(person.key)}, u"key"_s)));
        return followed(ports.store.putPerson(person), [ports, person, oldKey] {
            const bool isMoved = !oldKey.isEmpty() && oldKey != person.key;
            return followed(isMoved ? ports.store.removePerson(oldKey) : ready(Done()),
                              [ports] { return told(ports); });
        });
    });
}

Async<void> removePerson(const SettingsPorts &ports, const QString &key)
{
    if (const Done allowed = mayEditSettings(ports); !allowed)
        return ready(allowed);
    return followed(ports.store.removePerson(key), [ports] { return told(ports); });
}

Async<QList<QueueSetting>> queueSettings(const SettingsPorts &ports)
{
    return chained(ports.store.values(), [](const Values &values) {
        QMap<QString, QueueSetting> queues;
        for (auto value = values.cbegin(); value != values.cend(); ++value) {
            const qsizetype dot = value.key().lastIndexOf(u'.');
            const QString letter = value.key().mid(dot + 1);
            if (!value.key().startsWith(queuePrefix) || dot <= queuePrefix.size() || !letters().contains(letter))
                continue;
            const QString queue = value.key().mid(queuePrefix.size(), dot - queuePrefix.size());
            queues[queue].queue = queue;
            queues[queue].letters.insert(letter, value.value());
        }
        return ready<Result<QList<QueueSetting>>>(queues.values());
    });
}

Async<void> keepQueue(const SettingsPorts &ports, const QueueSetting &queue, const QString &oldQueue)
{
    Values typed = queue.letters;
    typed.insert(u"queue"_s, queue.queue);
    for (const Done &checked : {mayEditSettings(ports), checkFields(queueFields(), typed)}) {
        if (!checked)
            return ready(checked);
    }
    return chained(queueSettings(ports), [ports, queue, oldQueue](const QList<QueueSetting> &queues) {
        const bool isTaken = queue.queue != oldQueue && std::any_of(queues.begin(), queues.end(), [&](const QueueSetting &one) {
                                 return one.queue == queue.queue;
                             });
        if (isTaken)
            return ready(Done(failure(u"E-SET-06"_s, {shown(queue.queue)}, u"queue"_s)));
        Values wanted;
        for (const QString &letter : letters()) {
            if (!oldQueue.isEmpty())
                wanted.insert(keyOf(oldQueue, letter), {});
        }
        for (const QString &letter : letters())
            wanted.insert(keyOf(queue.queue, letter), queue.letters.value(letter));
        return writtenDifferences(ports, wanted);
    });
}

Async<void> removeQueue(const SettingsPorts &ports, const QString &queue)
{
    if (const Done allowed = mayEditSettings(ports); !allowed)
        return ready(allowed);
    Values gone;
    for (const QString &letter : letters())
        gone.insert(keyOf(queue, letter), {});
    return writtenDifferences(ports, gone);
}

} // namespace remindesk
