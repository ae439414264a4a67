// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/channelrules.h"
#include "templating/htmlcheck.h"
#include "templating/voice.h"
#include "templating/wechat.h"

#include "sample.h"

#include <QTest>

namespace remindesk::test {

using namespace Qt::StringLiterals;

namespace {

Findings findingsOf(Channel channel, const QMap<QString, QString> &parts, ReminderClass reminderClass,
                    const QString &locale = u"en"_s, const Sender &sender = {})
{
    Message message;
    message.channel = channel;
    message.locale = locale;
    message.parts = parts;
    measure(message);
    return checkMessage(message, {reminderClass, &sender});
}

QStringList codesOf(const Findings &findings)
{
    QStringList codes;
    for (const Finding &finding : findings)
        codes.append(finding.code);
    return codes;
}

const QString page = u"<p>x</p>"_s;

} // namespace

class TestChannels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wechat_data();
    void wechat();
    void html_data();
    void html();
    void mail_data();
    void mail();
    void sms_data();
    void sms();
    void pushIsCountedInBytes();
    void voice();
    void readOneByOne_data();
    void readOneByOne();
    void readPhone_data();
    void readPhone();
    void repeated_data();
    void repeated();
};

void TestChannels::wechat_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &field, const QString &value, const QString &code = {}) {
        QTest::newRow(name) << field << value << code;
    };
    const QString han = u"字"_s;
    row("thing 20", u"thing1"_s, han.repeated(20));
    row("thing 21", u"thing1"_s, han.repeated(21), u"wechat.too-long"_s);
    row("thing counts an emoji once", u"thing1"_s, u"😀"_s.repeated(20));
    row("string 32", u"character_string2"_s, QString(32, u'A'));
    row("string 33", u"character_string2"_s, QString(33, u'A'), u"wechat.too-long"_s);
    row("string with Chinese", u"character_string2"_s, u"RT-工单"_s, u"wechat.format"_s);
    row("phrase 5", u"phrase4"_s, u"等待您回复"_s);
    row("phrase 6", u"phrase4"_s, u"正在等您回复"_s, u"wechat.too-long"_s);
    row("phrase with letters", u"phrase4"_s, u"OK"_s, u"wechat.format"_s);
    row("name 10 Chinese", u"name6"_s, han.repeated(10));
    row("name 11 Chinese", u"name6"_s, han.repeated(11), u"wechat.too-long"_s);
    row("name 20 letters", u"name6"_s, QString(20, u'n'));
    row("name 21 letters", u"name6"_s, QString(21, u'n'), u"wechat.too-long"_s);
    row("name mixed counts as Chinese", u"name6"_s, u"李雷 Li Lei 先生"_s, u"wechat.too-long"_s);
    row("phone 17", u"phone_number7"_s, u"+86 400-820-12345"_s);
    row("phone 18", u"phone_number7"_s, u"+86 400-820-123456"_s, u"wechat.too-long"_s);
    row("phone with words", u"phone_number7"_s, u"ext 12"_s, u"wechat.format"_s);
    row("time", u"time3"_s, u"2026年11月24日 18:00"_s);
    row("time without date", u"time3"_s, u"18:00"_s);
    row("time span", u"time3"_s, u"2026年11月24日 18:00~2026年11月24日 20:00"_s, u"wechat.too-long"_s);
    row("time span short", u"time3"_s, u"18:00~20:00"_s);
    row("time without year", u"time3"_s, u"11月24日 18:00"_s, u"wechat.format"_s);
    row("time in words", u"time3"_s, u"tomorrow"_s, u"wechat.format"_s);
    row("date", u"date8"_s, u"2026年11月24日"_s);
    row("date in figures", u"date8"_s, u"2026-11-24"_s);
    row("date without year", u"date8"_s, u"11月24日"_s, u"wechat.format"_s);
    row("amount", u"amount5"_s, u"¥128.50"_s);
    row("amount in yuan", u"amount5"_s, u"128.50元"_s);
    row("amount with code", u"amount5"_s, u"CNY 128.50"_s, u"wechat.format"_s);
    row("number", u"number9"_s, u"-12.5"_s);
    row("number with letters", u"number9"_s, u"12a"_s, u"wechat.format"_s);
    row("letter", u"letter10"_s, u"abc"_s);
    row("letter with digit", u"letter10"_s, u"a1"_s, u"wechat.format"_s);
    row("const", u"const11"_s, u"正在处理"_s);
    row("template id is no field", u"template"_s, u"REMIND_COLLECT_WITH_A_VERY_LONG_NAME"_s);
}

