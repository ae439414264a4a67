// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/buttonaccess.h"

#include <QPalette>
#include <QStyleFactory>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace remindesk {

Theme::Theme(QApplication &application, Mode mode, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_mode(mode)
    , m_startedDark(application.palette().color(QPalette::Window).lightness() < 128)
{
    m_application.setStyle(QStyleFactory::create(u"Fusion"_s));
    m_application.setFont(fontFor(TextRole::Text));
    QToolTip::setFont(fontFor(TextRole::Label));
    installButtonAccess();
    apply();
}

void Theme::setMode(Mode mode)
{
    const bool wasDark = isDark();
    m_mode = mode;
    applyIfChanged(wasDark);
}

void Theme::setDesktopIsDark(std::optional<bool> isDark)
{
    const bool wasDark = this->isDark();
    m_desktopIsDark = isDark;
    applyIfChanged(wasDark);
}

bool Theme::isDark() const
{
    if (m_mode != Mode::System)
        return m_mode == Mode::Dark;
    return m_desktopIsDark.value_or(m_startedDark);
}

Theme::Mode Theme::modeFromKey(const QString &key)
{
    if (key == "light"_L1)
        return Mode::Light;
    return key == "dark"_L1 ? Mode::Dark : Mode::System;
}

/// Every widget is polished anew by apply(): only for a difference that can be seen.
void Theme::applyIfChanged(bool wasDark)
{
    if (isDark() != wasDark)
        apply();
}

void Theme::apply()
{
    const Tokens &tokens = isDark() ? darkTokens() : lightTokens();
    m_application.setPalette(paletteOf(tokens));
    m_application.setStyleSheet(styleSheetOf(tokens));
}

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.pane);
    palette.setColor(QPalette::AlternateBase, tokens.window);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.dim);
    palette.setColor(QPalette::Button, tokens.pane);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.wrong);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::ToolTipBase, tokens.pane);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::Light, tokens.pane);
    palette.setColor(QPalette::Midlight, tokens.line);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Dark, tokens.line);
    palette.setColor(QPalette::Shadow, tokens.line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.dim);
    return palette;
}

} // namespace remindesk
