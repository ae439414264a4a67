// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiving/imapreader.h"
#include "receiving/mailreading.h"
#include "workflow/intakeconfig.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

const QString key = u"0123456789abcdef0123456789abcdef"_s;
const Instant now{1'763'700'000'000};

QByteArray dsn(const QByteArray &perMessage, const QByteArray &recipient, const QByteArray &returned)
{
    return "Return-Path: <>\r\nFrom: MAILER-DAEMON@mail.support.test\r\nTo: agent1@support.test\r\n"
           "Subject: Undelivered Mail\r\nMessage-ID: <dsn1@mail.support.test>\r\nAuto-Submitted: auto-replied\r\n"
           "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n"
           "--b\r\nContent-Type: text/plain\r\n\r\nI'm sorry.\r\n"
           "--b\r\nContent-Type: message/delivery-status\r\n\r\n" + perMessage + "\r\n" + recipient + "\r\n"
           "--b\r\n" + returned + "\r\n--b--\r\n";
}

QByteArray headersOf(const QString &id)
{
    return "Content-Type: text/rfc822-headers\r\n\r\nFrom: a@b.c\r\nMessage-ID: <" + id.toLatin1() + "@support.test>\r\nSubject: x\r\n";
}

QByteArray reply(const QByteArray &headers, const QByteArray &body = "材料明天寄出。\r\n\r\n> 您好\r\n")
{
    return "From: =?utf-8?B?5p2O6Zu3?= <lilei@example.com>\r\nTo: agent1@support.test\r\nMessage-ID: <r1@example.com>\r\n"
           "In-Reply-To: <" + key.toLatin1() + "@support.test>\r\n" + headers
           + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + body;
}

} // namespace

/// Mails and IMAP as bytes: what they mean, and what they must not do.
class TestMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reports_data();
    void reports();
    void F61_reportOfPostfixIsKnownByItsReturnedMail();
    void automaticMailsAreNoAnswers_data();
    void automaticMailsAreNoAnswers();
    void replyIsAnAnswer();
    void replyWithoutOurKeyIsNone();
    void referencesAreLookedAtToo();
    void gb18030AndHtmlAreRead();
    void quotes_data();
    void quotes();
    void htmlIsOnlyText();
    void hostileMailsAreHarmless_data();
    void hostileMailsAreHarmless();
    void imapInPiecesOfAnySize();
    void imapLimits_data();
    void imapLimits();
    void imapWords();
    void mailboxSettings_data();
    void mailboxSettings();
};

void TestMail::reports_data()
{
    QTest::addColumn<QByteArray>("group");
    QTest::addColumn<QString>("result");
    const auto row = [](const char *name, const char *group, const QString &result) {
        QTest::newRow(name) << QByteArray(group) << result;
    };
    row("unknown user", "Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 no such user\r\n",
        u"bounced dsn.address 5.1.1 550 5.1.1 no such user"_s);
    row("full", "Action: failed\r\nStatus: 5.2.2\r\n", u"bounced dsn.full 5.2.2"_s);
    row("policy", "Action: failed\r\nStatus: 5.7.1 (refused)\r\n", u"bounced dsn.refused 5.7.1"_s);
    row("gave up", "Action: failed\r\nStatus: 4.4.7\r\n", u"bounced dsn.expired 4.4.7"_s);
    row("other", "Action: FAILED\r\nStatus: 5.3.0\r\n", u"bounced report.bounced 5.3.0"_s);
    row("delayed", "Action: delayed\r\nStatus: 4.2.1\r\n", u"progress report.delayed 4.2.1"_s);
    row("delivered", "Action: delivered\r\nStatus: 2.0.0\r\n", u"delivered report.delivered 2.0.0"_s);
    row("relayed", "Action: relayed\r\nStatus: 2.0.0\r\n", u"progress report.relayed 2.0.0"_s);
    row("odd", "Action: pondered\r\nStatus: 2.0.0\r\n", u"other report.other 2.0.0"_s);
    row("folded", "Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp;\r\n 550 unknown\r\n",
        u"bounced dsn.address 5.1.1 550 unknown"_s);
    row("no action", "Final-Recipient: rfc822; x@y.z\r\n", u""_s);
}

