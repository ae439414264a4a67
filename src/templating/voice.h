// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace remindesk {

// Texts as a voice reads them. Pure; any thread.

/// Letters and digits one by one, in groups: "RT-1042" -> "R T, 1 0 4 2". A comma is a short pause for
/// every speech engine; other characters end a group and are left out.
[[nodiscard]] QString readOneByOne(const QString &text, QStringView locale);
/// A telephone number one by one, in its own groups or else in threes and fours; what is no number
/// (a link) is returned as it is.
[[nodiscard]] QString readPhone(const QString &text, QStringView locale);

/// The script with its core said twice. Who calls is not repeated: that is the first line up to its last
/// sentence, or all of it when it is one sentence. A script of one sentence is repeated whole.
[[nodiscard]] QString repeatedScript(const QString &text, QStringView locale);

/// Syllables (Chinese) or words (English) of a script, and the seconds they take: 4.2 syllables or 2.5 words
/// a second, our own estimate of a calm telephone voice, pauses between sentences included.
[[nodiscard]] int spokenUnits(const QString &text, QStringView locale);
[[nodiscard]] int spokenSeconds(const QString &text, QStringView locale);

} // namespace remindesk
