// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/smtpdsn.h"
#include "sampleitem.h"
#include "smtpsetup.h"
#include "support/scriptedsmtp.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestSmtpDsn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void xtext_data();
    void xtext();
    void parameters_data();
    void parameters();
    void isAskedForWhereOffered_data();
    void isAskedForWhereOffered();
    void promisesReportsWhereAllAreAskedFor();
};

void TestSmtpDsn::xtext_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &encoded) {
        QTest::newRow(name) << text << encoded;
    };
    row("nothing", "", "");
    row("an address", "li.na@example.com", "li.na@example.com");
    row("plus and equals", "li+x=y@example.com", "li+2Bx+3Dy@example.com");
    row("a quoted local part", "\"a b\"@example.com", "\"a+20b\"@example.com");
    row("a line break", "a\r\nb", "a+0D+0Ab");
    row("the ends of what is printable", "!~\x7f", "!~+7F");
    row("beyond ASCII", "\xe6\x9d\x8e", "+E6+9D+8E");
}

void TestSmtpDsn::xtext()
{
    QFETCH(QByteArray, text);
    QTEST(remindesk::xtext(text), "encoded");
}

void TestSmtpDsn::parameters_data()
{
    QTest::addColumn<QByteArray>("made");
    QTest::addColumn<QByteArray>("expected");
    const QString key = u"0192f0c47d3a7c119e553f2a6b8c9d01"_s;
    const auto row = [](const char *name, const QByteArray &made, const QByteArray &expected) {
        QTest::newRow(name) << made << expected;
    };
    row("mail", dsnOfMail(DsnWish::Failures, key), " RET=HDRS ENVID=0192f0c47d3a7c119e553f2a6b8c9d01");
    row("mail, none", dsnOfMail(DsnWish::None, key), "");
    row("a key too long", dsnOfMail(DsnWish::All, QString(101, u'k')), " RET=HDRS");
    row("a key as long as it may be", dsnOfMail(DsnWish::All, QString(100, u'k')), " RET=HDRS ENVID=" + QByteArray(100, 'k'));
    row("failures", dsnOfRecipient(DsnWish::Failures, "a+b@example.com"), " NOTIFY=FAILURE,DELAY ORCPT=rfc822;a+2Bb@example.com");
    row("all", dsnOfRecipient(DsnWish::All, "a@example.com"), " NOTIFY=SUCCESS,FAILURE,DELAY ORCPT=rfc822;a@example.com");
    row("none", dsnOfRecipient(DsnWish::None, "a@example.com"), "");
    row("an address beyond ASCII", dsnOfRecipient(DsnWish::All, "李@example.com"), " NOTIFY=SUCCESS,FAILURE,DELAY");
}

void TestSmtpDsn::parameters()
{
    QFETCH(QByteArray, made);
    QTEST(made, "expected");
}

void TestSmtpDsn::isAskedForWhereOffered_data()
{
    QTest::addColumn<QByteArray>("extensions");
    QTest::addColumn<DsnWish>("wish");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("offered") << QByteArray("PIPELINING\nDSN") << DsnWish::Failures << true;
    QTest::newRow("offered, in small letters") << QByteArray("dsn\n8BITMIME") << DsnWish::All << true;
    QTest::newRow("not offered") << QByteArray("PIPELINING") << DsnWish::All << false;
    QTest::newRow("something like it") << QByteArray("XDSN\nDSNX") << DsnWish::All << false;
    QTest::newRow("not wanted") << QByteArray("DSN") << DsnWish::None << false;
}

void TestSmtpDsn::isAskedForWhereOffered()
{
    QFETCH(QByteArray, extensions);
    QFETCH(DsnWish, wish);
    QFETCH(bool, isAsked);
    ScriptedSmtp server;
    server.setScript({{}, extensions, {}});
    SmtpSetup setup = setupFor(server.port());
    setup.dsn = wish;
    const SmtpGateway gateway(setup);
    const OutboxItem item = sampleMail();
    const auto result = gateway.openSession()->send(frozenOf(item, *gateway.freeze(item, {1})), [] { return true; });
    QCOMPARE(result.outcome, Outcome::Accepted);
    const QByteArray said = server.commands().join('\n');
    QCOMPARE(said.contains("ENVID=" + remindesk::xtext(item.idempotencyKey.toUtf8())), isAsked);
    QCOMPARE(said.contains("NOTIFY=SUCCESS"), isAsked && wish == DsnWish::All);
    QCOMPARE(said.contains("NOTIFY="), isAsked);
    QCOMPARE(said.contains("ORCPT=rfc822;" + item.message.recipient.toUtf8()), isAsked);
}

void TestSmtpDsn::promisesReportsWhereAllAreAskedFor()
{
    SmtpSetup setup;
    QVERIFY(!SmtpGateway(setup).promise().reports);
    setup.dsn = DsnWish::All;
    QVERIFY(SmtpGateway(setup).promise().reports);
}

QTEST_GUILESS_MAIN(TestSmtpDsn)
#include "tst_smtpdsn.moc"
