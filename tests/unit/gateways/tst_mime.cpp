// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmime/gmime.h>

#include "gateways/mime.h"
#include "gateways/mimetext.h"
#include "rfc2047.h"
#include "sampleitem.h"

#include <QRandomGenerator>
#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

const Instant now{1'700'000'000'000};
const MailSetup setup{u"support@support.test"_s, u"云杉客服"_s, {}, {}};

struct Parsed
{
    QString subject, fromName, fromAddress, toName, toAddress, text, html, messageId;
};

QString contentOf(GMimeObject *part)
{
    if (!GMIME_IS_TEXT_PART(part))
        return {};
    char *text = g_mime_text_part_get_text(GMIME_TEXT_PART(part));
    QString result = QString::fromUtf8(text);
    g_free(text);
    return result.replace(u"\r\n"_s, u"\n"_s);
}

void readMailbox(GMimeMessage *message, GMimeAddressType type, QString &name, QString &address)
{
    InternetAddressList *list = g_mime_message_get_addresses(message, type);
    QCOMPARE(internet_address_list_length(list), 1);
    InternetAddress *one = internet_address_list_get_address(list, 0);
    name = QString::fromUtf8(internet_address_get_name(one));
    address = QString::fromUtf8(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(one)));
}

Parsed parsed(const QByteArray &mail)
{
    g_mime_init();
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(mail.constData(), size_t(mail.size()));
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, nullptr);
    Parsed result;
    result.subject = QString::fromUtf8(g_mime_message_get_subject(message));
    result.messageId = QString::fromUtf8(g_mime_message_get_message_id(message));
    readMailbox(message, GMIME_ADDRESS_TYPE_FROM, result.fromName, result.fromAddress);
    readMailbox(message, GMIME_ADDRESS_TYPE_TO, result.toName, result.toAddress);
    GMimeObject *body = g_mime_message_get_mime_part(message);
    if (GMIME_IS_MULTIPART(body)) {
        result.text = contentOf(g_mime_multipart_get_part(GMIME_MULTIPART(body), 0));
        result.html = contentOf(g_mime_multipart_get_part(GMIME_MULTIPART(body), 1));
    } else {
        result.text = contentOf(body);
    }
    g_object_unref(message);
    g_object_unref(parser);
    g_object_unref(stream);
    return result;
}

/// Text of random assigned characters of many scripts, some outside the BMP, never control characters.
QString randomText(QRandomGenerator &random, int length)
{
    static const std::pair<char32_t, char32_t> ranges[] = {
        {0x20, 0x7e},     {0xa1, 0x17f},    {0x391, 0x3c9},     {0x410, 0x44f},    {0x4e00, 0x9fa5},
        {0x3041, 0x3096}, {0xac00, 0xd7a3}, {0x1f600, 0x1f64f}, {0x20000, 0x200ff}};
    QString text;
    while (text.size() < length) {
        const auto &[first, last] = ranges[random.bounded(9)];
        const char32_t c = first + char32_t(random.bounded(int(last - first + 1)));
        text += QString::fromUcs4(&c, 1);
    }
    return text.simplified();
}

} // namespace

class TestMime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chineseMail();
    void framesAsGMimeDoes_data();
    void framesAsGMimeDoes();
    void wireFormIsStrict();
    void sameArgumentsSameBytes();
    void randomHeadersRoundTrip();
    void displayNames_data();
    void displayNames();
    void controlCharactersAreRefused_data();
    void controlCharactersAreRefused();
    void unsubscribe_data();
    void unsubscribe();
    void badMails_data();
    void badMails();
    void longAndDottedLines();
    void internationalDomain();
};

void TestMime::chineseMail()
{
    const auto mail = mailBytes(sampleMail(), setup, now);
    QVERIFY(mail);
    const Parsed read = parsed(*mail);
    QCOMPARE(read.subject, sampleMail().message.part("subject"));
    QCOMPARE(read.fromName, u"云杉客服"_s);
    QCOMPARE(read.fromAddress, u"support@support.test"_s);
    QCOMPARE(read.toName, u"李娜"_s);
    QCOMPARE(read.toAddress, u"li.na@example.com"_s);
    QCOMPARE(read.text, sampleMail().message.part("text"));
    QCOMPARE(read.html, sampleMail().message.part("html"));
    QCOMPARE(read.messageId, u"rem-1.email.1@support.test"_s);
    QCOMPARE(messageIdOf(sampleMail(), setup), u"<rem-1.email.1@support.test>"_s);
    QCOMPARE(rawHeader(*mail, "Auto-Submitted"), "auto-generated");
    QCOMPARE(rawHeader(*mail, "X-Remindesk-Ticket"), "4711");
    QCOMPARE(rawHeader(*mail, "Date"), "Tue, 14 Nov 2023 22:13:20 +0000");
    QCOMPARE(rawHeader(*mail, "MIME-Version"), "1.0");
    QVERIFY(rawHeader(*mail, "Content-Type").startsWith("multipart/alternative"));
}

