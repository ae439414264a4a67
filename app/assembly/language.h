// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace remindesk {

/// The language to speak: "--lang X" among the arguments, else $REMINDESK_LANG, else the locale of the session;
/// "zh_CN" or "en".
[[nodiscard]] QString wantedLanguage(const QStringList &arguments);

/// Installs our translations and Qt's own for it, replacing what was installed before. Main thread.
void installLanguage(const QString &language);

} // namespace remindesk
