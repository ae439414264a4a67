// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateways/smtpgateway.h"
#include "gateways/smtpsession.h"
#include "sampleitem.h"
#include "smtpsetup.h"
#include "support/scriptedsmtp.h"

#include <QElapsedTimer>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

struct Sent
{
    SendResult result;
    int awaited = 0;
};

Sent sendWith(GatewaySession &session, const SmtpGateway &gateway, const OutboxItem &item = sampleMail(),
              bool recorded = true)
{
    Sent sent;
    const auto bytes = gateway.freeze(item, {1'700'000'000'000});
    sent.result = session.send(frozenOf(item, *bytes), [&] {
        ++sent.awaited;
        return recorded;
    });
    return sent;
}

} // namespace

class TestSmtp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mailArrivesAsFrozen();
    void dotsAreDoubled_data();
    void dotsAreDoubled();
    void oneConnectionServesManyMails_data();
    void oneConnectionServesManyMails();
    void verdictByVerb_data();
    void verdictByVerb();
    void F51_dropAfterDotIsUnknown();
    void F45_silenceAfterDotIsUnknown();
    void F46_slowServerMeetsTheDeadline();
    void closedIdleConnectionIsReplaced();
    void nothingIsCommittedUnlessRecorded();
    void refusedConnection();
    void starttlsIsRequired();
    void F77_badPasswordIsForTheGateway();
    void passwordNeverLeavesWithoutTls();
    void utf8AddressNeedsSmtpUtf8_data();
    void utf8AddressNeedsSmtpUtf8();
    void cancelBeforeTheDotIsTemporary();
    void wordsAreMasked();
};

void TestSmtp::mailArrivesAsFrozen()
{
    ScriptedSmtp server;
    const SmtpGateway gateway(setupFor(server.port()));
    const auto session = gateway.openSession();
    const Sent sent = sendWith(*session, gateway);
    QCOMPARE(sent.result.outcome, Outcome::Accepted);
    QCOMPARE(sent.result.code, u"smtp.250"_s);
    QCOMPARE(sent.awaited, 1);
    QCOMPARE(server.mails().size(), 1);
    const auto mail = server.mails().first();
    QCOMPARE(mail.bytes, *gateway.freeze(sampleMail(), {1'700'000'000'000}));
    QCOMPARE(mail.from, "<support@support.test>");
    QCOMPARE(mail.to, "<li.na@example.com>");
    QVERIFY(server.commands().contains("EHLO console.support.test"));
}

void TestSmtp::dotsAreDoubled_data()
{
    QTest::addColumn<QByteArray>("mail");
    QTest::addColumn<QByteArray>("wire");
    const auto row = [](const char *name, const QByteArray &mail,
                        const QByteArray &wire) { QTest::newRow(name) << mail << wire; };
    row("nothing", "", ".\r\n");
    row("no dots", "a\r\n", "a\r\n.\r\n");
    row("first byte", ".a\r\n", "..a\r\n.\r\n");
    row("a lone dot", "a\r\n.\r\nb\r\n", "a\r\n..\r\nb\r\n.\r\n");
    row("two dots", "a\r\n..\r\n", "a\r\n...\r\n.\r\n");
    row("lines of dots", "a\r\n.\r\n.\r\n", "a\r\n..\r\n..\r\n.\r\n");
    row("no dot at a line start", "a.\r\nb.c\r\n", "a.\r\nb.c\r\n.\r\n");
    row("last line open", "a", "a\r\n.\r\n");
    row("200,000 bytes: more than leaves at once", QByteArray(".2\r\n").repeated(50'000), QByteArray("..2\r\n").repeated(50'000) + ".\r\n");
}

void TestSmtp::dotsAreDoubled()
{
    QFETCH(QByteArray, mail);
    QTEST(withDots(mail), "wire");
    // And over the wire nothing is added or lost: the server takes the doubled ones off.
    ScriptedSmtp server;
    const SmtpGateway gateway(setupFor(server.port()));
    const auto session = gateway.openSession();
    QCOMPARE(session->send(frozenOf(sampleMail(), mail), [] { return true; }).outcome, Outcome::Accepted);
    QCOMPARE(server.mails().constFirst().bytes, mail.isEmpty() || mail.endsWith("\r\n") ? mail : mail + "\r\n");
}

