// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the next mail leave with the end of the one before (RFC 2920 §3.1): each is still judged for itself, and one
// that began and does not go leaves nothing behind.
#include "gateways/smtpgateway.h"
#include "sampleitem.h"
#include "smtpsetup.h"
#include "support/scriptedsmtp.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

struct Line
{
    explicit Line(const QByteArray &extensions = "PIPELINING\n8BITMIME")
        : gateway(setupFor(server.port(), 2))
        , session(gateway.openSession())
    {
        script.extensions = extensions;
        server.setScript(script);
        for (int i = 0; i < 4; ++i) {
            OutboxItem item = sampleMail();
            item.id = {u"m%1"_s.arg(i)};
            item.idempotencyKey = u"key-%1"_s.arg(i);
            item.message.recipient = u"u%1@example.com"_s.arg(i);
            mails.append(frozenOf(item, *gateway.freeze(item, {1'700'000'000'000})));
        }
    }

    /// Sends one; `next`: of `mails`, begins with its end, if it is asked for. `reply` to `verb` is what the server says from then on.
    SendResult send(int number, int next = -1, const QByteArray &verb = {}, const QByteArray &reply = {})
    {
        session->setFollowing([this, next, verb, reply]() -> const FrozenMessage * {
            ++asked;
            script.replies = {};
            if (!verb.isEmpty())
                script.replies.insert(verb, reply);
            server.setScript(script);
            return next < 0 ? nullptr : &mails.at(next);
        });
        return session->send(mails.at(number), [] { return true; });
    }

    [[nodiscard]] QByteArrayList recipients(bool isComplete) const
    {
        QByteArrayList found;
        for (const ScriptedSmtp::Mail &mail : server.mails()) {
            if (mail.isComplete == isComplete)
                found.append(mail.to);
        }
        return found;
    }

    ScriptedSmtp server;
    ScriptedSmtp::Script script;
    SmtpGateway gateway;
    std::unique_ptr<GatewaySession> session;
    QList<FrozenMessage> mails;
    int asked = 0;
};

} // namespace

class TestSmtpAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyOnOneConnection_data();
    void manyOnOneConnection();
    void eachIsJudgedForItself_data();
    void eachIsJudgedForItself();
    void theFirstOneFails_data();
    void theFirstOneFails();
    void anotherGoesInstead();
    void noneGoes();
};

void TestSmtpAhead::manyOnOneConnection_data()
{
    QTest::addColumn<QByteArray>("extensions");
    QTest::addColumn<bool>("isAhead");
    QTest::newRow("pipelining") << QByteArray("PIPELINING\n8BITMIME") << true;
    QTest::newRow("one command at a time") << QByteArray("8BITMIME") << false;
}

void TestSmtpAhead::manyOnOneConnection()
{
    QFETCH(QByteArray, extensions);
    QFETCH(bool, isAhead);
    Line line(extensions);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(line.send(i, i < 3 ? i + 1 : -1).outcome, Outcome::Accepted);
    line.session.reset();
    QCOMPARE(line.asked, isAhead ? 4 : 0);
    QCOMPARE(line.server.connections(), 1);
    QCOMPARE(line.server.commands().size(), 1 + 4 * 3 + 1);
    QCOMPARE(line.server.commands().constLast(), "QUIT");
    const auto mails = line.server.mails();
    QCOMPARE(mails.size(), 4);
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(mails.at(i).bytes, line.mails.at(i).bytes);
        QCOMPARE(mails.at(i).to, '<' + line.mails.at(i).recipient.toLatin1() + '>');
    }
}

