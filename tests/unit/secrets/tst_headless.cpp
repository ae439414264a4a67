// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/headlesssecrets.h"
#include "secrets/keychainsecrets.h"
#include "waited.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestHeadless : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void references_data();
    void references();
    void reads_data();
    void reads();
    void onlyTheKeychainCanBeWritten_data();
    void onlyTheKeychainCanBeWritten();
    void withoutKeyringAnErrorComesInTime();
};

void TestHeadless::references_data()
{
    QTest::addColumn<QString>("ref");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("keychain") << u"keychain:remindesk/gateway/mail"_s << true;
    QTest::newRow("environment") << u"env:MAIL_PASSWORD"_s << true;
    QTest::newRow("credential") << u"credential:mail-password"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("no place") << u"hunter2"_s << false;
    QTest::newRow("no name") << u"env:"_s << false;
    QTest::newRow("file") << u"file:/etc/passwd"_s << false;
    QTest::newRow("credential with a path") << u"credential:../../etc/passwd"_s << false;
    QTest::newRow("credential, absolute") << u"credential:/etc/passwd"_s << false;
    QTest::newRow("credential, parent") << u"credential:.."_s << false;
}

void TestHeadless::references()
{
    QFETCH(QString, ref);
    QTEST(parseSecretRef(ref).has_value(), "isGood");
}

void TestHeadless::reads_data()
{
    QTest::addColumn<QString>("ref");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("code");
    QTest::newRow("variable") << u"env:GOOD"_s << QByteArray("p@ss w") << QString();
    QTest::newRow("variable, Chinese") << u"env:CHINESE"_s << QByteArray("密码") << QString();
    QTest::newRow("variable not set") << u"env:MISSING"_s << QByteArray() << u"E-SEC-02"_s;
    QTest::newRow("variable empty") << u"env:EMPTY"_s << QByteArray() << u"E-SEC-02"_s;
    QTest::newRow("credential") << u"credential:mail"_s << QByteArray("from systemd") << QString();
    QTest::newRow("credential missing") << u"credential:other"_s << QByteArray() << u"E-SEC-03"_s;
    QTest::newRow("credential empty") << u"credential:empty"_s << QByteArray() << u"E-SEC-03"_s;
    QTest::newRow("credential is a folder") << u"credential:folder"_s << QByteArray() << u"E-SEC-03"_s;
    QTest::newRow("nonsense") << u"hunter2"_s << QByteArray() << u"E-SEC-01"_s;
}

void TestHeadless::reads()
{
    QFETCH(QString, ref);
    QFETCH(QByteArray, secret);
    QFETCH(QString, code);
    QTemporaryDir dir;
    QFile mail(dir.filePath(u"mail"_s));
    QVERIFY(mail.open(QIODevice::WriteOnly) && mail.write("from systemd\n") > 0);
    mail.close();
    QFile empty(dir.filePath(u"empty"_s));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    QVERIFY(QDir(dir.path()).mkdir(u"folder"_s));
    QProcessEnvironment environment;
    environment.insert(u"GOOD"_s, u"p@ss w"_s);
    environment.insert(u"CHINESE"_s, u"密码"_s);
    environment.insert(u"EMPTY"_s, QString());
    environment.insert(u"CREDENTIALS_DIRECTORY"_s, dir.path());
    KeychainSecrets secrets(environment, 500);
    const auto result = waited(secrets.read(ref));
    QCOMPARE(result ? *result : QByteArray(), secret);
    QCOMPARE(result ? QString() : result.error().code, code);
}

void TestHeadless::onlyTheKeychainCanBeWritten_data()
{
    QTest::addColumn<QString>("ref");
    QTest::addColumn<QString>("code");
    QTest::newRow("environment") << u"env:A"_s << u"E-SEC-07"_s;
    QTest::newRow("credential") << u"credential:a"_s << u"E-SEC-07"_s;
    QTest::newRow("nonsense") << u"a"_s << u"E-SEC-01"_s;
}

void TestHeadless::onlyTheKeychainCanBeWritten()
{
    QFETCH(QString, ref);
    KeychainSecrets secrets(QProcessEnvironment(), 500);
    const Done written = waited(secrets.write(ref, "x"));
    QVERIFY(!written);
    QTEST(written.error().code, "code");
    QVERIFY(!waited(secrets.remove(ref)));
}

void TestHeadless::withoutKeyringAnErrorComesInTime()
{
    // No session bus can be reached: as in a cron job or a container.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    KeychainSecrets secrets(QProcessEnvironment(), 1'000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!waited(secrets.read(u"keychain:remindesk/test"_s)));
    QVERIFY(!waited(secrets.write(u"keychain:remindesk/test"_s, "secret")));
    const auto probe = waited(secrets.probe());
    QVERIFY(!probe);
    QVERIFY2(probe.error().code.startsWith(u"E-SEC-"_s), qPrintable(probe.error().code));
    QVERIFY(!probe.error().arguments.join(u' ').contains(u"secret"_s));
    QCOMPARE_LT(timer.elapsed(), 6'000);
}

QTEST_GUILESS_MAIN(TestHeadless)
#include "tst_headless.moc"
