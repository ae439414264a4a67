// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakestores.h"
#include "workflow/studiostore.h"

namespace remindesk {

/// Texts and forms of a FakeWorkspace, with the promises of the real store: versions are only added, and whoever
/// publishes over an old one is told.
class FakeStudioStore final : public StudioStore
{
public:
    explicit FakeStudioStore(FakeWorkspace &space) : m_space(space) {}
    Async<QList<TemplateDraft>> drafts() override;
    Async<void> putDraft(TemplateDraft draft) override;
    Async<void> removeDraft(TemplateSlot slot) override;
    Async<int> publishOver(MessageTemplate text, int basedOn) override;
    Async<QList<PieceDraft>> pieceDrafts() override;
    Async<void> putPieceDraft(PieceDraft draft) override;
    Async<void> removePieceDraft(PieceSlot slot) override;
    Async<int> publishPiece(PieceVersion piece, QList<MessageTemplate> texts, LibraryState seen) override;
    Async<QList<TemplateUse>> uses(TemplateSlot slot) override;
    Async<QList<SchemaVersion>> schemaVersions() override;
    Async<int> publishSchema(SchemaVersion schema, int basedOn) override;

    QList<TemplateDraft> kept;
    QList<PieceDraft> keptPieces;
    QList<SchemaVersion> forms; ///< newest first
    QList<TemplateUse> used;    ///< of every slot

private:
    FakeWorkspace &m_space;
};

} // namespace remindesk
