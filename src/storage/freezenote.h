// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"

#include <QString>

#include <mutex>

namespace remindesk {

/// Names, outside of any transaction, the message whose bytes are being made: a message that kills the process
/// there would leave no trace in the store and kill the next one as well. A plain write is enough, the
/// system keeps it when a process dies. Any thread: bytes are made for one message at a time.
class FreezeNote
{
public:
    explicit FreezeNote(QString path) : m_path(std::move(path)) {}
    ~FreezeNote();
    FreezeNote(const FreezeNote &) = delete;
    FreezeNote &operator=(const FreezeNote &) = delete;

    /// `make()`, with the message noted meanwhile. Throws StoreFailure (E-STO-09) when there is no room for the note.
    template<typename Make>
    auto during(const MessageId &id, Make make)
    {
        const std::lock_guard lock(m_mutex);
        begin(id);
        auto made = make();
        end();
        return made;
    }
    /// The message that was being frozen when the last process died; empty: none.
    [[nodiscard]] MessageId left() const;
    void forget(); ///< once it has been counted

private:
    void begin(const MessageId &id);
    void end();

    std::mutex m_mutex;
    QString m_path;
    int m_file = -1;
};

} // namespace remindesk
