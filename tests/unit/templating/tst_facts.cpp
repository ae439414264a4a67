// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "templating/factscan.h"
#include "templating/render.h"

#include <QDateTime>
#include <QTest>

namespace remindesk::test {

using namespace Qt::StringLiterals;

namespace {

// Ticket RT-1042, 24 November 2026 18:00 in Shanghai, 128.50 yuan, 400-820-1231.
ReminderDraft draftWithAllFacts()
{
    ReminderDraft draft;
    draft.facts.number = u"RT-1042"_s;
    draft.zone = TimeZoneId::parse(u"Asia/Shanghai"_s).value();
    draft.deadline = Instant{QDateTime::fromString(u"2026-11-24T10:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch()};
    draft.details = {{u"amount"_s, u"128.50 CNY"_s}, {u"visit_at"_s, u"2026-11-25T01:30:00.000Z"_s}};
    draft.contact = {u"王敏"_s, u"400-820-1231"_s};
    draft.nextStep = u"我们会在11月26日12:00前核对，退款 20.00元"_s;
    draft.evidence.summary = u"11月18日 9:00 来电，接着 RT-1001 办理"_s;
    return draft;
}

Message messageOf(Channel channel, const QString &text)
{
    Message message;
    message.channel = channel;
    message.locale = u"zh-CN"_s;
    message.parts = {{u"text"_s, text}};
    return message;
}

// "missing deadline blocking" per finding.
QStringList shortForm(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        lines.append(finding.code.section(u'.', 1) + u' ' + finding.arguments.first() + u' '
                     + severityKey(finding.severity));
    }
    return lines;
}

} // namespace

class TestFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void leavingTheContactOut_data();
    void leavingTheContactOut();
    void wechatFieldsTogether();
    void markupIsNotRead();
    void aDifferenceIsApprovable();
    void aDraftWithoutFacts();
    void coverage();
    void moments_data();
    void moments();
    void otherNumbers_data();
    void otherNumbers();
};

void TestFacts::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("findings");
    const QString all = u"RT-1042 11月24日 18:00 ¥128.50 400-820-1231"_s;
    const auto row = [](const char *name, const QString &text, const QStringList &findings = {}) {
        QTest::newRow(name) << text << findings;
    };
    row("all", all);
    row("long form", u"RT-1042 11月24日（周二）18:00 128.5元 400 820 1231"_s);
    row("English", u"RT-1042 Tuesday 24 November, 18:00 CNY 128.50 4008201231"_s);
    row("American order", u"RT-1042 November 24, 2026, 18:00 CNY 128.50 400.820.1231"_s);
    row("ISO", u"RT-1042 2026-11-24 18:00 128.50 CNY 400-820-1231"_s);
    row("full-width yen sign", u"RT-1042 11月24日 18:00 \uffe5128.50 400-820-1231"_s);
    row("voice", u"R T，1 0 4 2，11月24日星期二18点 128.50元 4 0 0，8 2 0，1 2 3 1"_s);
    row("nothing", u"x"_s,
        {u"missing ticket blocking"_s, u"missing deadline blocking"_s, u"missing amount blocking"_s,
         u"missing contact blocking"_s});
    row("ticket inside a longer one", u"RT-10425 11月24日 18:00 ¥128.50 400-820-1231"_s,
        {u"missing ticket blocking"_s, u"differs ticket blocking"_s});
    row("another ticket as well", all + u" RT-2000"_s, {u"differs ticket blocking"_s});
    row("another ticket the draft itself names", all + u" RT-1001"_s);
    row("day without time", u"RT-1042 11月24日 ¥128.50 400-820-1231"_s, {u"missing deadline blocking"_s});
    row("other time", u"RT-1042 11月24日 17:00 ¥128.50 400-820-1231"_s,
        {u"missing deadline blocking"_s, u"differs deadline blocking"_s});
    row("other day as well", all + u" 11月30日 18:00"_s, {u"differs deadline blocking"_s});
    row("other year", u"RT-1042 2027年11月24日 18:00 ¥128.50 400-820-1231"_s,
        {u"missing deadline blocking"_s, u"differs deadline blocking"_s});
    row("time of a detail", all + u" 11月25日 09:30"_s);
    row("time of the next step", all + u" 11月26日12:00"_s);
    row("day that only passes by", all + u" 11月30日"_s);
    row("other amount", u"RT-1042 11月24日 18:00 ¥128.05 400-820-1231"_s,
        {u"missing amount blocking"_s, u"differs amount blocking"_s});
    row("other currency", u"RT-1042 11月24日 18:00 US$128.50 400-820-1231"_s,
        {u"missing amount blocking"_s, u"differs amount blocking"_s});
    row("amount of the next step", all + u" 20元"_s);
    row("grouped amount", all + u" ¥1,128.50"_s, {u"differs amount blocking"_s});
    row("amount after a number", u"RT-1042 CNY 128.50 11月24日 18:00 400-820-1231"_s);
    row("TLS is no currency", all + u" TLS 1.3"_s);
    row("other telephone", u"RT-1042 11月24日 18:00 ¥128.50 400-820-1299"_s, {u"missing contact blocking"_s});
}

