// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commands/command.h"
#include "workflow/publishing.h"

namespace remindesk::ctl {

/// "progress/en/sms". E-TPL-36 for anything else.
[[nodiscard]] Result<TemplateSlot> slotFrom(const QString &path);
/// The versions of a slot, newest first; E-TPL-36 when there is none.
[[nodiscard]] Result<QList<MessageTemplate>> versionsOf(Workspace &workspace, const TemplateSlot &slot);
/// One of them; 0: the published one. E-TPL-37.
[[nodiscard]] Result<MessageTemplate> versionOf(Workspace &workspace, const TemplateSlot &slot, int number);

/// A version's number as it is written: from 1. E-TPL-37 (`path`, the word) for anything else.
[[nodiscard]] Result<int> versionFrom(const QString &word, const QString &path);
/// Of the option --version; 0: not given. Errors as of versionFrom().
[[nodiscard]] Result<int> wantedVersion(const Run &run, const QString &path);
void addVersionOption(QCommandLineParser &parser);
void addReasonOption(QCommandLineParser &parser);

/// The check in lines: "text:2:14 sentence", "ticket: sentence", "remark: sentence".
void printCheck(Run &run, const TemplateCheck &check, const QString &path);
/// When a version was saved; null: nobody knows, it came with an older program.
[[nodiscard]] QJsonValue savedAtJson(Instant savedAt);
[[nodiscard]] QJsonObject checkJson(const TemplateCheck &check);

/// Publishes and says the version; the exit code.
[[nodiscard]] int publishNow(Run &run, Workspace &workspace, const Publication &publication);

} // namespace remindesk::ctl
