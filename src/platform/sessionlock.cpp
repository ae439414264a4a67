// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sessionlock.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

const QString logind = u"org.freedesktop.login1"_s;
const QString manager = u"org.freedesktop.login1.Manager"_s;
const QString managerPath = u"/org/freedesktop/login1"_s;

} // namespace

SessionLock::SessionLock(QObject *parent)
    : QObject(parent)
{
    watch(QDBusConnection::sessionBus(), QDBusConnection::systemBus());
}

SessionLock::SessionLock(QDBusConnection session, QDBusConnection system, QObject *parent)
    : QObject(parent)
{
    watch(std::move(session), std::move(system));
}

void SessionLock::watch(QDBusConnection session, QDBusConnection system)
{
    if (session.isConnected()) {
        // By interface alone: the path differs between desktops (/ScreenSaver, /org/freedesktop/ScreenSaver).
        for (const QString &saver : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s})
            session.connect(saver, {}, saver, u"ActiveChanged"_s, this, SLOT(screenSaverChanged(bool)));
    }
    if (!system.isConnected())
        return;
    system.connect(logind, managerPath, manager, u"PrepareForSleep"_s, this, SLOT(sleepComes(bool)));
    QDBusMessage call = QDBusMessage::createMethodCall(logind, managerPath, manager, u"GetSessionByPID"_s);
    call << uint(QCoreApplication::applicationPid());
    auto *watcher = new QDBusPendingCallWatcher(system.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, system]() mutable {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (reply.isValid()) // started by hand or under a service manager there is no session
            system.connect(logind, reply.value().path(), u"org.freedesktop.login1.Session"_s, u"Lock"_s, this,
                           SIGNAL(locked()));
    });
}

void SessionLock::screenSaverChanged(bool isActive)
{
    if (isActive)
        Q_EMIT locked();
}

void SessionLock::sleepComes(bool isComing)
{
    if (isComing)
        Q_EMIT locked();
}

} // namespace remindesk