void TestSmtp::oneConnectionServesManyMails_data()
{
    QTest::addColumn<QByteArray>("extensions");
    QTest::newRow("one command at a time") << QByteArray("8BITMIME");
    QTest::newRow("commands together") << QByteArray("PIPELINING\n8BITMIME");
}

void TestSmtp::oneConnectionServesManyMails()
{
    QFETCH(QByteArray, extensions);
    ScriptedSmtp server;
    server.setScript({{}, extensions, {}});
    const SmtpGateway gateway(setupFor(server.port()));
    {
        const auto session = gateway.openSession();
        for (int i = 0; i < 20; ++i)
            QCOMPARE(sendWith(*session, gateway).result.outcome, Outcome::Accepted);
        QCOMPARE(server.connections(), 1);
        QCOMPARE(server.mails().size(), 20);
    }
    QCOMPARE(server.commands().size(), 1 + 20 * 3 + 1);
    QCOMPARE(server.commands().constLast(), "QUIT");
}

void TestSmtp::verdictByVerb_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isPipelined");
    using enum Outcome;
    const auto row = [](const char *name, const char *verb, const char *reply, Outcome outcome,
                        const char *code) {
        for (const bool together : {false, true})
            QTest::addRow("%s%s", name, together ? ", pipelined" : "")
                << QByteArray(verb) << QByteArray(reply) << outcome << QString::fromLatin1(code) << together;
    };
    row("F49 421 greeting", "CONNECT", "421 too busy", Temporary, "connect.busy");
    row("F50 554 greeting", "CONNECT", "554 no service", GatewayFinal, "smtp.554");
    row("hang-up at greeting", "CONNECT", "drop", Temporary, "connect.dropped");
    row("silence at greeting", "CONNECT", "wait", Temporary, "connect.timeout");
    row("F49 4xx MAIL", "MAIL", "451 later", Temporary, "smtp.451");
    row("F50 5xx MAIL", "MAIL", "550 sender refused", RecipientFinal, "smtp.550");
    row("login required", "MAIL", "530 5.7.0 authentication required", GatewayFinal, "smtp.530");
    row("hang-up at MAIL", "MAIL", "drop", Temporary, "smtp.dropped");
    row("F49 greylisted", "RCPT", "450 4.2.0 greylisted", Temporary, "smtp.450");
    row("F50 bad address", "RCPT", "550 5.1.1 unknown user", RecipientFinal, "smtp.550");
    row("F49 421 RCPT", "RCPT", "421 closing", Temporary, "smtp.421");
    row("hang-up at RCPT", "RCPT", "drop", Temporary, "smtp.dropped");
    row("F49 4xx DATA", "DATA", "452 no room", Temporary, "smtp.452");
    row("F50 5xx DATA", "DATA", "554 no", RecipientFinal, "smtp.554");
    row("hang-up at DATA", "DATA", "drop", Temporary, "smtp.dropped");
    row("F49 4xx dot", "DOT", "451 later", Temporary, "smtp.451");
    row("F49 421 dot", "DOT", "421 closing", Temporary, "smtp.421");
    row("F50 5xx dot", "DOT", "554 spam", RecipientFinal, "smtp.554");
}

void TestSmtp::verdictByVerb()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, reply);
    QFETCH(bool, isPipelined);
    ScriptedSmtp server;
    ScriptedSmtp::Script script;
    script.replies.insert(verb, reply);
    if (isPipelined)
        script.extensions += "\nPIPELINING";
    server.setScript(script);
    const SmtpGateway gateway(setupFor(server.port()));
    const auto session = gateway.openSession();
    const Sent sent = sendWith(*session, gateway);
    QTEST(sent.result.outcome, "outcome");
    QTEST(sent.result.code, "code");
    QCOMPARE(sent.awaited, verb == "DOT" ? 1 : 0);
    // The same session goes on with the next message, and nothing is left over from this one.
    server.setScript({});
    QCOMPARE(sendWith(*session, gateway).result.outcome, Outcome::Accepted);
    QCOMPARE(server.mails().last().bytes, *gateway.freeze(sampleMail(), {1'700'000'000'000}));
}

