// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/templaterepository.h"

#include "storage/formrows.h"
#include "storage/jsontext.h"
#include "storage/storethread.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto templateColumns = "scenario, locale, channel, version, status, parts_json, author, reason, saved_ms"_L1;

std::optional<TemplateStatus> statusFromKey(const QString &key)
{
    if (key == "draft"_L1)
        return TemplateStatus::Draft;
    if (key == "published"_L1)
        return TemplateStatus::Published;
    if (key == "retired"_L1)
        return TemplateStatus::Retired;
    return std::nullopt;
}

MessageTemplate templateFrom(const Row &row)
{
    return {row.text(0),
            row.text(1),
            keyed(channelFromKey, row.text(2), "channel"),
            int(row.number(3)),
            keyed(statusFromKey, row.text(4), "template status"),
            mapFromText(row.text(5)),
            row.text(6),
            row.text(7),
            row.instant(8)};
}

/// What an admin has changed stays; what the program brings anew is added.
FormSchema withMissing(FormSchema edited, const FormSchema &brought)
{
    for (const FieldRule &rule : brought.fields) {
        if (!edited.field(rule.key))
            edited.fields.append(rule);
    }
    for (const Scenario &scenario : brought.scenarios) {
        if (!edited.scenario(scenario.key))
            edited.scenarios.append(scenario);
    }
    return edited;
}

} // namespace

Async<FormSchema> TemplateRepository::schema()
{
    return m_thread.read<FormSchema>([](Database &database) { return readSchema(database); });
}

Async<void> TemplateRepository::putSchema(FormSchema schema)
{
    return m_thread.write<void>([schema = std::move(schema)](Database &database) {
        if (database.number(u"SELECT count(*) FROM form_version"_s) == 0)
            writeSchema(database, schema);
        else
            writeSchema(database, withMissing(readSchema(database), schema));
    });
}

Async<QList<MessageTemplate>> TemplateRepository::published()
{
    return m_thread.read<QList<MessageTemplate>>([](Database &database) {
        return database.all(u"SELECT "_s + templateColumns
                                + " FROM template_version WHERE status = 'published' "
                                  "ORDER BY scenario, locale, channel"_L1,
                            {}, templateFrom);
    });
}

Async<QList<MessageTemplate>> TemplateRepository::versions(QString scenario, QString locale, Channel channel)
{
    return m_thread.read<QList<MessageTemplate>>(
        [scenario = std::move(scenario), locale = std::move(locale), channel](Database &database) {
            return database.all(u"SELECT "_s + templateColumns
                                    + " FROM template_version WHERE scenario = ? AND locale = ? "
                                      "AND channel = ? ORDER BY version DESC"_L1,
                                {scenario, locale, channelKey(channel)}, templateFrom);
        });
}

Async<int> TemplateRepository::publish(MessageTemplate text)
{
    if (text.savedAt == Instant())
        text.savedAt = m_clock.now();
    return m_thread.write<int>([text = std::move(text)](Database &database) { return addVersion(database, text); });
}

Async<QMap<QString, QMap<QString, QString>>> TemplateRepository::partials()
{
    using Partials = QMap<QString, QMap<QString, QString>>;
    return m_thread.read<Partials>([](Database &database) {
        Partials partials;
        database.each(u"SELECT locale, name, source FROM partial"_s, {}, [&](const Row &row) {
            partials[row.text(0)].insert(row.text(1), row.text(2));
        });
        return partials;
    });
}

Async<void> TemplateRepository::putPartial(QString locale, QString name, QString source)
{
    return m_thread.write<void>([locale = std::move(locale), name = std::move(name),
                                 source = std::move(source)](Database &database) {
        database.run(u"INSERT INTO partial (locale, name, source) VALUES (?,?,?) "
                     "ON CONFLICT (locale, name) DO UPDATE SET source = excluded.source"_s,
                     {locale, name, source});
    });
}

} // namespace remindesk