void TestChannels::wechat()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    const Findings findings = checkWeChatField(field, value);
    QTEST(findings.isEmpty() ? QString() : findings.first().code, "code");
    for (const Finding &finding : findings) {
        QCOMPARE(finding.arguments.first(), field);
        QCOMPARE(finding.severity, Severity::Blocking);
    }
}

void TestChannels::html_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QString &html, const QString &found = {}) {
        QTest::newRow(name) << html << found;
    };
    row("ours", u"<div style=\"color:#333\"><a href=\"https://a.example/?a=1&amp;b=2\">x</a><br/></div>"_s);
    row("mail and telephone", u"<a href='mailto:a@b.example'>x</a><a href=tel:+86400>y</a>"_s);
    row("less than as text", u"<p>1 < 2 and 3 > 2</p>"_s);
    row("escaped script is text", u"<p>&lt;script&gt;</p>"_s);
    row("script", u"<script>x</script>"_s, u"<script>"_s);
    row("script in capitals", u"<SCRIPT src=x>"_s, u"<script>, src=x"_s);
    row("form", u"<form action=x><input name=a></form>"_s, u"<form>, action, <input>"_s);
    row("iframe", u"<iframe></iframe>"_s, u"<iframe>"_s);
    row("object, embed, link, base", u"<object><embed><link><base>"_s, u"<object>, <embed>, <link>, <base>"_s);
    row("style sheet", u"<style>p{}</style>"_s, u"<style>"_s);
    row("svg", u"<svg/onload=x>"_s, u"<svg>, onload"_s);
    row("handler", u"<p onclick=\"x\">"_s, u"onclick"_s);
    row("handler without space", u"<p title=\"a\"onerror=x>"_s, u"onerror"_s);
    row("javascript link", u"<a href=\"javascript:alert(1)\">"_s, u"href=javascript:alert(1)"_s);
    row("javascript link with entity", u"<a href=\"&#106;avascript:x\">"_s, u"href=&#106;avascript:x"_s);
    row("javascript link with spaces", u"<a href=\" \tJaVaScRiPt:x\">"_s, u"href=JaVaScRiPt:x"_s);
    row("data link", u"<a href=data:text/html,x>"_s, u"href=data:text/html,x"_s);
    row("relative link", u"<a href=/x>"_s, u"href=/x"_s);
    row("remote picture", u"<img src=\"https://x.example/pixel.gif\" width=1>"_s, u"src=https://x.example/pixel.gif"_s);
    row("own picture", u"<img src=\"cid:logo\" alt=\"\">"_s);
    row("style with url", u"<p style=\"background:url(https://x)\">"_s, u"style=url("_s);
    row("style with escape", u"<p style=\"background:u\\72l(x)\">"_s, u"style=\\"_s);
    row("style with expression", u"<p style=\"width:EXPRESSION(x)\">"_s, u"style=expression"_s);
    row("style out of the flow", u"<p style='position:fixed'>"_s, u"style=position"_s);
    row("comment", u"<!-- [if mso] --><p>x</p>"_s, u"<!-- -->"_s);
    row("refresh", u"<meta http-equiv=refresh content=\"0;url=x\">"_s, u"http-equiv, content=0;url=x"_s);
    row("quote never closed", u"<a href=\"https://x"_s, u"\""_s);
    row("each once", u"<script><script>"_s, u"<script>"_s);
}

void TestChannels::html()
{
    QFETCH(QString, html);
    const QStringList found = forbiddenHtml(html);
    QTEST(found.join(u", "_s), "found");
}

void TestChannels::mail_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("text");
    QTest::addColumn<ReminderClass>("reminderClass");
    QTest::addColumn<QStringList>("codes");
    const QString s = u"Subject"_s;
    QTest::newRow("fine") << s << u"Text"_s << ReminderClass::Transaction << QStringList{};
    QTest::newRow("200") << QString(200, u's') << u"Text"_s << ReminderClass::Transaction << QStringList{};
    QTest::newRow("201") << QString(201, u's') << u"Text"_s << ReminderClass::Transaction << QStringList{u"subject.too-long"_s};
    QTest::newRow("line feed") << u"a\nBcc: b"_s << u"Text"_s << ReminderClass::Transaction << QStringList{u"line.break"_s};
    QTest::newRow("carriage return") << u"a\rb"_s << u"Text"_s << ReminderClass::Transaction << QStringList{u"line.break"_s};
    QTest::newRow("control") << u"a\u0007b"_s << u"Text"_s << ReminderClass::Transaction << QStringList{u"part.control"_s};
    QTest::newRow("right to left override") << u"a\u202eb"_s << u"Text"_s << ReminderClass::Transaction << QStringList{u"part.control"_s};
    QTest::newRow("no subject") << QString() << u"Text"_s << ReminderClass::Transaction << QStringList{u"part.empty"_s};
    QTest::newRow("no text") << s << QString() << ReminderClass::Transaction << QStringList{u"part.empty"_s};
    QTest::newRow("huge text") << s << QString(100'001, u't') << ReminderClass::Transaction << QStringList{u"part.too-long"_s};
    QTest::newRow("care without way out") << s << u"Text"_s << ReminderClass::Care << QStringList{u"optout.missing"_s};
    QTest::newRow("care with link") << s << u"Stop: https://x.example/u"_s << ReminderClass::Care << QStringList{};
    QTest::newRow("care with word") << s << u"To unsubscribe reply"_s << ReminderClass::Care << QStringList{};
}

