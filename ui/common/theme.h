// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QApplication>
#include <QObject>

#include <optional>

namespace remindesk {

/// Puts the look on the application: Fusion, our palette, fonts and a small stylesheet.
/// Owned by the assembly; window's thread.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };

    explicit Theme(QApplication &application, Mode mode = Mode::System, QObject *parent = nullptr);

    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// What the desktop says (platform/colourscheme.h); nothing: judged by the palette it gave us.
    void setDesktopIsDark(std::optional<bool> isDark);
    [[nodiscard]] bool isDark() const;

    /// "system" "light" "dark"; anything else is the system's.
    [[nodiscard]] static Mode modeFromKey(const QString &key);

private:
    void apply();
    void applyIfChanged(bool wasDark);

    QApplication &m_application;
    Mode m_mode;
    bool m_startedDark = false;
    std::optional<bool> m_desktopIsDark;
};

[[nodiscard]] QPalette paletteOf(const Tokens &tokens);
[[nodiscard]] QString styleSheetOf(const Tokens &tokens);

} // namespace remindesk
