// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/assembly/workspace.h"

namespace remindesk {

/// Puts the seed library into a workspace; running it again changes nothing that is there. Blocks: for the
/// command line, or before the window opens.
[[nodiscard]] Done setUp(Workspace &workspace);

/// The same with the sample tickets, people and settings, and gateways that write into PROFILE/outbox.
[[nodiscard]] Done setUpSample(Workspace &workspace);

struct MailSender
{
    QString address, name;
};

/// Gateways of every channel that write into PROFILE/outbox: nobody receives anything.
[[nodiscard]] Done setUpFolders(Workspace &workspace, const MailSender &sender);

} // namespace remindesk
