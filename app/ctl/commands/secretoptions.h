// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands/command.h"
#include "workflow/settingsports.h"

namespace remindesk::ctl {

/// --secret-env VAR, --secret-credential NAME, --secret-stdin: where a password is, never the password itself.
void addSecretOptions(QCommandLineParser &parser);

/// What the options give: a reference, or one line of standard input. At most one of the options; none: nothing. E-CLI-12.
[[nodiscard]] Result<GivenSecret> givenSecret(Run &run);

/// The reference to keep. With --secret-stdin one line is read and put into the keychain under `place`. At most
/// one of the options; none: empty. E-CLI-12, E-SEC.
[[nodiscard]] Result<QString> takeSecret(Run &run, Workspace &workspace, const QString &place);

/// The settings are fine, but the secret cannot be had right now: it may be there when it is used.
[[nodiscard]] bool isAboutSecret(const Error &error);

} // namespace remindesk::ctl
