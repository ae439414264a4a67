// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusConnection;

namespace remindesk {

/// Says when the desktop locks its screen or the machine goes to sleep: ActiveChanged(true) of org.freedesktop.ScreenSaver
/// (KDE and others) and org.gnome.ScreenSaver on the session bus, Lock of the own session and PrepareForSleep(true) of
/// logind on the system bus. Silent where there is neither bus. Never blocks; window's thread.
class SessionLock final : public QObject
{
    Q_OBJECT

public:
    explicit SessionLock(QObject *parent = nullptr);
    /// The same on given buses.
    SessionLock(QDBusConnection session, QDBusConnection system, QObject *parent = nullptr);

Q_SIGNALS:
    void locked();

private Q_SLOTS:
    void screenSaverChanged(bool isActive);
    void sleepComes(bool isComing);

private:
    void watch(QDBusConnection session, QDBusConnection system);
};

} // namespace remindesk
