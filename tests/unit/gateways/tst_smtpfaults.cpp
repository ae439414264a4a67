// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a mail server can do wrong at every verb: refuse for now, refuse for good, hang up, talk nonsense. In each case the
// mail is said to be exactly what it is, and the next one goes.
#include "gateways/smtpgateway.h"
#include "sampleitem.h"
#include "smtpsetup.h"
#include "support/scriptedsmtp.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

SendResult sendWith(GatewaySession &session, const SmtpGateway &gateway, int &awaited)
{
    const OutboxItem item = sampleMail();
    return session.send(frozenOf(item, *gateway.freeze(item, {1'700'000'000'000})), [&awaited] {
        ++awaited;
        return true;
    });
}

} // namespace

class TestSmtpFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerb_data();
    void everyVerb();
    void quit_data();
    void quit();
};

void TestSmtpFaults::everyVerb_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("code");
    using enum Outcome;
    const auto row = [](const char *fault, const QByteArray &verb, const QByteArray &reply, Outcome outcome, const char *code) {
        QTest::addRow("%s at %s", fault, verb.constData()) << verb << reply << outcome << QString::fromLatin1(code);
    };
    struct Expected
    {
        const char *verb;
        const char *later;        ///< 4xx
        Outcome refusedOutcome;   ///< 5xx
        const char *refused;
        Outcome nonsenseOutcome;  ///< hangs up, or says what is no reply
        const char *nonsense;
    };
    const Expected table[] = {{"CONNECT", "connect.busy", GatewayFinal, "smtp.554", Temporary, "connect.dropped"},
                              {"HELLO", "connect.busy", GatewayFinal, "smtp.554", Temporary, "connect.dropped"},
                              {"STAR", "connect.busy", GatewayFinal, "tls.missing", Temporary, "connect.dropped"},
                              {"AUTH", "smtp.451", GatewayFinal, "smtp.554", Temporary, "connect.dropped"},
                              {"MAIL", "smtp.451", RecipientFinal, "smtp.554", Temporary, "smtp.dropped"},
                              {"RCPT", "smtp.451", RecipientFinal, "smtp.554", Temporary, "smtp.dropped"},
                              {"DATA", "smtp.451", RecipientFinal, "smtp.554", Temporary, "smtp.dropped"},
                              {"DOT", "smtp.451", RecipientFinal, "smtp.554", Unknown, "smtp.lost"}};
    for (const auto &[verb, later, refusedOutcome, refused, nonsenseOutcome, nonsense] : table) {
        const bool isEarly = nonsense == QByteArray("connect.dropped");
        row("F49 4xx", verb, "451 4.3.0 later", Temporary, later);
        row("F50 5xx", verb, "554 5.7.1 no", refusedOutcome, refused);
        row("F51 hang-up", verb, "drop", nonsenseOutcome, nonsense);
        row("a line without end", verb, QByteArray(200'000, 'x'), nonsenseOutcome, nonsense);
        // Before the first mail libcurl reads on, for a reply that never comes.
        const char *waited = isEarly ? "connect.timeout" : nonsense;
        row("words", verb, "hello there", nonsenseOutcome, waited);
        row("nothing", verb, "", nonsenseOutcome, waited);
        row("binary", verb, QByteArray("\x00\xff\xfe\x01\x80 \x00", 7), nonsenseOutcome, waited);
    }
    for (const char *verb : {"MAIL", "RCPT", "DATA"})
        row("a number out of range", verb, "999 what", Temporary, "smtp.dropped");
    row("a number out of range", "DOT", "999 what", Unknown, "smtp.lost");
    row("a number out of range", "STAR", "999 what", GatewayFinal, "tls.missing");
}

void TestSmtpFaults::everyVerb()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, reply);
    QFETCH(QString, code);
    ScriptedSmtp server;
    ScriptedSmtp::Script script;
    if (verb == "HELLO") { // a server that only refuses EHLO may still know HELO (RFC 5321 §3.2)
        script.replies.insert("EHLO", reply);
        script.replies.insert("HELO", reply);
    }
    script.replies.insert(verb, reply);
    SmtpSetup setup = setupFor(server.port(), 10);
    setup.timeoutSeconds = code == u"connect.timeout"_s ? 1 : 20;
    if (verb == "STAR") {
        setup.security = SmtpSecurity::StartTls;
        script.extensions += "\nSTARTTLS";
    }
    if (verb == "AUTH") {
        setup.user = u"agent"_s;
        setup.password = "secret";
    }
    server.setScript(script);
    const SmtpGateway gateway(setup);
    const auto session = gateway.openSession();
    int awaited = 0;
    const SendResult result = sendWith(*session, gateway, awaited);
    QTEST(result.outcome, "outcome");
    QCOMPARE(result.code, code);
    QCOMPARE(awaited, verb == "DOT" ? 1 : 0); // only then may it have gone
    if (verb == "STAR")
        return;
    server.setScript({});
    QCOMPARE(sendWith(*session, gateway, awaited).outcome, Outcome::Accepted);
}

void TestSmtpFaults::quit_data()
{
    QTest::addColumn<QByteArray>("reply");
    for (const char *reply : {"421 later", "554 no", "drop", "wait", "hello there"})
        QTest::newRow(reply) << QByteArray(reply);
}

/// The mail has long been taken: whatever a server says to QUIT, the session ends and no mail is lost or doubled.
void TestSmtpFaults::quit()
{
    QFETCH(QByteArray, reply);
    ScriptedSmtp server;
    ScriptedSmtp::Script script;
    script.replies.insert("QUIT", reply);
    server.setScript(script);
    const SmtpGateway gateway(setupFor(server.port(), 10));
    int awaited = 0;
    for (int i = 1; i <= 2; ++i) {
        const auto session = gateway.openSession();
        QCOMPARE(sendWith(*session, gateway, awaited).outcome, Outcome::Accepted);
    }
    QCOMPARE(server.mails().size(), 2);
    QCOMPARE(server.connections(), 2);
    QCOMPARE(server.commands().count("QUIT"), 2);
}

QTEST_GUILESS_MAIN(TestSmtpFaults)
#include "tst_smtpfaults.moc"
