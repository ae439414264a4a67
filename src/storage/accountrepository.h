// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/accountstore.h"

namespace remindesk {

class StoreThread;

/// AccountStore over SQLite. Any thread may call it.
class AccountRepository final : public AccountStore
{
public:
    explicit AccountRepository(StoreThread &thread) : m_thread(thread) {}

    [[nodiscard]] Async<QList<Account>> accounts() override;
    [[nodiscard]] Async<StoredAccount> find(QString id) override;
    [[nodiscard]] Async<void> add(StoredAccount account, AuditEntry entry) override;
    [[nodiscard]] Async<void> change(StoredAccount account, AuditEntry entry) override;
    [[nodiscard]] Async<int> noteWrong(QString id, Instant at) override;
    [[nodiscard]] Async<void> noteRight(QString id, Instant at) override;

private:
    StoreThread &m_thread;
};

} // namespace remindesk