void TestMime::framesAsGMimeDoes_data()
{
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("html");
    const QString longLine = QString(600, u'x');
    const std::pair<const char *, QString> texts[] = {{"ascii", u"Hello\nyou\n"_s}, {"no end", u"Hello"_s}, {"chinese", u"您好\n再见"_s}, {"long", longLine},
                                                      {"our own marks", u"=_remindesk.boundary.of.a.frame.00 remindesk.plain remindesk.html"_s}};
    for (const auto &[plainName, plain] : texts) {
        QTest::addRow("%s", plainName) << plain << QString();
        for (const auto &[htmlName, html] : texts)
            QTest::addRow("%s, %s", plainName, htmlName) << plain << html;
    }
}

/// What stands around the texts of a mail is kept: it is what GMime would write each time.
void TestMime::framesAsGMimeDoes()
{
    QFETCH(QString, plain);
    QFETCH(QString, html);
    g_mime_init();
    const MimeTexts texts{mimeText(plain), html.isEmpty() ? std::nullopt : std::optional(mimeText(html)), "=_" + QByteArray(32, '7')};
    QCOMPARE(textBytes(texts), bytesOf(textObject(texts).get()));
}

void TestMime::wireFormIsStrict()
{
    const QByteArray mail = *mailBytes(sampleMail(), setup, now);
    QByteArray rest = mail;
    rest.replace("\r\n", "");
    QVERIFY(!rest.contains('\n') && !rest.contains('\r') && !rest.contains('\0'));
    for (const QByteArray &line : mail.split('\n')) {
        QCOMPARE_LE(line.size(), 999); // RFC 5321 §4.5.3.1.6
        for (const char c : line)
            QVERIFY(static_cast<unsigned char>(c) < 0x80);
    }
}

void TestMime::sameArgumentsSameBytes()
{
    QCOMPARE(*mailBytes(sampleMail(), setup, now), *mailBytes(sampleMail(), setup, now));
}

void TestMime::randomHeadersRoundTrip()
{
    QRandomGenerator random(20261121);
    for (int round = 0; round < 500; ++round) {
        OutboxItem item = sampleMail();
        const QString subject = randomText(random, 1 + random.bounded(150));
        const QString name = randomText(random, 1 + random.bounded(40));
        if (subject.isEmpty() || name.isEmpty())
            continue;
        item.message.parts[u"subject"_s] = subject;
        item.message.recipientName = name;
        const auto mail = mailBytes(item, setup, now);
        QVERIFY(mail);
        const Parsed read = parsed(*mail);
        QCOMPARE(read.subject, subject);
        QCOMPARE(read.toName, name);
        QCOMPARE(read.toAddress, u"li.na@example.com"_s);
        // Ours reads the same, where the text does not itself look like an encoded word.
        if (!subject.contains(u"=?"_s))
            QCOMPARE(decodedHeader(rawHeader(*mail, "Subject")), subject);
        for (const QByteArray &line : mail->left(mail->indexOf("\r\n\r\n")).split('\n'))
            QCOMPARE_LE(line.size(), 79); // with CR; RFC 5322 §2.1.1
    }
}

void TestMime::displayNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("looks like an address") << u"Bank <security@bank.example>"_s;
    QTest::newRow("comma") << u"Smith, John"_s;
    QTest::newRow("quotes and backslash") << u"a \"b\" \\ c"_s;
    QTest::newRow("looks encoded") << u"=?utf-8?q?evil?="_s;
    QTest::newRow("semicolon group") << u"x: a@b.example;"_s;
    QTest::newRow("empty") << QString();
}

void TestMime::displayNames()
{
    QFETCH(QString, name);
    OutboxItem item = sampleMail();
    item.message.recipientName = name;
    const auto mail = mailBytes(item, setup, now);
    QVERIFY(mail);
    const Parsed read = parsed(*mail);
    QCOMPARE(read.toAddress, u"li.na@example.com"_s);
    if (!name.startsWith(u"=?"_s))
        QCOMPARE(read.toName, name);
}

void TestMime::controlCharactersAreRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    for (const QString &field : {u"subject"_s, u"recipient"_s, u"recipient name"_s, u"from"_s, u"from_name"_s,
                                 u"ticket number"_s, u"key"_s, u"message_domain"_s}) {
        for (const QString &bad :
             {u"a\r\nBcc: x@y.example"_s, u"a\nb"_s, u"a\rb"_s, u"a\0b"_s, u"a\x85 b"_s, u"a\u2028b"_s})
            QTest::addRow("%s %s", qPrintable(field), bad.toUtf8().toHex().constData()) << field << bad;
    }
}