void TestFacts::text()
{
    QFETCH(QString, text);
    const Findings findings = factFindings({messageOf(Channel::Sms, text)}, draftWithAllFacts());
    QTEST(shortForm(findings), "findings");
    for (const Finding &finding : findings)
        QCOMPARE(finding.field, u"channel.sms"_s);
}

void TestFacts::leavingTheContactOut_data()
{
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<QString>("reach");
    QTest::addColumn<QString>("severity");
    const QString phone = u"400-820-1231"_s;
    QTest::newRow("mail") << Channel::Email << phone << u"blocking"_s;
    QTest::newRow("letter") << Channel::Letter << phone << u"blocking"_s;
    QTest::newRow("voice") << Channel::Voice << phone << u"blocking"_s;
    QTest::newRow("voice cannot say a link") << Channel::Voice << u"https://x.example"_s << u"warning"_s;
    QTest::newRow("WeChat") << Channel::WeChat << phone << u"warning"_s;
    QTest::newRow("push") << Channel::Push << phone << u"warning"_s;
}

void TestFacts::leavingTheContactOut()
{
    QFETCH(Channel, channel);
    QFETCH(QString, reach);
    QFETCH(QString, severity);
    ReminderDraft draft = draftWithAllFacts();
    draft.contact.reach = reach;
    const Findings findings = factFindings({messageOf(channel, u"RT-1042 11月24日 18:00 ¥128.50"_s)}, draft);
    QCOMPARE(shortForm(findings), QStringList{u"missing contact "_s + severity});
    QCOMPARE(findings.first().arguments.last(), reach);
}

void TestFacts::wechatFieldsTogether()
{
    Message message = messageOf(Channel::WeChat, {});
    message.parts = {{u"template"_s, u"RT-9999"_s}, {u"character_string2"_s, u"RT-1042"_s}, {u"date3"_s, u"2026年11月24日"_s},
                     {u"time4"_s, u"18:00"_s}, {u"amount5"_s, u"128.50元"_s}, {u"phone_number6"_s, u"400-820-1231"_s}};
    QCOMPARE(shortForm(factFindings({message}, draftWithAllFacts())), QStringList{});
}

void TestFacts::markupIsNotRead()
{
    Message message = messageOf(Channel::Email, u"x"_s);
    message.parts.insert(u"html"_s, u"RT-1042 11月24日 18:00 ¥128.50 400-820-1231"_s);
    QCOMPARE(factFindings({message}, draftWithAllFacts()).size(), 4);
}