void TestSmtp::F51_dropAfterDotIsUnknown()
{
    ScriptedSmtp server;
    ScriptedSmtp::Script script;
    script.replies.insert("DOT", "drop");
    server.setScript(script);
    const SmtpGateway gateway(setupFor(server.port()));
    const auto session = gateway.openSession();
    const Sent sent = sendWith(*session, gateway);
    QCOMPARE(sent.result.outcome, Outcome::Unknown);
    QCOMPARE(sent.result.code, u"smtp.lost"_s);
    QCOMPARE(sent.awaited, 1);
    QCOMPARE(server.mails().size(), 1); // it was not sent again by itself
}

void TestSmtp::F45_silenceAfterDotIsUnknown()
{
    ScriptedSmtp server;
    ScriptedSmtp::Script script;
    script.replies.insert("DOT", "wait");
    server.setScript(script);
    const SmtpGateway gateway(setupFor(server.port()));
    const auto session = gateway.openSession();
    QCOMPARE(sendWith(*session, gateway).result.outcome, Outcome::Unknown);
}

void TestSmtp::F46_slowServerMeetsTheDeadline()
{
    ScriptedSmtp server;
    ScriptedSmtp::Script script;
    script.delay = std::chrono::milliseconds(1200); // never idle for long, never done
    server.setScript(script);
    const SmtpGateway gateway(setupFor(server.port()));
    const auto session = gateway.openSession();
    QElapsedTimer timer;
    timer.start();
    const Sent sent = sendWith(*session, gateway);
    QCOMPARE_LT(timer.elapsed(), 6000);
    QCOMPARE(sent.result.outcome, Outcome::Temporary);
    QCOMPARE(sent.awaited, 0);
}

void TestSmtp::closedIdleConnectionIsReplaced()
{
    ScriptedSmtp server;
    const SmtpGateway gateway(setupFor(server.port()));
    const auto session = gateway.openSession();
    QCOMPARE(sendWith(*session, gateway).result.outcome, Outcome::Accepted);
    ScriptedSmtp::Script script;
    script.replies.insert("MAIL#1", "421 4.4.2 idle too long");
    server.setScript(script);
    const SendResult second = sendWith(*session, gateway).result;
    QCOMPARE(second.code, u"smtp.250"_s);
    QCOMPARE(server.connections(), 2);
    QCOMPARE(server.mails().size(), 2);
}

void TestSmtp::nothingIsCommittedUnlessRecorded()
{
    ScriptedSmtp server;
    const SmtpGateway gateway(setupFor(server.port()));
    const auto session = gateway.openSession();
    const Sent sent = sendWith(*session, gateway, sampleMail(), false);
    QCOMPARE(sent.result.outcome, Outcome::Temporary);
    QCOMPARE(sent.result.code, u"store.failed"_s);
    QTRY_COMPARE(server.mails().size(), 1);
    QVERIFY(!server.mails().first().isComplete);
}

void TestSmtp::refusedConnection()
{
    int port = 0;
    {
        ScriptedSmtp gone;
        port = gone.port();
    }
    const SmtpGateway gateway(setupFor(port));
    const auto session = gateway.openSession();
    const Sent sent = sendWith(*session, gateway);
    QCOMPARE(sent.result.outcome, Outcome::Temporary);
    QCOMPARE(sent.result.code, u"connect.refused"_s);
}

void TestSmtp::starttlsIsRequired()
{
    ScriptedSmtp server;
    SmtpSetup setup = setupFor(server.port());
    setup.security = SmtpSecurity::StartTls;
    const SmtpGateway gateway(setup);
    const auto session = gateway.openSession();
    const Sent sent = sendWith(*session, gateway);
    QCOMPARE(sent.result.outcome, Outcome::GatewayFinal);
    QCOMPARE(sent.result.code, u"tls.missing"_s);
    QVERIFY(server.mails().isEmpty());
}