void TestMail::reports()
{
    QFETCH(QByteArray, group);
    const QByteArray mail = dsn("Original-Envelope-Id: " + key.toLatin1() + "\r\n", group, headersOf(u"none"_s));
    const ReadMail read = readMail(mail, u"mailbox:m"_s, now);
    QCOMPARE(read.kind, MailKind::Report);
    QString said;
    for (const Receipt &receipt : read.receipts) {
        QCOMPARE(receipt.key, key);
        said = reportKey(receipt.report) + u' ' + receipt.reason + u' ' + receipt.words;
    }
    QTEST(said, "result");
}

void TestMail::F61_reportOfPostfixIsKnownByItsReturnedMail()
{
    const QByteArray group = "Final-Recipient: rfc822; unknown1@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                             "Diagnostic-Code: X-Postfix; unknown user: \"unknown1@example.com\"\r\n";
    const QByteArray whole = "Content-Type: message/rfc822\r\n\r\nFrom: a@b.c\r\nMessage-ID: <" + key.toLatin1()
                             + "@support.test>\r\nContent-Type: text/plain\r\n\r\nText\r\n";
    for (const QByteArray &returned : {headersOf(key), whole}) {
        const ReadMail read = readMail(dsn("Reporting-MTA: dns; mail\r\n", group, returned), u"mailbox:m"_s, now);
        QCOMPARE(read.receipts.size(), 1);
        QCOMPARE(read.receipts[0].key, key);
        QCOMPARE(read.receipts[0].report, Report::Bounced);
        QCOMPARE(read.receipts[0].eventId, u"<dsn1@mail.support.test>#0"_s);
        QVERIFY2(!read.receipts[0].words.contains(u"unknown1@example.com"_s), qPrintable(read.receipts[0].words));
    }
    const ReadMail others = readMail(dsn("Reporting-MTA: dns; mail\r\n", group, headersOf(u"somebody-else"_s)), u"mailbox:m"_s, now);
    QCOMPARE(others.kind, MailKind::Report);
    QVERIFY(others.receipts.isEmpty());
}

void TestMail::automaticMailsAreNoAnswers_data()
{
    QTest::addColumn<QByteArray>("header");
    for (const char *line : {"Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated; x=y", "Auto-Submitted: auto-notified",
                             "Precedence: bulk", "Precedence: auto_reply", "Precedence: Junk", "X-Auto-Response-Suppress: All",
                             "X-Autoreply: yes", "Return-Path: <>", "List-Id: <l.example.com>"})
        QTest::newRow(line) << QByteArray(line);
}

void TestMail::automaticMailsAreNoAnswers()
{
    QFETCH(QByteArray, header);
    const ReadMail read = readMail(reply(header + "\r\n"), u"mailbox:m"_s, now);
    QCOMPARE(read.kind, MailKind::Automatic);
    QVERIFY(!read.answer && read.receipts.isEmpty());
}

void TestMail::replyIsAnAnswer()
{
    const ReadMail read = readMail(reply("Auto-Submitted: no\r\nReturn-Path: <lilei@example.com>\r\n"), u"mailbox:m"_s, now);
    QCOMPARE(read.kind, MailKind::Reply);
    QCOMPARE(read.answer->key, key);
    QCOMPARE(read.answer->sender, u"lilei@example.com"_s);
    QCOMPARE(read.answer->text, u"材料明天寄出。"_s);
    QCOMPARE(read.answer->eventId, u"<r1@example.com>"_s);
    QCOMPARE(readMail(reply({}, "退订\r\n"), u"m"_s, now).answer->meaning, Meaning::Stop);
}

void TestMail::replyWithoutOurKeyIsNone()
{
    QByteArray mail = reply({});
    mail.replace(key.toLatin1() + "@support.test", "CAFx+other@mail.example.com");
    QCOMPARE(readMail(mail, u"mailbox:m"_s, now).kind, MailKind::Other);
}

