// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace remindesk {

/// Installs our words and Qt's own for a locale ("zh-CN", "en"; empty: the session's) and makes it the default for dates
/// and numbers, replacing what was installed before. Readers of any Chinese get simplified Chinese until they have
/// their own. The caller linked `translations` and called initTranslations().
void installLanguage(QCoreApplication &application, const QString &locale);

/// The locale of the words on screen ("zh-CN", "en"): scenario names, field labels and dates follow it, whatever
/// the session's own locale is. Known once the translators are installed.
[[nodiscard]] QString uiLocale();
[[nodiscard]] QLocale uiDates();

} // namespace remindesk
