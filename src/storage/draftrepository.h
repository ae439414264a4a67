// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/stores.h"

namespace remindesk {

class StoreThread;

/// DraftStore over SQLite. Any thread may call it.
class DraftRepository final : public DraftStore
{
public:
    explicit DraftRepository(StoreThread &thread) : m_thread(thread) {}

    [[nodiscard]] Async<void> save(ReminderDraft draft, Instant at) override;
    [[nodiscard]] Async<QList<StoredDraft>> drafts() override;
    [[nodiscard]] Async<void> remove(DraftId id) override;

private:
    StoreThread &m_thread;
};

} // namespace remindesk
