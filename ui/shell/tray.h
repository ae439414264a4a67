// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>

namespace remindesk {

/// The icon in the desktop's tray: how many messages need a person, and the way back to the window. A desktop without
/// a tray has none. Window's thread.
class Tray final : public QObject
{
    Q_OBJECT

public:
    explicit Tray(QObject *parent = nullptr);

    void setCount(int count);
    /// The icon with a number on it; from 100 on "99+".
    [[nodiscard]] static QIcon icon(int count);

Q_SIGNALS:
    void showAsked();
    void quitAsked();

private:
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    int m_count = -1;
};

} // namespace remindesk