void TestMail::referencesAreLookedAtToo()
{
    QByteArray mail = reply("References: <first@example.com>\r\n <" + key.toLatin1() + "@support.test>\r\n");
    mail.replace("In-Reply-To: <" + key.toLatin1() + "@support.test>\r\n", "In-Reply-To: <x@y.z>\r\n");
    QCOMPARE(readMail(mail, u"mailbox:m"_s, now).answer->key, key);
}

void TestMail::gb18030AndHtmlAreRead()
{
    QByteArray mail = reply({}, "\xB2\xC4\xC1\xCF\xC3\xF7\xCC\xEC\xBC\xC4\xB3\xF6\r\n");
    mail.replace("charset=utf-8", "charset=gb18030");
    QCOMPARE(readMail(mail, u"m"_s, now).answer->text, u"材料明天寄出"_s);
    QByteArray html = reply({}, "<style>p{}</style><p>好的 &amp; 谢谢</p><blockquote>您好</blockquote>");
    html.replace("text/plain", "text/html");
    QCOMPARE(readMail(html, u"m"_s, now).answer->text, u"好的 & 谢谢"_s);
}

void TestMail::quotes_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("arrows", "A\n> old\n> older");
    row("gmail", "A\n\nOn Fri, Nov 21, 2025 at 4:40 PM Far Hill <a@b.c> wrote:\n> old");
    row("gmail, folded", "A\n\nOn Fri, Nov 21, 2025 at 4:40 PM A Very Long Name\n<a@b.c> wrote:\n\nold");
    row("outlook", "A\n\n-----Original Message-----\nFrom: x\nold");
    row("outlook line", "A\n________________________________\nFrom: x");
    row("qq", "A\n\n------------------ 原始邮件 ------------------\n发件人: x");
    row("163", "A\n\n在 2025-11-21 16:40:00，\"远山科技\" <a@b.c> 写道：\nold");
    row("apple", "A\n\n张三 于2025年11月21日 16:40 <a@b.c>写道：\nold");
    row("signature", "A\n-- \n李雷\n电话 1");
    row("header block", "A\n发件人：远山科技\n发送时间：昨天");
}

void TestMail::quotes()
{
    QFETCH(QString, text);
    QCOMPARE(withoutQuotes(text), u"A"_s);
}

void TestMail::htmlIsOnlyText()
{
    QCOMPARE(textOfHtml(u"<b>a</b><br>b<script>alert(1)</script>c &lt;i&gt; &#x4e2d;&#0;&bogus;"_s), u"a\nbc <i> 中"_s);
    QCOMPARE(textOfHtml(u"a<unclosed"_s), u"a"_s);
}

