// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands/command.h"
#include "workflow/publishing.h"

namespace remindesk::ctl {

/// "progress/en/sms". E-TPL-36 for anything else.
[[nodiscard]] Result<TemplateSlot> slotFrom(const QString &path);
/// A file's text; E-RIN-02.
[[nodiscard]] Result<QString> fileText(const QString &path);
/// The versions of a slot, newest first; E-TPL-36 when there is none.
[[nodiscard]] Result<QList<MessageTemplate>> versionsOf(Workspace &workspace, const TemplateSlot &slot);
/// One of them; 0: the published one. E-TPL-37.
[[nodiscard]] Result<MessageTemplate> versionOf(Workspace &workspace, const TemplateSlot &slot, int number);

/// The check in lines: "text:2:14 sentence", "ticket: sentence", "remark: sentence".
void printCheck(Run &run, const TemplateCheck &check, const TemplateSlot &slot);
[[nodiscard]] QJsonObject checkJson(const TemplateCheck &check);

/// Publishes and says the version; the exit code.
[[nodiscard]] int publishNow(Run &run, Workspace &workspace, const Publication &publication);

} // namespace remindesk::ctl
