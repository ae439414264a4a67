// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/templaterepository.h"

#include "storage/formrows.h"
#include "storage/jsontext.h"
#include "storage/storethread.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto templateColumns = "scenario, locale, channel, version, status, parts_json, author, reason, saved_ms, edition"_L1;

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
            row.instant(8),
            int(row.number(9))};
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

Async<QList<PieceVersion>> TemplateRepository::pieces()
{
    return m_thread.read<QList<PieceVersion>>([](Database &database) {
        return database.all(u"SELECT locale, name, version, source, author, reason, saved_ms, edition FROM piece_version "
                            "ORDER BY edition"_s,
                            {}, [](const Row &row) {
                                return PieceVersion{row.text(0), row.text(1),    int(row.number(2)), row.text(3),
                                                    row.text(4), row.text(5), row.instant(6),     int(row.number(7))};
                            });
    });
}

Async<void> TemplateRepository::beginPiece(PieceVersion piece)
{
    if (piece.savedAt == Instant())
        piece.savedAt = m_clock.now();
    return m_thread.write<void>([piece = std::move(piece)](Database &database) {
        if (newestVersionOf(database, piece) == 0)
            addPieceVersion(database, piece);
    });
}

} // namespace remindesk
