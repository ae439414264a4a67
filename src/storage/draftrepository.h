// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/stores.h"

namespace remindesk {

class StoreThread;

/// DraftStore over SQLite; files lie beside it in a folder, named by their hash. Any thread may call it.
class DraftRepository final : public DraftStore
{
public:
    DraftRepository(StoreThread &thread, QString fileFolder)
        : m_thread(thread)
        , m_fileFolder(std::move(fileFolder))
    {
    }

    [[nodiscard]] Async<void> save(ReminderDraft draft, Instant at) override;
    [[nodiscard]] Async<QList<StoredDraft>> drafts() override;
    [[nodiscard]] Async<void> remove(DraftId id) override;
    [[nodiscard]] Async<void> keepFile(Attachment file, QByteArray content) override;
    [[nodiscard]] Async<QByteArray> fileContent(Attachment file) override;
    [[nodiscard]] Async<int> sweepFiles(Instant before) override;

private:
    StoreThread &m_thread;
    QString m_fileFolder;
};

} // namespace remindesk