void TestMail::hostileMailsAreHarmless_data()
{
    QTest::addColumn<QByteArray>("mail");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("NULs") << QByteArray(10'000, '\0');
    QTest::newRow("headers without end") << "X: " + QByteArray(200'000, 'x');
    QTest::newRow("nested") << QByteArray("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n").repeated(2000);
    QTest::newRow("cut report") << dsn("Original-Envelope-Id: x\r\n", "Action: failed\r\n", headersOf(key)).left(600);
    QTest::newRow("long status") << dsn("A: b\r\n", QByteArray("Action: failed\r\n\r\n").repeated(20'000), headersOf(u"x"_s));
    QTest::newRow("many ids") << reply("References: " + QByteArray("<a@b> ").repeated(50'000) + "\r\n");
}

void TestMail::hostileMailsAreHarmless()
{
    QFETCH(QByteArray, mail);
    const ReadMail read = readMail(mail, u"mailbox:m"_s, now);
    QVERIFY(read.receipts.size() <= 101);
}

void TestMail::imapInPiecesOfAnySize()
{
    const QByteArray wire = "* 3 EXISTS\r\n* 2 FETCH (UID 7 BODY[]<0> {11}\r\nFrom: a\r\n\r\n FLAGS ())\r\n"
                            "* 3 FETCH (UID 8 BODY[]<0> {0}\r\n)\r\nR1 OK done\r\n";
    for (qsizetype step = 1; step <= wire.size(); ++step) {
        ImapReader reader;
        for (qsizetype at = 0; at < wire.size(); at += step)
            QVERIFY(reader.feed(wire.mid(at, step)));
        QCOMPARE(reader.next()->line, "* 3 EXISTS");
        const auto mail = reader.next();
        QCOMPARE(mail->literals, QList<QByteArray>{"From: a\r\n\r\n"});
        QCOMPARE(numberAfter(mail->line, "UID"), 7U);
        QCOMPARE(reader.next()->literals, QList<QByteArray>{""});
        QVERIFY(reader.next()->startsWith("r1 ok"));
        QVERIFY(!reader.next());
    }
}

void TestMail::imapLimits_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("line without end") << QByteArray(100'000, 'x');
    QTest::newRow("huge literal") << QByteArray("* 1 FETCH {99999999999}\r\n");
    QTest::newRow("negative literal") << QByteArray("* 1 FETCH {-5}\r\n");
    QTest::newRow("literals without end") << QByteArray("{0}\r\n").repeated(1000);
}

void TestMail::imapLimits()
{
    QFETCH(QByteArray, wire);
    ImapReader reader;
    QVERIFY(!reader.feed(wire));
    QVERIFY(!reader.feed("R1 OK\r\n"));
}

void TestMail::imapWords()
{
    QCOMPARE(searchedUids({"* SEARCH 4 2 x 9", {}}), (QList<quint32>{4, 2, 9}));
    QVERIFY(searchedUids({"* SEARCH", {}}).isEmpty() && searchedUids({"* OK 5", {}}).isEmpty());
    QCOMPARE(numberAfter("* OK [UIDVALIDITY 1234] ok", "UIDVALIDITY"), 1234U);
    QVERIFY(!numberAfter("* OK [NOUIDVALIDITY 1234]", "UIDVALIDITY"));
    QCOMPARE(imapQuoted(u"a\"b\\c"_s), QByteArray("\"a\\\"b\\\\c\""));
    QVERIFY(!imapQuoted(u"a\r\nR2 DELETE x"_s) && !imapQuoted(u"收件箱"_s));
}

void TestMail::mailboxSettings_data()
{
    using Settings = QMap<QString, QString>;
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<QString>("code");
    const Settings good{{u"host"_s, u"imap.example.com"_s}, {u"user"_s, u"u"_s}};
    const auto with = [&](const QString &name, const QString &value) {
        Settings more = good;
        more.insert(name, value);
        return more;
    };
    QTest::newRow("least") << good << QString();
    QTest::newRow("STARTTLS") << with(u"security"_s, u"starttls"_s) << QString();
    QTest::newRow("plain") << with(u"security"_s, u"none"_s) << u"E-MBX-03"_s;
    QTest::newRow("port") << with(u"port"_s, u"0"_s) << u"E-MBX-03"_s;
    QTest::newRow("poll") << with(u"poll"_s, u"abc"_s) << u"E-MBX-03"_s;
    QTest::newRow("host with a path") << with(u"host"_s, u"a/b"_s) << u"E-MBX-03"_s;
    QTest::newRow("line break") << with(u"folder"_s, u"a\nb"_s) << u"E-MBX-03"_s;
    QTest::newRow("password") << with(u"password"_s, u"x"_s) << u"E-MBX-01"_s;
    QTest::newRow("nothing") << Settings() << u"E-MBX-02"_s;
}

void TestMail::mailboxSettings()
{
    using Settings = QMap<QString, QString>;
    QFETCH(Settings, settings);
    const auto config = mailboxFrom(u"m"_s, settings);
    QTEST(config ? QString() : config.error().code, "code");
    if (config)
        QCOMPARE(mailboxesFrom({{u"mailbox.m"_s, mailboxText(*config)}}), QList<MailboxConfig>{*config});
    QVERIFY(!mailboxFrom(u"../m"_s, settings));
}

QTEST_GUILESS_MAIN(TestMail)
#include "tst_mail.moc"
