// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop's lock through a real bus of the test's own; small services stand where screen saver and logind would.
#include "platform/sessionlock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace remindesk;

class FakeManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    int asked = 0;

public Q_SLOTS:
    QDBusObjectPath GetSessionByPID(uint)
    {
        ++asked;
        return QDBusObjectPath(u"/org/freedesktop/login1/session/_31"_s);
    }
};

class TestSessionLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY2(m_daemon.waitForReadyRead(10'000), "dbus-daemon does not start: is the package dbus-daemon there?");
        m_address = QString::fromUtf8(m_daemon.readLine().trimmed());
        auto desktop = bus(u"desktop"_s);
        for (const QString &name : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s, u"org.freedesktop.login1"_s})
            QVERIFY(desktop.registerService(name));
        QVERIFY(desktop.registerObject(u"/org/freedesktop/login1"_s, &m_manager, QDBusConnection::ExportAllSlots));
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"desktop"_s);
        QDBusConnection::disconnectFromBus(u"console"_s);
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }

    void says_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("interface");
        QTest::addColumn<QString>("signal");
        QTest::addColumn<QVariantList>("arguments");
        QTest::addColumn<int>("locks");
        const QString saver = u"org.freedesktop.ScreenSaver"_s;
        const QString gnome = u"org.gnome.ScreenSaver"_s;
        const QString manager = u"org.freedesktop.login1.Manager"_s;
        const QString session = u"org.freedesktop.login1.Session"_s;
        QTest::newRow("screen saver on") << u"/ScreenSaver"_s << saver << u"ActiveChanged"_s << QVariantList{true} << 1;
        QTest::newRow("screen saver off") << u"/ScreenSaver"_s << saver << u"ActiveChanged"_s << QVariantList{false} << 0;
        QTest::newRow("GNOME") << u"/org/gnome/ScreenSaver"_s << gnome << u"ActiveChanged"_s << QVariantList{true} << 1;
        QTest::newRow("logind locks") << u"/org/freedesktop/login1/session/_31"_s << session << u"Lock"_s << QVariantList() << 1;
        QTest::newRow("somebody else's session")
            << u"/org/freedesktop/login1/session/_32"_s << session << u"Lock"_s << QVariantList() << 0;
        QTest::newRow("sleep") << u"/org/freedesktop/login1"_s << manager << u"PrepareForSleep"_s << QVariantList{true} << 1;
        QTest::newRow("awake") << u"/org/freedesktop/login1"_s << manager << u"PrepareForSleep"_s << QVariantList{false} << 0;
    }
    void says()
    {
        QFETCH(QString, path);
        QFETCH(QString, interface);
        QFETCH(QString, signal);
        QFETCH(QVariantList, arguments);
        QFETCH(int, locks);
        const int asked = m_manager.asked;
        SessionLock lock(bus(u"console"_s), bus(u"console"_s));
        QSignalSpy locked(&lock, &SessionLock::locked);
        QTRY_COMPARE(m_manager.asked, asked + 1);
        QTest::qWait(100); // its answer, and the match rules
        QDBusMessage message = QDBusMessage::createSignal(path, interface, signal);
        message.setArguments(arguments);
        QVERIFY(bus(u"desktop"_s).send(message));
        QTest::qWait(150);
        QCOMPARE(locked.size(), locks);
    }

    void isSilentWithoutABus()
    {
        SessionLock lock(QDBusConnection(u"none"_s), QDBusConnection(u"none"_s));
        QSignalSpy locked(&lock, &SessionLock::locked);
        QTest::qWait(20);
        QCOMPARE(locked.size(), 0);
    }

private:
    QDBusConnection bus(const QString &name) { return QDBusConnection::connectToBus(m_address, name); }

    QProcess m_daemon;
    QString m_address;
    FakeManager m_manager;
};

QTEST_GUILESS_MAIN(TestSessionLock)
#include "tst_sessionlock.moc"
