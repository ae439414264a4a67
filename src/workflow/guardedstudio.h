// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/guard.h"
#include "workflow/studiostore.h"

namespace remindesk {

/// Drafts of templates for those who may edit, versions for those who may publish; what was published, by whom and why,
/// is in the audit log.
class GuardedStudio final : public StudioStore
{
public:
    GuardedStudio(StudioStore &store, const Guard &guard) : m_store(store), m_guard(guard) {}

    [[nodiscard]] Async<QList<TemplateDraft>> drafts() override;
    [[nodiscard]] Async<void> putDraft(TemplateDraft draft) override;
    [[nodiscard]] Async<void> removeDraft(TemplateSlot slot) override;
    [[nodiscard]] Async<int> publishOver(MessageTemplate text, int basedOn) override;
    [[nodiscard]] Async<QList<PieceDraft>> pieceDrafts() override;
    [[nodiscard]] Async<void> putPieceDraft(PieceDraft draft) override;
    [[nodiscard]] Async<void> removePieceDraft(PieceSlot slot) override;
    [[nodiscard]] Async<int> publishPiece(PieceVersion piece, QList<MessageTemplate> texts, LibraryState seen) override;
    [[nodiscard]] Async<QList<TemplateUse>> uses(TemplateSlot slot) override;
    [[nodiscard]] Async<QList<SchemaVersion>> schemaVersions() override;
    [[nodiscard]] Async<int> publishSchema(SchemaVersion schema, int basedOn) override;

private:
    StudioStore &m_store;
    Guard m_guard;
};

} // namespace remindesk
