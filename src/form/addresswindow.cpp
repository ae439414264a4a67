// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/addresswindow.h"

#include <cmath>

namespace remindesk {

namespace {

constexpr double lineEms = 75.0 / (11.0 * 25.4 / 72.0); // 75 mm in characters of 11 pt
constexpr double latinEms = 0.55;                       // what Latin letters take on average

bool isWide(char32_t c)
{
    // Hangul Jamo, CJK with its punctuation, Hangul, compatibility forms, full-width forms, the later planes.
    return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3)
           || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xff00 && c <= 0xff60) || c >= 0x20000;
}

} // namespace

int windowLinesOf(const QStringList &address)
{
    int lines = 0;
    for (const QString &line : address) {
        double ems = 0;
        for (const char32_t c : line.trimmed().toUcs4())
            ems += isWide(c) ? 1 : latinEms;
        if (ems > 0)
            lines += int(std::ceil(ems / lineEms));
    }
    return lines;
}

} // namespace remindesk
