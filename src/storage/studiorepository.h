// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "workflow/studiostore.h"

namespace remindesk {

class StoreThread;

/// StudioStore over SQLite. Any thread may call it. Versions are kept by triggers of the schema, not by this code.
class StudioRepository final : public StudioStore
{
public:
    StudioRepository(StoreThread &thread, const Clock &clock) : m_thread(thread), m_clock(clock) {}

    [[nodiscard]] Async<QList<TemplateDraft>> drafts() override;
    [[nodiscard]] Async<void> putDraft(TemplateDraft draft) override;
    [[nodiscard]] Async<void> removeDraft(TemplateSlot slot) override;
    /// An empty savedAt becomes now, here and in publishSchema().
    [[nodiscard]] Async<int> publishOver(MessageTemplate text, int basedOn) override;
    [[nodiscard]] Async<QList<PieceDraft>> pieceDrafts() override;
    [[nodiscard]] Async<void> putPieceDraft(PieceDraft draft) override;
    [[nodiscard]] Async<void> removePieceDraft(PieceSlot slot) override;
    [[nodiscard]] Async<int> publishPiece(PieceVersion piece, QList<MessageTemplate> texts, LibraryState seen) override;
    [[nodiscard]] Async<QList<TemplateUse>> uses(TemplateSlot slot) override;
    [[nodiscard]] Async<QList<SchemaVersion>> schemaVersions() override;
    [[nodiscard]] Async<int> publishSchema(SchemaVersion schema, int basedOn) override;

private:
    StoreThread &m_thread;
    const Clock &m_clock;
};

} // namespace remindesk