void TestChannels::mail()
{
    QFETCH(QString, subject);
    QFETCH(QString, text);
    QFETCH(ReminderClass, reminderClass);
    Sender sender;
    sender.unsubscribe = u"https://x.example/u"_s;
    const Findings findings = findingsOf(Channel::Email, {{u"subject"_s, subject}, {u"text"_s, text}, {u"html"_s, page}},
                                         reminderClass, u"en"_s, sender);
    QTEST(codesOf(findings), "codes");
}

void TestChannels::sms_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("signature");
    QTest::addColumn<QString>("body");
    QTest::addColumn<ReminderClass>("reminderClass");
    QTest::addColumn<QStringList>("codes");
    const QString zh = u"zh-CN"_s;
    const QString en = u"en"_s;
    const QString ours = u"【远山】"_s;
    QTest::newRow("Chinese") << zh << ours << u"请补充资料"_s << ReminderClass::Transaction << QStringList{};
    QTest::newRow("no signature") << zh << QString() << u"请补充资料"_s << ReminderClass::Transaction << QStringList{u"signature.missing"_s};
    QTest::newRow("square brackets") << zh << u"[远山]"_s << u"请补充资料"_s << ReminderClass::Transaction << QStringList{u"signature.missing"_s};
    QTest::newRow("English needs none") << en << QString() << u"Please reply"_s << ReminderClass::Transaction << QStringList{};
    QTest::newRow("one curly quote") << en << QString() << u"It’s due"_s << ReminderClass::Transaction << QStringList{u"sms.ucs2"_s};
    QTest::newRow("two kinds of others") << en << QString() << u"It’s – due"_s << ReminderClass::Transaction << QStringList{};
    QTest::newRow("one Chinese letter is meant") << en << QString() << u"Dear 李"_s << ReminderClass::Transaction << QStringList{};
    QTest::newRow("only the signature") << en << ours << u"Please reply"_s << ReminderClass::Transaction << QStringList{u"sms.ucs2"_s};
    QTest::newRow("six segments") << en << QString() << QString(918, u'a') << ReminderClass::Transaction << QStringList{};
    QTest::newRow("seven segments") << en << QString() << QString(919, u'a') << ReminderClass::Transaction << QStringList{u"sms.too-long"_s};
    QTest::newRow("care") << zh << ours << u"新品上市"_s << ReminderClass::Care << QStringList{u"optout.missing"_s};
    QTest::newRow("care with way out") << zh << ours << u"新品上市，退订回T"_s << ReminderClass::Care << QStringList{};
    QTest::newRow("care STOP") << en << QString() << u"News. Reply STOP to opt out"_s << ReminderClass::Care << QStringList{};
}

void TestChannels::sms()
{
    QFETCH(QString, locale);
    QFETCH(QString, signature);
    QFETCH(QString, body);
    QFETCH(ReminderClass, reminderClass);
    Sender sender;
    sender.signature = signature;
    const Findings findings = findingsOf(Channel::Sms, {{u"text"_s, signature + body}}, reminderClass, locale, sender);
    QTEST(codesOf(findings), "codes");
}

void TestChannels::pushIsCountedInBytes()
{
    // {"body":"","title":"T"} is 23 bytes; a Chinese character takes three, a quote is escaped to two.
    const auto codes = [](const QString &title, const QString &body) {
        return codesOf(findingsOf(Channel::Push, {{u"title"_s, title}, {u"body"_s, body}}, ReminderClass::Progress));
    };
    QCOMPARE(codes(u"T"_s, QString(4096 - 23, u'a')), QStringList{});
    QCOMPARE(codes(u"T"_s, QString(4097 - 23, u'a')), QStringList{u"push.too-long"_s});
    QCOMPARE(codes(u"T"_s, u"字"_s.repeated(1357) + u"aa"_s), QStringList{});
    QCOMPARE(codes(u"T"_s, u"字"_s.repeated(1358)), QStringList{u"push.too-long"_s});
    QCOMPARE(codes(u"T"_s, QString(2037, u'"')), QStringList{u"push.too-long"_s});
    QCOMPARE(codes(QString(50, u't'), u"b"_s), QStringList{});
    QCOMPARE(codes(QString(51, u't'), u"b"_s), QStringList{u"push.title-long"_s});
}

