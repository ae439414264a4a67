// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs under a real gnome-keyring (with-keyring); KEYRING_LOCKED=1: one that nobody unlocks.
#include "secrets/keychainsecrets.h"
#include "waited.h"

#include <QElapsedTimer>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unlocked();
    void locked();
};

void TestKeyring::unlocked()
{
    if (qEnvironmentVariableIntValue("KEYRING_LOCKED") == 1)
        QSKIP("the keyring is locked in this run");
    KeychainSecrets secrets;
    const QString ref = u"keychain:remindesk/gateway/test"_s;
    QCOMPARE(waited(secrets.read(ref)).error().code, u"E-SEC-04"_s);
    const QByteArray secret = "p@ss \xe5\xaf\x86\xe7\xa0\x81 \"quoted\"";
    const Done written = waited(secrets.write(ref, secret));
    QVERIFY2(written, written ? "" : qPrintable(written.error().code + written.error().arguments.join(u' ')));
    QCOMPARE(*waited(secrets.read(ref)), secret);
    QVERIFY(waited(secrets.write(ref, "another")));
    QCOMPARE(*waited(secrets.read(ref)), QByteArray("another"));
    QVERIFY(waited(secrets.remove(ref)));
    QCOMPARE(waited(secrets.read(ref)).error().code, u"E-SEC-04"_s);
    QVERIFY(waited(secrets.probe()));
}

void TestKeyring::locked()
{
    if (qEnvironmentVariableIntValue("KEYRING_LOCKED") != 1)
        QSKIP("the keyring is unlocked in this run");
    KeychainSecrets secrets;
    QElapsedTimer timer;
    timer.start();
    // What matters: never "done", never a hang.
    QVERIFY(!waited(secrets.write(u"keychain:remindesk/gateway/test"_s, "secret")));
    QVERIFY(!waited(secrets.read(u"keychain:remindesk/gateway/test"_s)));
    QVERIFY(!waited(secrets.probe()));
    QCOMPARE_LT(timer.elapsed(), 20'000);
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
