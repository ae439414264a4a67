// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/studiorepository.h"

#include "storage/formrows.h"
#include "storage/jsontext.h"
#include "storage/messagerows.h"
#include "storage/storethread.h"

namespace remindesk {

using namespace Qt::StringLiterals;

namespace {

void removeDraftRow(Database &database, const TemplateSlot &slot)
{
    database.run(u"DELETE FROM template_draft WHERE scenario = ? AND locale = ? AND channel = ?"_s,
                 {slot.scenario, slot.locale, channelKey(slot.channel)});
}

QList<TemplateDraft> draftRows(Database &database)
{
    return database.all(u"SELECT scenario, locale, channel, file, based_on, author_id, author, saved_ms "
                        "FROM template_draft ORDER BY scenario, locale, channel"_s,
                        {}, [](const Row &row) {
                            return TemplateDraft{{row.text(0), row.text(1), keyed(channelFromKey, row.text(2), "channel")},
                                                 row.text(3), int(row.number(4)), row.text(5), row.text(6), row.instant(7)};
                        });
}

void addSchemaVersion(Database &database, int number, const SchemaVersion &version)
{
    database.run(u"INSERT INTO form_version (version, body_json, author, reason, saved_ms) VALUES (?,?,?,?,?)"_s,
                 {number, QString::fromUtf8(schemaJson(version.schema)), version.author, version.reason,
                  version.savedAt.ms});
}

} // namespace

Async<QList<TemplateDraft>> StudioRepository::drafts()
{
    return m_thread.read<QList<TemplateDraft>>([](Database &database) { return draftRows(database); });
}

Async<void> StudioRepository::putDraft(TemplateDraft draft)
{
    if (draft.savedAt == Instant())
        draft.savedAt = m_clock.now();
    return m_thread.write<void>([draft = std::move(draft)](Database &database) {
        database.run(u"INSERT INTO template_draft (scenario, locale, channel, file, based_on, author_id, author, saved_ms) "
                     "VALUES (?,?,?,?,?,?,?,?) ON CONFLICT (scenario, locale, channel) DO UPDATE SET "
                     "file = excluded.file, based_on = excluded.based_on, author_id = excluded.author_id, "
                     "author = excluded.author, saved_ms = excluded.saved_ms"_s,
                     {draft.slot.scenario, draft.slot.locale, channelKey(draft.slot.channel), draft.file, draft.basedOn,
                      draft.authorId, draft.author, draft.savedAt.ms});
    });
}

Async<void> StudioRepository::removeDraft(TemplateSlot slot)
{
    return m_thread.write<void>([slot = std::move(slot)](Database &database) { removeDraftRow(database, slot); });
}

Async<int> StudioRepository::publishOver(MessageTemplate text, int basedOn)
{
    if (text.savedAt == Instant())
        text.savedAt = m_clock.now();
    return m_thread.write<int>([text = std::move(text), basedOn](Database &database) {
        const TemplateSlot slot = slotOf(text);
        const int current = publishedVersion(database, slot.scenario, slot.locale, channelKey(slot.channel));
        if (current != basedOn)
            throw StoreFailure{{u"E-TPL-34"_s, {slot.path(), QString::number(current), QString::number(basedOn)}, {}}, 0};
        const int edition = newestPieceEdition(database);
        if (text.edition != newestEdition && text.edition != edition)
            throw StoreFailure{{u"E-TPL-41"_s, {slot.path()}, {}}, 0};
        const int version = addVersion(database, text);
        for (const TemplateDraft &draft : draftRows(database)) {
            if (draft.slot == slot && isOf(draft, text))
                removeDraftRow(database, slot);
        }
        return version;
    });
}

Async<QList<PieceDraft>> StudioRepository::pieceDrafts()
{
    return m_thread.read<QList<PieceDraft>>([](Database &database) {
        return database.all(u"SELECT locale, name, source, based_on, author_id, author, saved_ms FROM piece_draft "
                            "ORDER BY locale, name"_s,
                            {}, [](const Row &row) {
                                return PieceDraft{{row.text(0), row.text(1)}, row.text(2), int(row.number(3)),
                                                  row.text(4),  row.text(5),  row.instant(6)};
                            });
    });
}

Async<void> StudioRepository::putPieceDraft(PieceDraft draft)
{
    if (draft.savedAt == Instant())
        draft.savedAt = m_clock.now();
    return m_thread.write<void>([draft = std::move(draft)](Database &database) {
        database.run(u"INSERT INTO piece_draft (locale, name, source, based_on, author_id, author, saved_ms) "
                     "VALUES (?,?,?,?,?,?,?) ON CONFLICT (locale, name) DO UPDATE SET source = excluded.source, "
                     "based_on = excluded.based_on, author_id = excluded.author_id, author = excluded.author, "
                     "saved_ms = excluded.saved_ms"_s,
                     {draft.slot.locale, draft.slot.name, draft.source, draft.basedOn, draft.authorId, draft.author,
                      draft.savedAt.ms});
    });
}

Async<void> StudioRepository::removePieceDraft(PieceSlot slot)
{
    return m_thread.write<void>([slot = std::move(slot)](Database &database) {
        database.run(u"DELETE FROM piece_draft WHERE locale = ? AND name = ?"_s, {slot.locale, slot.name});
    });
}

Async<int> StudioRepository::publishPiece(PieceVersion piece, QList<MessageTemplate> texts, LibraryState seen)
{
    if (piece.savedAt == Instant())
        piece.savedAt = m_clock.now();
    return m_thread.write<int>([piece = std::move(piece), texts = std::move(texts), seen](Database &database) {
        const qint64 published = database.number(u"SELECT coalesce(sum(version), 0) FROM template_version WHERE status = 'published'"_s);
        if (newestPieceEdition(database) != seen.edition || published != seen.texts)
            throw StoreFailure{{u"E-TPL-41"_s, {piece.path()}, {}}, 0};
        const int version = addPieceVersion(database, piece);
        for (const MessageTemplate &text : texts)
            addVersion(database, text);
        database.run(u"DELETE FROM piece_draft WHERE locale = ? AND name = ? AND source = ?"_s, {piece.locale, piece.name, piece.source});
        return version;
    });
}

Async<QList<TemplateUse>> StudioRepository::uses(TemplateSlot slot)
{
    return m_thread.read<QList<TemplateUse>>([slot = std::move(slot)](Database &database) {
        const SqlValues which{slot.scenario, slot.locale, channelKey(slot.channel)};
        auto uses = database.all(u"SELECT version, messages, last_ms FROM template_use WHERE scenario = ? "
                                 "AND locale = ? AND channel = ? ORDER BY version DESC"_s,
                                 which, [](const Row &row) {
                                     return TemplateUse{int(row.number(0)), row.number(1), 0, row.instant(2)};
                                 });
        // Only what has not gone: the index of the outbox holds no more than that.
        database.each(u"SELECT template_version, count(*) FROM message INDEXED BY message_waiting WHERE "_s
                          + QLatin1StringView(waitingStates)
                          + " AND scenario = ? AND locale = ? AND channel = ? GROUP BY template_version"_L1,
                      which, [&uses](const Row &row) {
                          for (TemplateUse &use : uses) {
                              if (use.version == int(row.number(0)))
                                  use.waiting = row.number(1);
                          }
                      });
        return uses;
    });
}

Async<QList<SchemaVersion>> StudioRepository::schemaVersions()
{
    return m_thread.read<QList<SchemaVersion>>([](Database &database) {
        return database.all(u"SELECT version, body_json, author, reason, saved_ms FROM form_version "
                            "ORDER BY version DESC"_s,
                            {}, [](const Row &row) {
                                return SchemaVersion{int(row.number(0)), schemaFromJson(row.text(1).toUtf8()),
                                                     row.text(2), row.text(3), row.instant(4)};
                            });
    });
}

Async<int> StudioRepository::publishSchema(SchemaVersion schema, int basedOn)
{
    if (schema.savedAt == Instant())
        schema.savedAt = m_clock.now();
    return m_thread.write<int>([schema = std::move(schema), basedOn](Database &database) {
        int newest = int(database.number(u"SELECT coalesce(max(version), 0) FROM form_version"_s));
        if (newest != basedOn)
            throw StoreFailure{{u"E-SCH-20"_s, {QString::number(newest), QString::number(basedOn)}, {}}, 0};
        if (newest == 0) // what was there before anybody changed it can be gone back to as well
            addSchemaVersion(database, ++newest, {1, readSchema(database), u""_s, u"seed"_s, schema.savedAt});
        addSchemaVersion(database, ++newest, schema);
        writeSchema(database, schema.schema);
        return newest;
    });
}

} // namespace remindesk
