// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formfixture.h"

#include <QTest>

using namespace remindesk;
using namespace remindesk::test;

class TestChannels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picksTheScenariosChannels();
    void leavesOutWhatCannotBeUsed();
    void noChannelBlocks();
    void chosenChannels_data();
    void chosenChannels();
    void addressesOfMany_data();
    void addressesOfMany();
    void consentByClass();
    void channelsAreTakenOnce();
};

void TestChannels::picksTheScenariosChannels()
{
    Fixture f;
    Validation result = validate(f.complete(), f.context);
    QCOMPARE(result.reminder->fields().channels, (QList<Channel>{Channel::Email, Channel::Sms}));
    f.context.customer.postal = {u"李雷"_s, u"建国路1号"_s, u"中国"_s};
    result = validate(f.complete(), f.context);
    QCOMPARE(result.reminder->fields().channels,
             (QList<Channel>{Channel::Email, Channel::Sms, Channel::Letter}));
}

void TestChannels::leavesOutWhatCannotBeUsed()
{
    Fixture f;
    f.context.customer.contacts[0].consent = Consent::Denied;
    Validation result = validate(f.complete(), f.context);
    QCOMPARE(findingTexts(result.findings), QStringList{u"channel.left-out-consent@channel.email"_s});
    QCOMPARE(result.reminder->fields().channels, QList<Channel>{Channel::Sms});

    Fixture g;
    g.context.customer.contacts[1].address = u"110"_s;
    result = validate(g.complete(), g.context);
    QCOMPARE(findingTexts(result.findings), QStringList{u"channel.left-out-address@channel.sms"_s});
    QCOMPARE(result.findings.first().arguments, QStringList{u"E-ADR-47"_s});
    QCOMPARE(result.reminder->fields().channels, QList<Channel>{Channel::Email});
}

void TestChannels::noChannelBlocks()
{
    Fixture f;
    f.context.customer.contacts.clear();
    Validation result = validate(f.complete(), f.context);
    QCOMPARE(findingTexts(result.findings), QStringList{u"channel.none@channels"_s});
    QVERIFY(!result.reminder);
    // All refused is no channel either.
    Fixture g;
    for (ContactPoint &point : g.context.customer.contacts)
        point.consent = Consent::Denied;
    result = validate(g.complete(), g.context);
    QVERIFY(findingWith(result.findings, u"channel.none"_s));
    QVERIFY(!result.reminder);
}

void TestChannels::chosenChannels_data()
{
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<ContactPoint>("point");
    QTest::addColumn<QStringList>("expected");
    const auto email = [](const char *address, bool isVerified = true) {
        return ContactPoint{Channel::Email, QString::fromUtf8(address), isVerified, Consent::Granted};
    };
    const auto sms = [](const char *number) {
        return ContactPoint{Channel::Sms, QString::fromLatin1(number), true, Consent::Granted};
    };
    QTest::newRow("good") << Channel::Email << email("li@example.com") << QStringList();
    QTest::newRow("none") << Channel::Sms << email("li@example.com")
                          << QStringList{u"channel.no-address@channel.sms"_s};
    QTest::newRow("unverified") << Channel::Email << email("li@example.com", false)
                                << QStringList{u"channel.unverified@channel.email"_s};
    QTest::newRow("broken") << Channel::Email << email("li@@example.com")
                            << QStringList{u"channel.bad-address@channel.email"_s};
    QTest::newRow("mixed scripts") << Channel::Email << email("li@раypal.com")
                                   << QStringList{u"address.mixed-scripts@channel.email"_s};
    QTest::newRow("role") << Channel::Email << email("no-reply@example.com")
                          << QStringList{u"address.role@channel.email"_s};
    QTest::newRow("disposable") << Channel::Email << email("li@mailinator.com")
                                << QStringList{u"address.disposable@channel.email"_s};
    QTest::newRow("disposable, a subdomain") << Channel::Email << email("li@Box.YopMail.com")
                                             << QStringList{u"address.disposable@channel.email"_s};
    QTest::newRow("only looks disposable") << Channel::Email << email("li@notmailinator.com") << QStringList{};
    QTest::newRow("UTF-8") << Channel::Email << email("用户@example.com")
                           << QStringList{u"address.utf8@channel.email"_s};
    QTest::newRow("landline") << Channel::Sms << sms("+861062800000")
                              << QStringList{u"address.not-mobile@channel.sms"_s};
    QTest::newRow("premium") << Channel::Sms << sms("+19005550123")
                             << QStringList{u"channel.bad-address@channel.sms"_s};
    QTest::newRow("not made for it")
        << Channel::Push << ContactPoint{Channel::Push, u"device-1"_s, true, Consent::Granted}
        << QStringList{u"channel.unusual@channel.push"_s};
}

void TestChannels::chosenChannels()
{
    QFETCH(Channel, channel);
    QFETCH(ContactPoint, point);
    QFETCH(QStringList, expected);
    Fixture f;
    f.context.customer.contacts = {point};
    ReminderDraft draft = f.complete();
    draft.channels = {channel};
    const Validation result = validate(draft, f.context);
    QCOMPARE(findingTexts(result.findings), expected);
    for (const Finding &finding : result.findings) {
        for (const QString &argument : finding.arguments)
            QVERIFY2(argument != point.address, "a finding shows a whole address");
    }
}

void TestChannels::addressesOfMany_data()
{
    QTest::addColumn<int>("others");
    QTest::addColumn<bool>("isSaid");
    QTest::newRow("one's own") << 0 << false;
    QTest::newRow("a family") << 4 << false;
    QTest::newRow("an office") << 9 << false;
    QTest::newRow("500 customers") << 50 << true; // counted to 50
}

void TestChannels::addressesOfMany()
{
    QFETCH(int, others);
    QFETCH(bool, isSaid);
    Fixture f;
    f.context.sharedWith = {{Channel::Email, others}};
    ReminderDraft draft = f.complete();
    draft.channels = {Channel::Email};
    const Validation result = validate(draft, f.context);
    const Finding *shared = findingWith(result.findings, u"address.shared"_s);
    QCOMPARE(shared != nullptr, isSaid);
    QVERIFY(result.reminder.has_value()); // a warning stops nobody
}

void TestChannels::consentByClass()
{
    Fixture f;
    f.context.customer.contacts[0].consent = Consent::Denied;
    ReminderDraft draft = f.complete();
    draft.channels = {Channel::Email};
    Validation result = validate(draft, f.context);
    const Finding *denied = findingWith(result.findings, u"consent.denied"_s);
    QVERIFY(denied);
    QCOMPARE(denied->severity, Severity::Blocking);
    QVERIFY(!denied->isApprovable);

    draft = f.complete(u"payment-due"_s);
    draft.channels = {Channel::Email};
    result = validate(draft, f.context);
    QCOMPARE(findingTexts(result.findings), QStringList{u"consent.transaction-only@channel.email"_s});
    QVERIFY(result.reminder.has_value());
    draft.reminderClass = ReminderClass::Care; // raised: now the refusal holds
    QVERIFY(!validate(draft, f.context).reminder);
}

void TestChannels::channelsAreTakenOnce()
{
    const Fixture f;
    ReminderDraft draft = f.complete();
    draft.channels = {Channel::Sms, Channel::Email, Channel::Sms};
    const Validation result = validate(draft, f.context);
    QCOMPARE(result.reminder->fields().channels, (QList<Channel>{Channel::Sms, Channel::Email}));
}

QTEST_APPLESS_MAIN(TestChannels)
#include "tst_channels.moc"