void TestMime::controlCharactersAreRefused()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    OutboxItem item = sampleMail();
    MailSetup own = setup;
    const QHash<QString, QString *> places{{u"subject"_s, &item.message.parts[u"subject"_s]},
                                           {u"recipient"_s, &item.message.recipient},
                                           {u"recipient name"_s, &item.message.recipientName},
                                           {u"from"_s, &own.from},
                                           {u"from_name"_s, &own.fromName},
                                           {u"ticket number"_s, &item.ticketNumber},
                                           {u"key"_s, &item.idempotencyKey},
                                           {u"message_domain"_s, &own.messageDomain}};
    *places.value(field) = value;
    const auto mail = mailBytes(item, own, now);
    QVERIFY(!mail);
    QCOMPARE(mail.error().code, u"E-SMT-01"_s);
    QCOMPARE(mail.error().arguments, QStringList{field});
}

void TestMime::unsubscribe_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<ReminderClass>("reminderClass");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<bool>("oneClick");
    const QString link = u"https://answers.example.com/u/1"_s;
    using enum ReminderClass;
    QTest::newRow("transaction") << link << Transaction << QByteArray() << false;
    QTest::newRow("progress") << link << Progress << QByteArray("<https://answers.example.com/u/1>") << true;
    QTest::newRow("care") << link << Care << QByteArray("<https://answers.example.com/u/1>") << true;
    QTest::newRow("mail") << u"mailto:stop@support.test"_s << Care << QByteArray("<mailto:stop@support.test>")
                          << false;
    QTest::newRow("none") << QString() << Care << QByteArray() << false;
}

void TestMime::unsubscribe()
{
    QFETCH(QString, address);
    QFETCH(ReminderClass, reminderClass);
    QFETCH(bool, oneClick);
    OutboxItem item = sampleMail();
    item.reminderClass = reminderClass;
    MailSetup own = setup;
    own.unsubscribe = address;
    const QByteArray mail = *mailBytes(item, own, now);
    QTEST(rawHeader(mail, "List-Unsubscribe").simplified(), "header");
    QCOMPARE(rawHeader(mail, "List-Unsubscribe-Post"),
             oneClick ? QByteArray("List-Unsubscribe=One-Click") : QByteArray());
}

void TestMime::badMails_data()
{
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("two addresses") << u"a@x.example, b@x.example"_s << u"s"_s << u"t"_s << u"E-SMT-02"_s;
    QTest::newRow("angle brackets") << u"<a@x.example>"_s << u"s"_s << u"t"_s << u"E-SMT-02"_s;
    QTest::newRow("no address") << QString() << u"s"_s << u"t"_s << u"E-SMT-02"_s;
    QTest::newRow("no subject") << u"a@x.example"_s << u"  "_s << u"t"_s << u"E-SMT-03"_s;
    QTest::newRow("no text") << u"a@x.example"_s << u"s"_s << u"\n"_s << u"E-SMT-03"_s;
}

void TestMime::badMails()
{
    QFETCH(QString, recipient);
    QFETCH(QString, subject);
    QFETCH(QString, text);
    OutboxItem item = sampleMail();
    item.message.recipient = recipient;
    item.message.parts[u"subject"_s] = subject;
    item.message.parts[u"text"_s] = text;
    const auto mail = mailBytes(item, setup, now);
    QVERIFY(!mail);
    QTEST(mail.error().code, "code");
}

void TestMime::longAndDottedLines()
{
    OutboxItem item = sampleMail();
    item.message.parts[u"text"_s] =
        u".\n..\nFrom here\n"_s + u"x"_s.repeated(5000) + u"\n"_s + u"中"_s.repeated(3000) + u"\r\nend"_s;
    item.message.parts.remove(u"html"_s);
    const QByteArray mail = *mailBytes(item, setup, now);
    QString expected = item.message.part("text");
    QCOMPARE(parsed(mail).text, expected.replace(u"\r\n"_s, u"\n"_s));
    for (const QByteArray &line : mail.split('\n'))
        QCOMPARE_LE(line.size(), 999);
}

void TestMime::internationalDomain()
{
    OutboxItem item = sampleMail();
    item.message.recipient = u"li.na@例子.测试"_s;
    const QByteArray mail = *mailBytes(item, setup, now);
    QVERIFY(rawHeader(mail, "To").contains("li.na@xn--fsqu00a.xn--0zwm56d"));
}

QTEST_GUILESS_MAIN(TestMime)
#include "tst_mime.moc"
