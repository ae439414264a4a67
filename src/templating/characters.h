// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace remindesk {

// Characters as people and networks count them. Functions of their arguments; any thread.

[[nodiscard]] QList<char32_t> codePoints(QStringView text);
/// What a person would count: grapheme clusters.
[[nodiscard]] int characterCount(const QString &text);

/// Chinese characters (CJK ideographs, with the extensions).
[[nodiscard]] bool isHan(char32_t c);
[[nodiscard]] inline bool isAsciiDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
[[nodiscard]] inline bool isAsciiLetter(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
/// Part of the GSM 7-bit alphabet or its extension (3GPP TS 23.038 §6.2.1).
[[nodiscard]] bool isGsm(char32_t c);
/// Marks, embeddings, overrides and isolates that change the order of what is read (UAX #9 §2).
[[nodiscard]] constexpr bool isBidiControl(char32_t c)
{
    return c == 0x200e || c == 0x200f || c == 0x61c || (c >= 0x202a && c <= 0x202e)
           || (c >= 0x2066 && c <= 0x2069);
}
/// C0 and C1 controls other than tab and line feed; line and paragraph separators.
[[nodiscard]] constexpr bool isControl(char32_t c)
{
    return (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
}

/// A value from outside without bidi controls and control characters: CRLF and CR become LF.
/// `changed` is set when something other than a line end was taken out.
[[nodiscard]] QString cleaned(const QString &value, bool *changed = nullptr);
/// Text as it is sent: no space at line ends, at most one empty line, none at the ends.
[[nodiscard]] QString tidied(QStringView text);

} // namespace remindesk
