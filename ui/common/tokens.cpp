// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tokens.h"

#include "translations/language.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace remindesk {

QColor Tokens::ink(Tone tone) const
{
    switch (tone) {
    case Tone::Plain: return text;
    case Tone::Dim: return dim;
    case Tone::Accent: return accent;
    case Tone::Good: return good;
    case Tone::Attention: return attention;
    case Tone::Wrong: return wrong;
    }
    return text;
}

QColor Tokens::ground(Tone tone) const
{
    switch (tone) {
    case Tone::Plain:
    case Tone::Dim: return neutralGround;
    case Tone::Accent: return accentGround;
    case Tone::Good: return goodGround;
    case Tone::Attention: return attentionGround;
    case Tone::Wrong: return wrongGround;
    }
    return neutralGround;
}

const Tokens &lightTokens()
{
    static const Tokens tokens{
        .window = 0xf6f7f9, .rail = 0xeef1f5, .pane = 0xffffff, .line = 0xe2e5ea, .text = 0x1d2430, .dim = 0x5d6779,
        .accent = 0x2563c9, .accentGround = 0xe8f0fd, .onAccent = 0xffffff,
        .good = 0x17703f, .goodGround = 0xe5f5ec, .attention = 0x8a5800, .attentionGround = 0xfdf3dd,
        .wrong = 0xb3261e, .wrongGround = 0xfdeceb, .neutralGround = 0xf1f3f6};
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{
        .window = 0x16191f, .rail = 0x1a1e26, .pane = 0x1e222a, .line = 0x323844, .text = 0xe6e9ef, .dim = 0x98a2b3,
        .accent = 0x7aa7f7, .accentGround = 0x243350, .onAccent = 0x10203c,
        .good = 0x66c694, .goodGround = 0x1c3529, .attention = 0xe6b450, .attentionGround = 0x3a3019,
        .wrong = 0xf2938c, .wrongGround = 0x402220, .neutralGround = 0x171b22};
    return tokens;
}

const Tokens &tokensFor(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkTokens() : lightTokens();
}

const Tokens &tokensOf(const QWidget *)
{
    return tokensFor(QGuiApplication::palette());
}

namespace {
int textPercent = 100;
bool hasDenseRows = false;
}

void setDenseRows(bool isDense)
{
    hasDenseRows = isDense;
}

int rowPadding()
{
    constexpr int roomy = 17, dense = 7;
    return hasDenseRows ? dense : roomy;
}

void setTextScale(int percent)
{
    textPercent = percent;
}

QFont fontFor(TextRole role)
{
    // 12, 13, 15 and 18 pixels at 96 dpi. Under a Latin locale Chinese would fall back to the Japanese face.
    QFont font;
    font.setFamilies({u"Noto Sans"_s, uiLocale() == "zh-TW"_L1 ? u"Noto Sans CJK TC"_s : u"Noto Sans CJK SC"_s});
    switch (role) {
    case TextRole::Label: font.setPointSizeF(9); break;
    case TextRole::Text:
    case TextRole::Strong: font.setPointSizeF(9.75); break;
    case TextRole::Place: font.setPointSizeF(11.25); break;
    case TextRole::Headline: font.setPointSizeF(13.5); break;
    }
    font.setPointSizeF(font.pointSizeF() * textPercent / 100);
    if (role != TextRole::Label && role != TextRole::Text)
        font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace remindesk
