// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/settingsports.h"

namespace remindesk {

// How what comes back gets in, as an admin sets it up: the listener, its webhooks, mailboxes. Changes need
// Permission::EditSettings and stand in the audit log; remindeskd takes them over when it is told to reload. E-MBX,
// E-RCV-11, -15, E-SET, E-SEC.

struct IntakeSettings
{
    ListenerConfig listener;
    QList<HookConfig> hooks;
    QList<MailboxConfig> mailboxes;
};

[[nodiscard]] Async<IntakeSettings> intakeSettings(const SettingsPorts &ports);

/// An empty address: nothing listens any more. Without a secret given, the one there was stays, or a new one is made and
/// put into the keychain. Answers where the secret is.
[[nodiscard]] Async<QString> keepListener(const SettingsPorts &ports, const QString &address, const QString &url,
                                          const GivenSecret &secret);
[[nodiscard]] Async<void> keepHook(const SettingsPorts &ports, const QString &name, const GivenSecret &secret);
[[nodiscard]] Async<void> removeHook(const SettingsPorts &ports, const HookConfig &hook);

/// From settings as they are typed (mailboxFrom()); `oldRef`: where its password is.
[[nodiscard]] Async<MailboxConfig> keepMailbox(const SettingsPorts &ports, const QString &name,
                                               const QMap<QString, QString> &settings, const GivenSecret &secret);
[[nodiscard]] Async<void> removeMailbox(const SettingsPorts &ports, const MailboxConfig &mailbox);
/// Logs in and opens the folder; how many mails of the last week are there.
[[nodiscard]] Async<int> testMailbox(const SettingsPorts &ports, const QString &name,
                                     const QMap<QString, QString> &settings, const GivenSecret &secret,
                                     const QString &oldRef);
/// What mailboxFrom() would make this configuration of.
[[nodiscard]] QMap<QString, QString> mailboxSettings(const MailboxConfig &config);

} // namespace remindesk
