// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

namespace remindesk {

/// What a state means to the person who reads it. Never carried by colour alone: a word stands beside it.
enum class Tone { Plain, Dim, Accent, Good, Attention, Wrong };

/// The colours of the look, by meaning. Contrast of ink on its ground is at least 4.5:1.
struct Tokens
{
    QColor window, rail, pane, line, text, dim;
    QColor accent, accentGround, onAccent;
    QColor good, goodGround, attention, attentionGround, wrong, wrongGround;
    QColor neutralGround;

    [[nodiscard]] QColor ink(Tone tone) const;
    [[nodiscard]] QColor ground(Tone tone) const;
};

[[nodiscard]] const Tokens &lightTokens();
[[nodiscard]] const Tokens &darkTokens();
/// The tokens that fit a palette: painters need no theme object.
[[nodiscard]] const Tokens &tokensFor(const QPalette &palette);
/// The same for a widget. (Its own palette would mislead: a stylesheet's transparent ground is black there.)
[[nodiscard]] const Tokens &tokensOf(const QWidget *widget);

/// Type sizes in points, so that they follow the system's text scale.
enum class TextRole { Label, Text, Strong, Place, Headline };
[[nodiscard]] QFont fontFor(TextRole role);
/// How large a person wants all text, in percent; before the first widget is made.
void setTextScale(int percent);

/// Whether a person wants more rows on the screen; before the first list is made.
void setDenseRows(bool isDense);
/// What a list's row is higher than its text.
[[nodiscard]] int rowPadding();

/// Distances in device-independent pixels.
namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 24;
}

} // namespace remindesk
