// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakestudio.h"

using namespace Qt::StringLiterals;

namespace remindesk {

Async<QList<TemplateDraft>> FakeStudioStore::drafts()
{
    return ready<Result<QList<TemplateDraft>>>(kept);
}

Async<void> FakeStudioStore::putDraft(TemplateDraft draft)
{
    kept.removeIf([&draft](const TemplateDraft &other) { return other.slot == draft.slot; });
    kept.append(std::move(draft));
    return ready<Done>({});
}

Async<void> FakeStudioStore::removeDraft(TemplateSlot slot)
{
    kept.removeIf([&slot](const TemplateDraft &other) { return other.slot == slot; });
    return ready<Done>({});
}

Async<int> FakeStudioStore::publishOver(MessageTemplate text, int basedOn)
{
    const TemplateSlot slot = slotOf(text);
    int current = 0;
    int newest = 0;
    for (const MessageTemplate &other : std::as_const(m_space.templates)) {
        if (slotOf(other) != slot)
            continue;
        newest = std::max(newest, other.version);
        if (other.status == TemplateStatus::Published)
            current = other.version;
    }
    if (current != basedOn)
        return ready<Result<int>>(
            failure(u"E-TPL-34"_s, {slot.path(), QString::number(current), QString::number(basedOn)}));
    for (MessageTemplate &other : m_space.templates) {
        if (slotOf(other) == slot && other.status == TemplateStatus::Published)
            other.status = TemplateStatus::Retired;
    }
    text.version = newest + 1;
    text.status = TemplateStatus::Published;
    m_space.templates.append(text);
    kept.removeIf([&](const TemplateDraft &draft) { return draft.slot == slot && isOf(draft, text); });
    return ready<Result<int>>(text.version);
}

Async<QList<PieceDraft>> FakeStudioStore::pieceDrafts()
{
    return ready<Result<QList<PieceDraft>>>(keptPieces);
}

Async<void> FakeStudioStore::putPieceDraft(PieceDraft draft)
{
    const Async<void> done = doneIn(m_space);
    if (!done.result())
        return done;
    keptPieces.removeIf([&draft](const PieceDraft &other) { return other.slot == draft.slot; });
    keptPieces += std::move(draft);
    return done;
}

Async<void> FakeStudioStore::removePieceDraft(PieceSlot slot)
{
    keptPieces.removeIf([&slot](const PieceDraft &other) { return other.slot == slot; });
    return doneIn(m_space);
}

Async<int> FakeStudioStore::publishPiece(PieceVersion piece, QList<MessageTemplate> texts, LibraryState seen)
{
    qint64 published = 0;
    for (const MessageTemplate &text : std::as_const(m_space.templates))
        published += text.status == TemplateStatus::Published ? text.version : 0;
    const int newest = m_space.pieces.isEmpty() ? 0 : m_space.pieces.constLast().edition;
    if (seen.edition != newest || seen.texts != published)
        return ready<Result<int>>(failure(u"E-TPL-41"_s, {piece.path()}));
    piece.version = 1;
    for (const PieceVersion &other : std::as_const(m_space.pieces))
        piece.version += other.path() == piece.path() ? 1 : 0;
    piece.edition = newest + 1;
    m_space.pieces += piece;
    for (MessageTemplate text : std::as_const(texts)) {
        for (MessageTemplate &other : m_space.templates) {
            if (slotOf(other) == slotOf(text) && other.status == TemplateStatus::Published) {
                other.status = TemplateStatus::Retired;
                text.version = other.version + 1;
            }
        }
        text.edition = piece.edition;
        m_space.templates += text;
    }
    keptPieces.removeIf([&piece](const PieceDraft &other) { return other.slot == slotOf(piece) && other.source == piece.source; });
    return ready<Result<int>>(piece.version);
}

Async<QList<TemplateUse>> FakeStudioStore::uses(TemplateSlot)
{
    return ready<Result<QList<TemplateUse>>>(used);
}

Async<QList<SchemaVersion>> FakeStudioStore::schemaVersions()
{
    return ready<Result<QList<SchemaVersion>>>(forms);
}

Async<int> FakeStudioStore::publishSchema(SchemaVersion schema, int basedOn)
{
    const int newest = forms.isEmpty() ? 0 : forms.first().version;
    if (newest != basedOn)
        return ready<Result<int>>(failure(u"E-SCH-20"_s, {QString::number(newest), QString::number(basedOn)}));
    if (forms.isEmpty())
        forms.append({1, m_space.schema, {}, u"seed"_s, schema.savedAt});
    schema.version = forms.first().version + 1;
    m_space.schema = schema.schema;
    forms.prepend(schema);
    return ready<Result<int>>(schema.version);
}

} // namespace remindesk
