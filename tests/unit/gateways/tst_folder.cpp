// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/durablefile.h"
#include "gateways/foldergateway.h"
#include "sampleitem.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

FolderGateway gatewayAt(const QString &path, Channel channel = Channel::Email)
{
    return FolderGateway(
        {{u"out"_s}, u"out"_s, channel, path, {u"support@support.test"_s, u"客服"_s, {}, {}}});
}

SendResult sendThrough(const FolderGateway &gateway, const OutboxItem &item, bool recorded = true)
{
    const auto bytes = gateway.freeze(item, {1'700'000'000'000});
    return gateway.openSession()->send(frozenOf(item, *bytes), [recorded] { return recorded; });
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mailIsAFileNamedByItsKey();
    void otherChannelsAreJson();
    void sendingAgainIsRecognised_data();
    void sendingAgainIsRecognised();
    void nothingStaysUnlessRecorded();
    void brokenFolderIsForTheGateway();
    void fileNames_data();
    void fileNames();
};

void TestFolder::mailIsAFileNamedByItsKey()
{
    QTemporaryDir dir;
    const FolderGateway gateway = gatewayAt(dir.filePath(u"a/out"_s));
    const SendResult result = sendThrough(gateway, sampleMail());
    QCOMPARE(result.outcome, Outcome::Delivered);
    QCOMPARE(result.code, u"folder.new"_s);
    QCOMPARE(contentOf(dir.filePath(u"a/out/new/rem-1.email.1.eml"_s)),
             *gateway.freeze(sampleMail(), {1'700'000'000'000}));
    QVERIFY(QDir(dir.filePath(u"a/out/tmp"_s)).isEmpty());
    QVERIFY(gateway.promise().deduplicates);
}

void TestFolder::otherChannelsAreJson()
{
    QTemporaryDir dir;
    QCOMPARE(sendThrough(gatewayAt(dir.path(), Channel::Sms), sampleSms()).outcome, Outcome::Delivered);
    const QJsonObject message =
        QJsonDocument::fromJson(contentOf(dir.filePath(u"new/rem-1.sms.1.json"_s))).object();
    QCOMPARE(message.value(u"to"_s).toString(), u"+8613800138123"_s);
    QCOMPARE(message.value(u"channel"_s).toString(), u"sms"_s);
    QCOMPARE(message.value(u"parts"_s).toObject().value(u"text"_s).toString(),
             sampleSms().message.part("text"));
}

void TestFolder::sendingAgainIsRecognised_data()
{
    QTest::addColumn<QString>("movedTo");
    QTest::newRow("still new") << QString();
    QTest::newRow("read by a mail program") << u"rem-1.email.1.eml:2,S"_s;
}

void TestFolder::sendingAgainIsRecognised()
{
    QFETCH(QString, movedTo);
    QTemporaryDir dir;
    const FolderGateway gateway = gatewayAt(dir.path());
    QCOMPARE(sendThrough(gateway, sampleMail()).code, u"folder.new"_s);
    if (!movedTo.isEmpty()) {
        QVERIFY(QDir(dir.path()).mkpath(u"cur"_s));
        QVERIFY(QFile::rename(dir.filePath(u"new/rem-1.email.1.eml"_s), dir.filePath(u"cur/"_s + movedTo)));
    }
    const SendResult again = sendThrough(gateway, sampleMail());
    QCOMPARE(again.outcome, Outcome::Delivered);
    QCOMPARE(again.code, u"folder.was-there"_s);
    const qsizetype files = QDir(dir.filePath(u"new"_s)).entryList(QDir::Files).size() +
                            QDir(dir.filePath(u"cur"_s)).entryList(QDir::Files).size();
    QCOMPARE(files, 1);
}

void TestFolder::nothingStaysUnlessRecorded()
{
    QTemporaryDir dir;
    const SendResult result = sendThrough(gatewayAt(dir.path()), sampleMail(), false);
    QCOMPARE(result.outcome, Outcome::Temporary);
    QVERIFY(QDir(dir.filePath(u"new"_s)).isEmpty());
    QVERIFY(QDir(dir.filePath(u"tmp"_s)).isEmpty());
}

void TestFolder::brokenFolderIsForTheGateway()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"out"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const SendResult result = sendThrough(gatewayAt(file.fileName()), sampleMail());
    QCOMPARE(result.outcome, Outcome::GatewayFinal);
    QCOMPARE(result.code, u"folder.failed"_s);
}

void TestFolder::fileNames_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"rem-1_a"_s << u"rem-1_a"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << QString();
    QTest::newRow("colon") << u"a:b c"_s << u"a+3Ab+20c"_s;
    QTest::newRow("Chinese") << u"退"_s << u"+E9+80+80"_s;
}

void TestFolder::fileNames()
{
    QFETCH(QString, key);
    QFETCH(QString, name);
    QVERIFY(!fileNameOf(key).contains(u'/'));
    QVERIFY(!fileNameOf(key).startsWith(u'.'));
    if (!key.startsWith(u'.'))
        QCOMPARE(fileNameOf(key), name);
    QCOMPARE_LE(fileNameOf(key.repeated(100)).size(), 200);
    QVERIFY(fileNameOf(u"a/b"_s) != fileNameOf(u"a+2Fb"_s));
}

QTEST_GUILESS_MAIN(TestFolder)
#include "tst_folder.moc"
