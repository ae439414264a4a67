// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/guard.h"
#include "workflow/settingsports.h"

namespace remindesk {

// What every change of settings has in common: the right to make it, where its secret goes, and that what runs takes it
// over.

/// E-ACC where whoever sits there may not edit settings.
[[nodiscard]] Done mayEditSettings(const SettingsPorts &ports);

/// After a change was stored: everything that runs looks at its settings again.
[[nodiscard]] Async<void> told(const SettingsPorts &ports);

/// Puts the secret where it belongs: one that is given as a value goes into the keychain under `place`
/// ("gateway/mail"). Answers the reference to keep; with nothing given, `before`.
[[nodiscard]] Async<QString> keptSecret(const SettingsPorts &ports, const QString &place, const GivenSecret &secret,
                                        const QString &before);
/// The reference keptSecret() will answer, for checks beforehand.
[[nodiscard]] QString secretRefOf(const QString &place, const GivenSecret &secret, const QString &before);
/// A secret nobody names any more leaves the keychain; references of other kinds are not ours to delete.
[[nodiscard]] Async<void> droppedSecret(const SettingsPorts &ports, const QString &ref);

/// Letters, digits, ".", "-" and "_", at most 40: it stands in references and lists. E-SET-04.
[[nodiscard]] Done checkSettingName(const QString &name);

/// What was left empty is not a setting.
[[nodiscard]] QMap<QString, QString> withoutBlanks(QMap<QString, QString> settings);

} // namespace remindesk
