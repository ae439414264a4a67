// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/guardedsettings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

QString textOf(QJsonObject json, const QMap<QString, QString> &settings, const QString &secretRef, bool isEnabled)
{
    QJsonObject values;
    for (auto value = settings.begin(); value != settings.end(); ++value)
        values.insert(value.key(), value.value());
    json.insert(u"settings"_s, values);
    json.insert(u"secret"_s, secretRef); // where it is, never what it is
    json.insert(u"enabled"_s, isEnabled);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QString textOf(const GatewayConfig &config)
{
    return textOf({{u"name"_s, config.name}, {u"kind"_s, config.kind}, {u"channel"_s, channelKey(config.channel)}},
                  config.settings, config.secretRef, config.isEnabled);
}

QString textOf(const SourceConfig &config)
{
    return textOf({{u"name"_s, config.name}, {u"kind"_s, config.kind}}, config.settings, config.secretRef, config.isEnabled);
}

QString textOf(const Person &person)
{
    return QStringList{person.name, person.reach, person.role}.join(u" | "_s);
}

QString keyOf(const GatewayConfig &config) { return config.id.isEmpty() ? config.name : config.id.value; }
QString keyOf(const SourceConfig &config) { return config.id.isEmpty() ? config.name : config.id.value; }
QString keyOf(const Person &person) { return person.key; }

/// Reads what was there, writes, and notes both.
template<typename Item, typename Put>
Async<void> changed(const Guard &guard, Async<QList<Item>> all, const QString &what, const Item &item, Put put)
{
    return chained(std::move(all), [guard, what, item, put](const QList<Item> &items) {
        QString before;
        for (const Item &old : items)
            before = keyOf(old) == keyOf(item) ? textOf(old) : before;
        return followed(put(item), [guard, what, item, before] {
            return guard.audit.note(guard.session.actor(), what, keyOf(item), before, textOf(item));
        });
    });
}

/// Reads what is there, removes it, and notes that.
template<typename Item, typename Remove>
Async<void> removed(const Guard &guard, Async<QList<Item>> all, const QString &what, const QString &key, Remove remove)
{
    return chained(std::move(all), [guard, what, key, remove](const QList<Item> &items) {
        QString before;
        for (const Item &old : items)
            before = keyOf(old) == key ? textOf(old) : before;
        return followed(remove(), [guard, what, key, before] {
            return guard.audit.note(guard.session.actor(), what, key, before, {});
        });
    });
}

/// What everybody may leave: proposals to the admins (workflow/drafting.h), and how one's own lists are filtered and sorted.
Permission neededFor(const QString &key)
{
    const bool isEverybodys = key.startsWith("suggestion."_L1) || key.startsWith("tickets."_L1) || key.startsWith("history."_L1);
    return isEverybodys ? Permission::WorkTickets : Permission::EditSettings;
}

} // namespace

Async<QList<GatewayConfig>> GuardedSettings::gateways()
{
    return somebodys<QList<GatewayConfig>>(m_guard, [&] { return m_store.gateways(); });
}

Async<QList<SourceConfig>> GuardedSettings::sources()
{
    return somebodys<QList<SourceConfig>>(m_guard, [&] { return m_store.sources(); });
}

Async<QList<Person>> GuardedSettings::people()
{
    return somebodys<QList<Person>>(m_guard, [&] { return m_store.people(); });
}

Async<void> GuardedSettings::putGateway(GatewayConfig config)
{
    return permitted<void>(m_guard, Permission::EditSettings, [&] {
        return changed(m_guard, m_store.gateways(), u"gateway.changed"_s, config,
                       [this](const GatewayConfig &item) { return m_store.putGateway(item); });
    });
}

Async<void> GuardedSettings::putSource(SourceConfig config)
{
    return permitted<void>(m_guard, Permission::EditSettings, [&] {
        return changed(m_guard, m_store.sources(), u"source.changed"_s, config,
                       [this](const SourceConfig &item) { return m_store.putSource(item); });
    });
}

Async<void> GuardedSettings::putPerson(Person person)
{
    return permitted<void>(m_guard, Permission::EditSettings, [&] {
        return changed(m_guard, m_store.people(), u"person.changed"_s, person,
                       [this](const Person &item) { return m_store.putPerson(item); });
    });
}

Async<void> GuardedSettings::removeGateway(GatewayId id)
{
    return permitted<void>(m_guard, Permission::EditSettings, [&] {
        return removed(m_guard, m_store.gateways(), u"gateway.removed"_s, id.value,
                       [this, id] { return m_store.removeGateway(id); });
    });
}

Async<void> GuardedSettings::removeSource(SourceId id)
{
    return permitted<void>(m_guard, Permission::EditSettings, [&] {
        return removed(m_guard, m_store.sources(), u"source.removed"_s, id.value,
                       [this, id] { return m_store.removeSource(id); });
    });
}

Async<void> GuardedSettings::removePerson(QString key)
{
    return permitted<void>(m_guard, Permission::EditSettings, [&] {
        return removed(m_guard, m_store.people(), u"person.removed"_s, key,
                       [this, key] { return m_store.removePerson(key); });
    });
}

Async<QMap<QString, QString>> GuardedSettings::values()
{
    return somebodys<QMap<QString, QString>>(m_guard, [&] {
        return after(m_store.values(), [actor = m_guard.session.actor()](Result<QMap<QString, QString>> values) {
            if (values && actor.id != localActor().id && actor.id != serviceActor().id) {
                values->insert(u"me.key"_s, actor.id);
                values->insert(u"me.roles"_s, rolesText(actor.roles));
            }
            return values;
        });
    });
}

Async<void> GuardedSettings::putValue(QString key, QString value)
{
    return permitted<void>(m_guard, neededFor(key), [&] {
        return chained(m_store.values(), [this, key, value](const QMap<QString, QString> &values) {
            return followed(m_store.putValue(key, value), [guard = m_guard, key, before = values.value(key), value] {
                if (neededFor(key) != Permission::EditSettings)
                    return ready<Done>({}); // a person's own words
                return guard.audit.note(guard.session.actor(), u"setting.changed"_s, key, before, value);
            });
        });
    });
}

Async<void> GuardedSettings::removeValue(QString key)
{
    return permitted<void>(m_guard, neededFor(key), [&] {
        return chained(m_store.values(), [this, key](const QMap<QString, QString> &values) {
            return followed(m_store.removeValue(key), [guard = m_guard, key, before = values.value(key)] {
                if (neededFor(key) != Permission::EditSettings)
                    return ready<Done>({});
                return guard.audit.note(guard.session.actor(), u"setting.changed"_s, key, before, {});
            });
        });
    });
}

} // namespace remindesk
