// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Notes through a real session bus of the test's own; a small service stands where the desktop's would.
#include "platform/desktopnotes.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace remindesk;

/// What the specification asks of a server, remembering what it was told.
class FakeServer : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        uint replaced;
        QString title, body;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Shown> shown;
    QList<uint> closed;

public Q_SLOTS:
    QStringList GetCapabilities() { return {u"body"_s, u"actions"_s, u"body-markup"_s}; }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        shown.append({replaces, title, body, actions, hints});
        return replaces ? replaces : ++m_last;
    }
    void CloseNotification(uint id) { closed += id; }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &key);
    void NotificationClosed(uint id, uint reason);

private:
    uint m_last = 40;
};

class TestNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY2(m_daemon.waitForReadyRead(10'000), "dbus-daemon does not start: is the package dbus-daemon there?");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_daemon.readLine().trimmed());
        m_desktop = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), u"desktop"_s));
        QVERIFY(m_desktop->registerObject(u"/org/freedesktop/Notifications"_s, &m_server,
                                          QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(m_desktop->registerService(u"org.freedesktop.Notifications"_s));
    }

    void cleanupTestCase()
    {
        m_desktop.reset();
        QDBusConnection::disconnectFromBus(u"desktop"_s);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    void tellsAndIsAnswered()
    {
        DesktopNotes notes;
        QTest::qWait(100); // the capabilities arrive
        QSignalSpy acted(&notes, &DesktopNotes::acted);
        notes.show({u"failed"_s, u"Message failed"_s, u"<b>Li & Lei</b>"_s, {{u"open"_s, u"Show"_s}}, true});
        QTRY_COMPARE(m_server.shown.size(), 1);
        QCOMPARE(m_server.shown.last().body, u"&lt;b&gt;Li &amp; Lei&lt;/b&gt;"_s);
        QCOMPARE(m_server.shown.last().actions, QStringList({u"default"_s, u"Show"_s, u"open"_s, u"Show"_s}));
        QCOMPARE(m_server.shown.last().hints.value(u"urgency"_s).toUInt(), 2u);
        QTest::qWait(50); // the id comes back
        Q_EMIT m_server.ActionInvoked(7, u"open"_s); // somebody else's
        Q_EMIT m_server.ActionInvoked(41, u"open"_s);
        QTRY_COMPARE(acted.size(), 1);
        QCOMPARE(acted.first().at(0).toString(), u"failed"_s);
        QCOMPARE(acted.first().at(1).toString(), u"open"_s);
    }

    void laterNoteReplaces()
    {
        DesktopNotes notes;
        const qsizetype before = m_server.shown.size();
        notes.show({u"g"_s, u"one"_s, {}, {}, false});
        notes.show({u"g"_s, u"two"_s, {}, {}, false});
        notes.show({u"g"_s, u"three"_s, {}, {}, false}); // while the first is not answered: only the newest is kept
        QTRY_COMPARE(m_server.shown.size(), before + 2);
        QCOMPARE(m_server.shown.at(before).replaced, 0u);
        QCOMPARE(m_server.shown.last().title, u"three"_s);
        QVERIFY(m_server.shown.last().replaced > 0);
        QTest::qWait(50);
        notes.take(u"g"_s);
        QTRY_COMPARE(m_server.closed, QList<uint>{m_server.shown.last().replaced});
    }

    void saysWhenThereIsNoDesktop()
    {
        QVERIFY(m_desktop->unregisterService(u"org.freedesktop.Notifications"_s));
        DesktopNotes notes;
        QSignalSpy unavailable(&notes, &DesktopNotes::unavailable);
        notes.show({u"g"_s, u"nobody hears"_s, {}, {}, false});
        QTRY_COMPARE(unavailable.size(), 1);
    }

private:
    QProcess m_daemon;
    FakeServer m_server;
    std::unique_ptr<QDBusConnection> m_desktop;
};

QTEST_GUILESS_MAIN(TestNotes)
#include "tst_notes.moc"
