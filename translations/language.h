// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

namespace remindesk {

/// The locales the product speaks: "zh-CN", "zh-TW", "en".
[[nodiscard]] QStringList spokenLocales();

/// The spoken locale nearest to a wanted one (BCP 47 or POSIX: "zh_HK.UTF-8", "zh-Hant", "fr"): Chinese is traditional
/// for Taiwan, Hong Kong, Macau and for the script itself (RFC 5646 §2.2.3), simplified otherwise; all else is "en".
[[nodiscard]] QString spokenLocale(const QString &wanted);

/// The language a person asked for: "--lang X" among the arguments, else $REMINDESK_LANG, else the session's locale.
[[nodiscard]] QString wantedLocale(const QStringList &arguments);

/// Installs our words and Qt's own for a locale (empty: the session's) and makes it the default for dates and numbers,
/// replacing what was installed before. Main thread. The caller called initTranslations() once.
void installLanguage(const QString &locale);

/// The locale of the words on screen: scenario names, field labels and dates follow it, whatever the session's
/// own locale is. Known once installLanguage() ran; "en" before.
[[nodiscard]] QString uiLocale();
[[nodiscard]] QLocale uiDates();

} // namespace remindesk
