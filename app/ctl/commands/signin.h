// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands/command.h"

namespace remindesk::ctl {

/// --as NAME and --as-secret REF: who runs the command, once the workspace has accounts.
void addSignInOptions(QCommandLineParser &parser);

/// Signs in whoever --as ($REMINDESK_ACCOUNT) names, with the password that --as-secret ($REMINDESK_ACCOUNT_SECRET) refers
/// to (env:VAR, credential:NAME, keychain:PLACE) or that is typed on the terminal. E-ACC.
[[nodiscard]] Done signIn(const Run &run, Workspace &workspace);

/// A password: typed unseen and twice on a terminal, else one line of the input. E-ACC-06 when there is none, E-ACC-12
/// when the two differ.
[[nodiscard]] Result<QByteArray> newPassword(Run &run);

} // namespace remindesk::ctl