void TestFacts::aDifferenceIsApprovable()
{
    const Findings findings = factFindings(
        {messageOf(Channel::Sms, u"RT-1042 11月24日 18:00 ¥128.50 400-820-1231 12月1日 8:00"_s)}, draftWithAllFacts());
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().isApprovable);
    QCOMPARE(findings.first().arguments, (QStringList{u"deadline"_s, u"11月24日 18:00"_s, u"12月1日 8:00"_s}));
}

void TestFacts::aDraftWithoutFacts()
{
    QVERIFY(factFindings({messageOf(Channel::Sms, u"RT-1 11月24日 18:00 ¥5"_s)}, ReminderDraft{}).isEmpty());
    QVERIFY(factCoverage({messageOf(Channel::Sms, u"x"_s)}, ReminderDraft{}).isEmpty());
}

void TestFacts::coverage()
{
    const auto covered = factCoverage({messageOf(Channel::Sms, u"RT-1042 ¥128.50"_s),
                                       messageOf(Channel::Push, u"RT-1042 11月24日 18:00"_s)},
                                      draftWithAllFacts());
    QCOMPARE(covered.value(u"ticket"_s), (QList<Channel>{Channel::Sms, Channel::Push}));
    QCOMPARE(covered.value(u"deadline"_s), QList<Channel>{Channel::Push});
    QCOMPARE(covered.value(u"amount"_s), QList<Channel>{Channel::Sms});
    QVERIFY(covered.contains(u"contact"_s));
    QVERIFY(covered.value(u"contact"_s).isEmpty());
}

void TestFacts::moments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("several") << u"11月24日18:00，12 月 1 号"_s << u"0-11-24 18:00|0-12-1 -"_s;
    QTest::newRow("half past in words") << u"11月24日下午6点"_s << u"0-11-24 -"_s;
    QTest::newRow("o'clock") << u"11月24日 6点"_s << u"0-11-24 06:00"_s;
    QTest::newRow("May is no verb") << u"You may 5 times"_s << QString();
    QTest::newRow("version number") << u"v1.24 Nov"_s << QString();
    QTest::newRow("impossible time") << u"24 Nov, 25:00"_s << u"0-11-24 -"_s;
    QTest::newRow("order number") << u"B-2026-118, 2026-11-24-7"_s << QString();
    QTest::newRow("ISO with T") << u"2026/11/24T18:05"_s << u"2026-11-24 18:05"_s;
}

void TestFacts::moments()
{
    QFETCH(QString, text);
    QStringList found;
    for (const FoundMoment &moment : momentsIn(text)) {
        found.append(u"%1-%2-%3 %4"_s.arg(QString::number(moment.year), QString::number(moment.month),
                                          QString::number(moment.day),
                                          moment.time ? moment.time->toString(u"HH:mm"_s) : u"-"_s));
    }
    QTEST(found.join(u'|'), "found");
}

void TestFacts::otherNumbers_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("others");
    QTest::newRow("same") << u"RT-1042"_s << u"RT-1042, rt"_s << QStringList{};
    QTest::newRow("other") << u"RT-1042"_s << u"RT-1043"_s << QStringList{u"RT-1043"_s};
    QTest::newRow("other prefix") << u"RT-1042"_s << u"SO-77 PORT-1043"_s << QStringList{};
    QTest::newRow("digits only") << u"1042"_s << u"#1042 工单 1043 ticket 1044 5678"_s << QStringList{u"1043"_s, u"1044"_s};
    QTest::newRow("leading zeros are another number") << u"00123"_s << u"#123"_s << QStringList{u"123"_s};
    QTest::newRow("no digits") << u"ABC"_s << u"ABC1"_s << QStringList{u"ABC1"_s};
}

void TestFacts::otherNumbers()
{
    QFETCH(QString, number);
    QFETCH(QString, text);
    QTEST(otherNumbersLike(text, number), "others");
}

} // namespace remindesk::test

QTEST_GUILESS_MAIN(remindesk::test::TestFacts)
#include "tst_facts.moc"
