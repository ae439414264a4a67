// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/desktopnotes.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

using namespace Qt::StringLiterals;

namespace remindesk {

namespace {

const QString notesService = u"org.freedesktop.Notifications"_s;
const QString notesPath = u"/org/freedesktop/Notifications"_s;

QDBusMessage callTo(const QString &method)
{
    return QDBusMessage::createMethodCall(notesService, notesPath, notesService, method);
}

} // namespace

DesktopNotes::DesktopNotes(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    m_isAvailable = bus.isConnected();
    if (!m_isAvailable)
        return; // a watcher on a disconnected bus would never answer
    bus.connect(notesService, notesPath, notesService, u"ActionInvoked"_s, this, SLOT(noteActed(uint, QString)));
    bus.connect(notesService, notesPath, notesService, u"NotificationClosed"_s, this, SLOT(noteClosed(uint, uint)));
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(callTo(u"GetCapabilities"_s)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        m_readsMarkup = reply.isValid() && reply.value().contains(u"body-markup"_s);
    });
}

void DesktopNotes::show(const DesktopNote &note)
{
    if (!m_isAvailable) {
        Q_EMIT unavailable();
        return;
    }
    if (m_pending.contains(note.group))
        m_next.insert(note.group, note);
    else
        send(note);
}

void DesktopNotes::send(const DesktopNote &note)
{
    QStringList actions;
    for (qsizetype i = 0; i < note.buttons.size(); ++i) {
        const DesktopNote::Button &button = note.buttons.at(i);
        if (i == 0)
            actions += {u"default"_s, button.text};
        actions += {button.key, button.text};
    }
    const QVariantMap hints{{u"desktop-entry"_s, u"remindesk"_s},
                            {u"urgency"_s, QVariant::fromValue(uchar(note.isUrgent ? 2 : 1))}};
    constexpr int serverDecides = -1;
    QDBusMessage call = callTo(u"Notify"_s);
    call.setArguments({u"Remindesk"_s, m_ids.value(note.group), u"remindesk"_s, note.title,
                       m_readsMarkup ? note.body.toHtmlEscaped() : note.body, actions, hints, serverDecides});
    m_pending.insert(note.group);
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group = note.group] {
        watcher->deleteLater();
        m_pending.remove(group);
        const QDBusPendingReply<uint> reply = *watcher;
        if (!reply.isValid()) {
            m_next.remove(group);
            Q_EMIT unavailable();
            return;
        }
        m_ids.insert(group, reply.value());
        if (m_next.contains(group))
            send(m_next.take(group));
    });
}

void DesktopNotes::take(const QString &group)
{
    m_next.remove(group);
    if (const uint id = m_ids.take(group)) {
        QDBusMessage call = callTo(u"CloseNotification"_s);
        call << id;
        QDBusConnection::sessionBus().asyncCall(call);
    }
}

QString DesktopNotes::groupOf(uint id) const
{
    return m_ids.key(id);
}

void DesktopNotes::noteActed(uint id, const QString &button)
{
    const QString group = groupOf(id);
    if (!group.isEmpty()) // the signal goes to every program; other ids are not ours
        Q_EMIT acted(group, button);
}

void DesktopNotes::noteClosed(uint id, uint)
{
    m_ids.remove(groupOf(id));
}

} // namespace remindesk