void TestSmtpAhead::eachIsJudgedForItself_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("code");
    using enum Outcome;
    const auto row = [](const char *verb, const char *reply, Outcome outcome, const char *code) {
        QTest::addRow("%s at %s", reply, verb) << QByteArray(verb) << QByteArray(reply) << outcome << QString::fromLatin1(code);
    };
    row("MAIL", "451 later", Temporary, "smtp.451");
    row("MAIL", "550 sender refused", RecipientFinal, "smtp.550");
    row("MAIL", "hello there", Temporary, "smtp.dropped");
    row("MAIL#1", "421 enough for one connection", Accepted, "smtp.250"); // the same mail on a new one
    row("MAIL#1", "drop", Accepted, "smtp.250");
    row("RCPT", "450 4.2.0 greylisted", Temporary, "smtp.450");
    row("RCPT", "550 5.1.1 unknown user", RecipientFinal, "smtp.550");
    row("RCPT", "drop", Temporary, "smtp.dropped");
    row("DATA", "452 no room", Temporary, "smtp.452");
    row("DATA", "drop", Temporary, "smtp.dropped");
}

void TestSmtpAhead::eachIsJudgedForItself()
{
    QFETCH(QByteArray, verb);
    QFETCH(QByteArray, reply);
    QFETCH(Outcome, outcome);
    Line line;
    QCOMPARE(line.send(0, 1, verb, reply).outcome, Outcome::Accepted);
    const SendResult second = line.send(1);
    QCOMPARE(second.outcome, outcome);
    QTEST(second.code, "code");
    line.server.setScript({});
    QCOMPARE(line.send(2).outcome, Outcome::Accepted);
    const QByteArrayList arrived = line.recipients(true);
    QCOMPARE(arrived.count("<u0@example.com>"), 1);
    QCOMPARE(arrived.count("<u1@example.com>"), outcome == Outcome::Accepted ? 1 : 0);
    QCOMPARE(arrived.count("<u2@example.com>"), 1);
}

void TestSmtpAhead::theFirstOneFails_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("code");
    QTest::newRow("for now") << QByteArray("451 later") << Outcome::Temporary << u"smtp.451"_s;
    QTest::newRow("for good") << QByteArray("554 spam") << Outcome::RecipientFinal << u"smtp.554"_s;
    QTest::newRow("hangs up") << QByteArray("drop") << Outcome::Unknown << u"smtp.lost"_s;
    QTest::newRow("nonsense") << QByteArray("hello there") << Outcome::Unknown << u"smtp.lost"_s;
}

void TestSmtpAhead::theFirstOneFails()
{
    QFETCH(QByteArray, reply);
    Line line;
    const SendResult first = line.send(0, 1, "DOT#1", reply);
    QTEST(first.outcome, "outcome");
    QTEST(first.code, "code");
    line.server.setScript({});
    QCOMPARE(line.send(1).outcome, Outcome::Accepted);
    QCOMPARE(line.recipients(true).count("<u1@example.com>"), 1);
    QCOMPARE(line.server.mails().constLast().bytes, line.mails.at(1).bytes);
}

void TestSmtpAhead::anotherGoesInstead()
{
    Line line;
    QCOMPARE(line.send(0, 1).outcome, Outcome::Accepted);
    QCOMPARE(line.send(2).outcome, Outcome::Accepted);
    QCOMPARE(line.server.connections(), 2);
    QCOMPARE(line.recipients(true), QByteArrayList({"<u0@example.com>", "<u2@example.com>"}));
    QCOMPARE(line.server.mails().constLast().bytes, line.mails.at(2).bytes);
}

/// Not even a QUIT, which would be a line of its text.
void TestSmtpAhead::noneGoes()
{
    Line line;
    QCOMPARE(line.send(0, 1).outcome, Outcome::Accepted);
    line.session.reset();
    line.session = line.gateway.openSession();
    QCOMPARE(line.send(2).outcome, Outcome::Accepted); // the server has got as far
    QVERIFY(!line.server.commands().contains("QUIT"));
    QCOMPARE(line.recipients(true), QByteArrayList({"<u0@example.com>", "<u2@example.com>"}));
    for (const ScriptedSmtp::Mail &mail : line.server.mails())
        QVERIFY(mail.isComplete || mail.bytes.isEmpty());
}

QTEST_GUILESS_MAIN(TestSmtpAhead)
#include "tst_smtpahead.moc"