void TestSmtp::F77_badPasswordIsForTheGateway()
{
    ScriptedSmtp server;
    ScriptedSmtp::Script script;
    script.replies.insert("AUTH", "535 5.7.8 authentication failed");
    server.setScript(script);
    SmtpSetup setup = setupFor(server.port());
    setup.user = u"agent"_s;
    setup.password = "wrong-password";
    const SmtpGateway gateway(
        setup); // (the factory refuses a password without TLS; the session need not know)
    const auto session = gateway.openSession();
    const Sent sent = sendWith(*session, gateway);
    QCOMPARE(sent.result.outcome, Outcome::GatewayFinal);
    QCOMPARE(sent.result.code, u"smtp.535"_s);
    QVERIFY(!sent.result.words.contains(u"wrong-password"_s));
}

void TestSmtp::passwordNeverLeavesWithoutTls()
{
    ScriptedSmtp server;
    SmtpSetup setup = setupFor(server.port());
    setup.security = SmtpSecurity::StartTls;
    setup.user = u"agent"_s;
    setup.password = "secret";
    const SmtpGateway gateway(setup);
    const auto session = gateway.openSession();
    QCOMPARE(sendWith(*session, gateway).result.outcome, Outcome::GatewayFinal);
    for (const QByteArray &command : server.commands())
        QVERIFY2(command.startsWith("EHLO") || command.startsWith("QUIT"), command.constData());
}

void TestSmtp::utf8AddressNeedsSmtpUtf8_data()
{
    QTest::addColumn<bool>("isOffered");
    QTest::newRow("offered") << true;
    QTest::newRow("not offered") << false;
}

void TestSmtp::utf8AddressNeedsSmtpUtf8()
{
    QFETCH(bool, isOffered);
    ScriptedSmtp server;
    ScriptedSmtp::Script script;
    if (!isOffered)
        script.extensions = "8BITMIME";
    server.setScript(script);
    OutboxItem item = sampleMail();
    item.message.recipient = u"李娜@example.com"_s;
    const SmtpGateway gateway(setupFor(server.port()));
    const auto session = gateway.openSession();
    const Sent sent = sendWith(*session, gateway, item);
    QCOMPARE(sent.result.outcome, isOffered ? Outcome::Accepted : Outcome::RecipientFinal);
    QCOMPARE(sent.result.code, isOffered ? u"smtp.250"_s : u"smtp.no-smtputf8"_s);
    if (isOffered) {
        QVERIFY(server.mails().first().to.contains("李娜@example.com"));
        QVERIFY(server.mails().first().from.contains("SMTPUTF8") ||
                server.commands().join().contains("SMTPUTF8"));
    }
}

void TestSmtp::cancelBeforeTheDotIsTemporary()
{
    ScriptedSmtp server;
    ScriptedSmtp::Script script;
    script.replies.insert("RCPT", "wait");
    server.setScript(script);
    SmtpSetup setup = setupFor(server.port());
    setup.timeoutSeconds = 60;
    const SmtpGateway gateway(setup);
    const auto session = gateway.openSession();
    std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        session->cancel();
    });
    QElapsedTimer timer;
    timer.start();
    const Sent sent = sendWith(*session, gateway);
    QCOMPARE(sent.result.outcome, Outcome::Temporary);
    QCOMPARE(sent.result.code, u"stopped"_s);
    QCOMPARE_LT(timer.elapsed(), 4000);
}

void TestSmtp::wordsAreMasked()
{
    ScriptedSmtp server;
    ScriptedSmtp::Script script;
    script.replies.insert("RCPT",
                          "550-5.1.1 <li.na@example.com>: no such user\r\n550 5.1.1 call +8613800138123\x07");
    server.setScript(script);
    const SmtpGateway gateway(setupFor(server.port()));
    const auto session = gateway.openSession();
    const SendResult result = sendWith(*session, gateway).result;
    QVERIFY2(!result.words.contains(u"li.na@"_s) && !result.words.contains(u"13800138123"_s),
             qPrintable(result.words));
    QVERIFY(result.words.contains(u"no such user"_s));
    QCOMPARE_LE(result.words.size(), 500);
}

QTEST_GUILESS_MAIN(TestSmtp)
#include "tst_smtp.moc"
