// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/dispatchstatus.h"

namespace remindesk {

class StoreThread;

/// StatusStore over SQLite: kept counters and the ends of indexes, so it costs the same however many messages there
/// are. Any thread may call it.
class StatusRepository final : public StatusStore
{
public:
    explicit StatusRepository(StoreThread &thread)
        : m_thread(thread)
    {}

    [[nodiscard]] Async<DispatchStatus> dispatchStatus(Instant now) override;
    [[nodiscard]] Async<qint64> changeMark() override;

private:
    StoreThread &m_thread;
};

} // namespace remindesk
