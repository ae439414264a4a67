// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/workspace.h"
#include "workflow/upkeepstore.h"

namespace remindesk {

// The key of the history's chain (storage/chain.h). It lies where the setting "history.secret" says; without the setting in
// the keychain of whoever runs the program, under the workspace's id, where the program that sends makes one for a history
// that never had one. Without a key nothing stops: lines are chained without one, and verify says which. Blocking.

/// For Workspace::secret(); empty for the setting "off".
[[nodiscard]] QString historyKeyRef(const QString &storeId, const QString &setting);

/// Sees to it that the history goes on with its key; makes one where there never was one. What cannot be read although it
/// was used or is set is written into the store (StoreHealth::keyNote), and lines go on without it.
/// That may take a locked keychain's ten seconds: `MakeOne` is not for the way to the first message.
enum class FirstKey { LeaveIt, MakeOne };
[[nodiscard]] Done readyHistoryKey(Workspace &workspace, FirstKey first);
/// Again, an hour after it could not be read: a locked keychain may ask a person each time.
[[nodiscard]] Done retryHistoryKey(Workspace &workspace);
/// Makes another one in the keychain, from the next line on; keeps the one before beside it. E-HKY-02 where the setting says that it lies elsewhere. The
/// caller asks who may.
[[nodiscard]] Done renewHistoryKey(Workspace &workspace);

/// Those that were used before and are still in the keychain, for lines that were chained with them.
[[nodiscard]] Result<QList<QByteArray>> olderHistoryKeys(Workspace &workspace);

/// The same where there is no workspace to open: for a backup that is to be put back.
[[nodiscard]] HistoryKeySource keychainHistoryKeys();

} // namespace remindesk
