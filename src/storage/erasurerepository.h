// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/erasurestore.h"

namespace remindesk {

class StoreThread;

/// ErasureStore over SQLite. Any thread may call it.
class ErasureRepository final : public ErasureStore
{
public:
    /// `storePath`: the store's file; what else lies in its folder is erased with it.
    ErasureRepository(StoreThread &thread, QString storePath);

    [[nodiscard]] Async<CustomerId> find(QString who) override;
    [[nodiscard]] Async<CustomerDossier> dossier(CustomerId id) override;
    [[nodiscard]] Async<ErasureReport> erase(CustomerId id, ErasureWish wish) override;
    [[nodiscard]] Async<ErasureReport> retain(RetentionRules rules, ErasureWish wish) override;
    [[nodiscard]] Async<void> scrub() override;

private:
    [[nodiscard]] Async<void> mergeOn(bool isFirst);

    StoreThread &m_thread;
    QString m_path;
};

} // namespace remindesk
