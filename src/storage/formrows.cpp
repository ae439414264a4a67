// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/formrows.h"

#include "storage/jsontext.h"

#include <QJsonDocument>

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
T unpacked(Result<T> parsed)
{
    if (!parsed)
        throw StoreFailure{parsed.error(), 0};
    return std::move(*parsed);
}

void putPart(Database &database, const QString &kind, const QString &key, int ordinal, const QByteArray &json)
{
    database.run(u"INSERT INTO form_part (kind, key, ordinal, body_json) VALUES (?,?,?,?)"_s,
                 {kind, key, ordinal, QString::fromUtf8(json)});
}

} // namespace

FormSchema readSchema(Database &database)
{
    FormSchema schema;
    database.each(u"SELECT kind, body_json FROM form_part ORDER BY kind, ordinal"_s, {}, [&](const Row &row) {
        const QByteArray json = row.text(1).toUtf8();
        if (row.text(0) == "fields"_L1)
            schema.fields = unpacked(parseFieldRules(json));
        else
            schema.scenarios.append(unpacked(parseScenario(json)));
    });
    return schema;
}

void writeSchema(Database &database, const FormSchema &schema)
{
    database.run(u"DELETE FROM form_part"_s);
    if (!schema.fields.isEmpty())
        putPart(database, u"fields"_s, u""_s, 0, fieldRulesJson(schema.fields));
    for (int i = 0; i < schema.scenarios.size(); ++i)
        putPart(database, u"scenario"_s, schema.scenarios.at(i).key, i, scenarioJson(schema.scenarios.at(i)));
}

QByteArray schemaJson(const FormSchema &schema)
{
    QJsonArray scenarios;
    for (const Scenario &scenario : schema.scenarios)
        scenarios.append(QJsonDocument::fromJson(scenarioJson(scenario)).object());
    QJsonObject json = QJsonDocument::fromJson(fieldRulesJson(schema.fields)).object();
    json.insert(u"scenarios"_s, scenarios);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

FormSchema schemaFromJson(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    FormSchema schema;
    schema.fields = unpacked(
        parseFieldRules(QJsonDocument(QJsonObject{{u"fields"_s, json.value("fields"_L1)}}).toJson()));
    const QJsonArray scenarios = json.value("scenarios"_L1).toArray();
    for (const auto scenario : scenarios)
        schema.scenarios.append(unpacked(parseScenario(QJsonDocument(scenario.toObject()).toJson())));
    return schema;
}

int addVersion(Database &database, const MessageTemplate &text)
{
    const SqlValues which{text.scenario, text.locale, channelKey(text.channel)};
    database.run(u"UPDATE template_version SET status = 'retired' WHERE scenario = ? AND locale = ? "
                 "AND channel = ? AND status = 'published'"_s,
                 which);
    const int version = 1 + int(database.number(u"SELECT coalesce(max(version), 0) FROM template_version "
                                                "WHERE scenario = ? AND locale = ? AND channel = ?"_s,
                                                which));
    database.run(u"INSERT INTO template_version (scenario, locale, channel, version, status, parts_json, "
                 "author, reason, saved_ms, edition) VALUES (?,?,?,?,'published',?,?,?,?,?)"_s,
                 which + SqlValues{version, mapText(text.parts), text.author, text.reason, text.savedAt.ms,
                                   newestPieceEdition(database)});
    return version;
}

int newestPieceEdition(Database &database)
{
    return int(database.number(u"SELECT coalesce(max(edition), 0) FROM piece_version"_s));
}

int newestVersionOf(Database &database, const PieceVersion &piece)
{
    return int(database.number(u"SELECT coalesce(max(version), 0) FROM piece_version WHERE locale = ? AND name = ?"_s,
                               {piece.locale, piece.name}));
}

int addPieceVersion(Database &database, const PieceVersion &piece)
{
    const int version = newestVersionOf(database, piece) + 1;
    database.run(u"INSERT INTO piece_version (locale, name, version, source, author, reason, saved_ms) VALUES (?,?,?,?,?,?,?)"_s,
                 {piece.locale, piece.name, version, piece.source, piece.author, piece.reason, piece.savedAt.ms});
    return version;
}

int publishedVersion(Database &database, const QString &scenario, const QString &locale, const QString &channel)
{
    return int(database.number(u"SELECT coalesce(max(version), 0) FROM template_version WHERE scenario = ? "
                               "AND locale = ? AND channel = ? AND status = 'published'"_s,
                               {scenario, locale, channel}));
}

} // namespace remindesk
