// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingsrepository.h"

#include "storage/jsontext.h"
#include "storage/namekey.h"
#include "storage/storethread.h"

#include <algorithm>

namespace remindesk {

using namespace Qt::StringLiterals;

Async<QList<GatewayConfig>> SettingsRepository::gateways()
{
    return m_thread.read<QList<GatewayConfig>>([](Database &database) {
        return database.all(u"SELECT id, name, kind, channel, settings_json, secret_ref, is_enabled FROM gateway "
                            "ORDER BY name"_s,
                            {}, [](const Row &row) {
                                return GatewayConfig{{row.text(0)},
                                                     row.text(1),
                                                     row.text(2),
                                                     keyed(channelFromKey, row.text(3), "channel"),
                                                     mapFromText(row.text(4)),
                                                     row.text(5),
                                                     row.flag(6)};
                            });
    });
}

Async<void> SettingsRepository::putGateway(GatewayConfig config)
{
    return m_thread.write<void>([config = std::move(config)](Database &database) {
        const QString id = config.id.isEmpty() ? config.name : config.id.value;
        database.run(u"INSERT INTO gateway (id, name, kind, channel, settings_json, secret_ref, is_enabled) "
                     "VALUES (?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                     "kind = excluded.kind, channel = excluded.channel, settings_json = excluded.settings_json, "
                     "secret_ref = excluded.secret_ref, is_enabled = excluded.is_enabled"_s,
                     {id, config.name, config.kind, channelKey(config.channel), mapText(config.settings),
                      config.secretRef, int(config.isEnabled)});
    });
}

Async<void> SettingsRepository::removeGateway(GatewayId id)
{
    return m_thread.write<void>([id = std::move(id)](Database &database) {
        const qint64 waiting = database.number(u"SELECT count(*) FROM message INDEXED BY message_state WHERE state IN "
                                               "('queued', 'held', 'scheduled', 'sending', 'unknown') "
                                               "AND pinned_gateway = ?"_s,
                                               {id.value});
        if (waiting > 0)
            throw StoreFailure{Error{u"E-SET-08"_s, {id.value, QString::number(waiting)}, {}}, 0};
        database.run(u"DELETE FROM gateway WHERE id = ?"_s, {id.value});
    });
}

Async<QList<SourceConfig>> SettingsRepository::sources()
{
    return m_thread.read<QList<SourceConfig>>([](Database &database) {
        return database.all(
            u"SELECT id, name, kind, settings_json, secret_ref, is_enabled FROM source ORDER BY name"_s, {},
            [](const Row &row) {
                return SourceConfig{{row.text(0)}, row.text(1), row.text(2), mapFromText(row.text(3)),
                                    row.text(4),   row.flag(5)};
            });
    });
}

Async<void> SettingsRepository::putSource(SourceConfig config)
{
    return m_thread.write<void>([config = std::move(config)](Database &database) {
        const QString id = config.id.isEmpty() ? config.name : config.id.value;
        database.run(u"INSERT INTO source (id, name, kind, settings_json, secret_ref, is_enabled) "
                     "VALUES (?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                     "kind = excluded.kind, settings_json = excluded.settings_json, "
                     "secret_ref = excluded.secret_ref, is_enabled = excluded.is_enabled"_s,
                     {id, config.name, config.kind, mapText(config.settings), config.secretRef,
                      int(config.isEnabled)});
    });
}

Async<void> SettingsRepository::removeSource(SourceId id)
{
    return m_thread.write<void>([id = std::move(id)](Database &database) {
        database.run(u"DELETE FROM source WHERE id = ?"_s, {id.value});
    });
}

Async<QList<Person>> SettingsRepository::people()
{
    return m_thread.read<QList<Person>>([](Database &database) {
        QList<Person> people = database.all(u"SELECT key, name, reach, role FROM person ORDER BY key"_s, {},
                                            [](const Row &row) {
                                                return Person{row.text(0), row.text(1), row.text(2), row.text(3)};
                                            });
        std::stable_sort(people.begin(), people.end(), [](const Person &one, const Person &other) {
            return nameKey(one.name) < nameKey(other.name);
        });
        return people;
    });
}

Async<void> SettingsRepository::putPerson(Person person)
{
    return m_thread.write<void>([person = std::move(person)](Database &database) {
        database.run(u"INSERT INTO person (key, name, reach, role) VALUES (?,?,?,?) "
                     "ON CONFLICT (key) DO UPDATE SET name = excluded.name, reach = excluded.reach, "
                     "role = excluded.role"_s,
                     {person.key, person.name, person.reach, person.role});
    });
}

Async<void> SettingsRepository::removePerson(QString key)
{
    return m_thread.write<void>([key = std::move(key)](Database &database) {
        database.run(u"DELETE FROM person WHERE key = ?"_s, {key});
    });
}

Async<QMap<QString, QString>> SettingsRepository::values()
{
    return m_thread.read<QMap<QString, QString>>([](Database &database) {
        QMap<QString, QString> values;
        database.each(u"SELECT key, value FROM setting"_s, {},
                      [&](const Row &row) { values.insert(row.text(0), row.text(1)); });
        return values;
    });
}

Async<void> SettingsRepository::putValue(QString key, QString value)
{
    return m_thread.write<void>([key = std::move(key), value = std::move(value)](Database &database) {
        database.run(u"INSERT INTO setting (key, value) VALUES (?,?) "
                     "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                     {key, value});
    });
}

Async<void> SettingsRepository::removeValue(QString key)
{
    return m_thread.write<void>([key = std::move(key)](Database &database) {
        database.run(u"DELETE FROM setting WHERE key = ?"_s, {key});
    });
}

} // namespace remindesk