void TestChannels::voice()
{
    QCOMPARE(spokenUnits(u"请在11月24日 A 楼"_s, u"zh-CN"), 2 + 2 + 1 + 2 + 1 + 1 + 1);
    QCOMPARE(spokenUnits(u"By 24 November, at 1 8."_s, u"en"), 6);
    QCOMPARE(spokenSeconds(u"字"_s.repeated(42), u"zh-CN"), 10);
    QCOMPARE(spokenSeconds(u"word "_s.repeated(26), u"en"), 11);
    const auto codes = [](const QString &text) {
        return codesOf(findingsOf(Channel::Voice, {{u"text"_s, text}}, ReminderClass::Transaction, u"zh-CN"_s));
    };
    QCOMPARE(codes(u"字"_s.repeated(378)), QStringList{});
    QCOMPARE(codes(u"字"_s.repeated(379)), QStringList{u"voice.too-long"_s});
    QCOMPARE(codes(u"电话4008"_s), QStringList{});
    QCOMPARE(codes(u"电话40082"_s), QStringList{u"voice.number"_s});
}

void TestChannels::readOneByOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("ticket") << u"RT-1042"_s << u"R T, 1 0 4 2"_s << u"R T，1 0 4 2"_s;
    QTest::newRow("five digits") << u"10425"_s << u"1 0 4, 2 5"_s << u"1 0 4，2 5"_s;
    QTest::newRow("eight digits") << u"20261124"_s << u"2 0 2 6, 1 1 2 4"_s << u"2 0 2 6，1 1 2 4"_s;
    QTest::newRow("one digit") << u"7"_s << u"7"_s << u"7"_s;
    QTest::newRow("leading zeros stay") << u"00123"_s << u"0 0 1, 2 3"_s << u"0 0 1，2 3"_s;
    QTest::newRow("signs only") << u"-/#"_s << QString() << QString();
    QTest::newRow("Chinese letters") << u"京A-88"_s << u"京 A, 8 8"_s << u"京 A，8 8"_s;
}

void TestChannels::readOneByOne()
{
    QFETCH(QString, text);
    QTEST(remindesk::readOneByOne(text, u"en"), "english");
    QTEST(remindesk::readOneByOne(text, u"zh-CN"), "chinese");
}

void TestChannels::readPhone_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("hotline") << u"400-820-1231"_s << u"4 0 0, 8 2 0, 1 2 3 1"_s;
    QTest::newRow("mobile") << u"13800138000"_s << u"1 3 8, 0 0 1 3, 8 0 0 0"_s;
    QTest::newRow("international") << u"+86 138 0013 8000"_s << u"plus 8 6, 1 3 8, 0 0 1 3, 8 0 0 0"_s;
    QTest::newRow("link") << u"https://x.example/help"_s << u"https://x.example/help"_s;
}

void TestChannels::readPhone()
{
    QFETCH(QString, phone);
    QTEST(remindesk::readPhone(phone, u"en"), "spoken");
}

void TestChannels::repeated_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("script");
    QTest::newRow("who calls is not repeated")
        << u"您好，这里是远山。关于工单 R T，1。\n请回复。"_s << u"zh-CN"_s
        << u"您好，这里是远山。关于工单 R T，1。\n请回复。\n重复一遍：关于工单 R T，1。\n请回复。"_s;
    QTest::newRow("English") << u"Hello, Far. Ticket 1.\nReply."_s << u"en"_s
                             << u"Hello, Far. Ticket 1.\nReply.\nI repeat: Ticket 1.\nReply."_s;
    QTest::newRow("greeting of one sentence") << u"您好。\n请回复。"_s << u"zh-CN"_s << u"您好。\n请回复。\n重复一遍：请回复。"_s;
    QTest::newRow("one sentence") << u"请回复。"_s << u"zh-CN"_s << u"请回复。\n重复一遍：请回复。"_s;
    QTest::newRow("one character") << u"x"_s << u"en"_s << u"x\nI repeat: x"_s;
}

void TestChannels::repeated()
{
    QFETCH(QString, text);
    QFETCH(QString, locale);
    QTEST(repeatedScript(text, locale), "script");
}

} // namespace remindesk::test

QTEST_GUILESS_MAIN(remindesk::test::TestChannels)
#include "tst_channels.moc"
