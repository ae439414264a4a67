// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/customer.h"
#include "domain/delivery.h"
#include "domain/message.h"
#include "domain/reminder.h"
#include "domain/ticket.h"

#include <QTest>

using namespace remindesk;
using namespace Qt::StringLiterals;

namespace {

QList<DeliveryState> allStates()
{
    QList<DeliveryState> states;
    for (int i = 0; i <= int(DeliveryState::Simulated); ++i)
        states.append(DeliveryState(i));
    return states;
}

template<typename Enum, typename ToKey, typename FromKey>
bool keysRoundTrip(Enum last, ToKey toKey, FromKey fromKey)
{
    QSet<QString> seen;
    for (int i = 0; i <= int(last); ++i) {
        const QString key = toKey(Enum(i));
        if (key.isEmpty() || seen.contains(key) || fromKey(key) != Enum(i))
            return false;
        seen.insert(key);
    }
    return !fromKey(u"nonsense"_s) && !fromKey(QString());
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys();
    void channelAliases();
    void moves_data();
    void moves();
    void finalStatesStay();
    void nothingTurnsBack();
    void everyWaitingStateCanBeSentOrStopped();
    void contactPoints();
    void quietHours_data();
    void quietHours();
    void readableText();
};

void TestValues::keys()
{
    QVERIFY(keysRoundTrip(Channel::Letter, channelKey, channelFromKey));
    QVERIFY(keysRoundTrip(Stage::Closed, stageKey, stageFromKey));
    QVERIFY(keysRoundTrip(Priority::Urgent, priorityKey, priorityFromKey));
    QVERIFY(keysRoundTrip(TicketEventKind::FieldChange, ticketEventKindKey, ticketEventKindFromKey));
    QVERIFY(keysRoundTrip(ExpectedResponse::Call, expectedResponseKey, expectedResponseFromKey));
    QVERIFY(keysRoundTrip(ReminderClass::Care, reminderClassKey, reminderClassFromKey));
    QVERIFY(keysRoundTrip(Consent::Denied, consentKey, consentFromKey));
    QVERIFY(keysRoundTrip(DeliveryState::Simulated, deliveryStateKey, deliveryStateFromKey));
    // Written into files and the store: these words must not change.
    QCOMPARE(stageKey(Stage::WaitingCustomer), u"waiting-customer"_s);
    QCOMPARE(deliveryStateKey(DeliveryState::Undelivered), u"undelivered"_s);
    QCOMPARE(allChannels().size(), 6);
}

void TestValues::channelAliases()
{
    QCOMPARE(channelFromKey(u"in-app"_s), Channel::Push);
    QCOMPARE(channelFromKey(u"mail"_s), Channel::Email);
    QVERIFY(!channelFromKey(u"fax"_s));
}

void TestValues::moves_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("isAllowed");
    const auto row = [](const char *from, const char *to, bool isAllowed) {
        QTest::addRow("%s to %s", from, to)
            << QString::fromLatin1(from) << QString::fromLatin1(to) << isAllowed;
    };
    row("draft", "queued", true);
    row("draft", "sending", false);
    row("blocked", "queued", true);
    row("scheduled", "queued", true);
    row("queued", "held", true);
    row("held", "queued", true);
    row("queued", "sending", true);
    row("queued", "sent", false);
    row("held", "sending", false);
    row("queued", "canceled", true);
    row("queued", "expired", true);
    row("sending", "sent", true);
    row("sending", "unknown", true);
    row("sending", "queued", true);
    row("sending", "delivered", true);
    row("sending", "merged", false);
    row("sent", "delivered", true);
    row("sent", "bounced", true);
    row("sent", "queued", false);
    row("sent", "canceled", false);
    row("sent", "sent", false);
    row("unknown", "sent", true);
    row("unknown", "queued", true);
    row("unknown", "delivered", true);
    row("unknown", "sending", false);
    row("delivered", "sent", false);
    row("delivered", "bounced", false);
    row("bounced", "delivered", false);
    row("canceled", "queued", false);
    row("expired", "queued", false);
    row("failed", "sent", false);
    row("simulated", "queued", false);
}

void TestValues::moves()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QTEST(canMove(*deliveryStateFromKey(from), *deliveryStateFromKey(to)), "isAllowed");
}

void TestValues::finalStatesStay()
{
    int finals = 0;
    for (const DeliveryState from : allStates()) {
        if (!isFinal(from))
            continue;
        ++finals;
        for (const DeliveryState to : allStates())
            QVERIFY2(!canMove(from, to), qPrintable(deliveryStateKey(from)));
    }
    QCOMPARE(finals, 9);
}

void TestValues::nothingTurnsBack()
{
    using enum DeliveryState;
    // Whatever the provider has taken never becomes unsent again; only "unknown" may be sent once more.
    for (const DeliveryState from : {Sent, Delivered, Undelivered, Bounced}) {
        for (const DeliveryState to : {Draft, Blocked, Scheduled, Held, Queued, Sending, Unknown})
            QVERIFY(!canMove(from, to));
    }
    for (const DeliveryState state : allStates()) {
        QVERIFY(!canMove(state, state));
        QVERIFY(!canMove(state, Draft));
    }
}

void TestValues::everyWaitingStateCanBeSentOrStopped()
{
    using enum DeliveryState;
    for (const DeliveryState from : {Draft, Blocked, Scheduled, Held}) {
        QVERIFY(canMove(from, Queued));
        QVERIFY(canMove(from, Canceled));
        QVERIFY(canMove(from, Expired));
    }
    QVERIFY(!isFinal(Sent));
    QVERIFY(!isFinal(Unknown));
}

void TestValues::contactPoints()
{
    Customer customer;
    QVERIFY(!contactFor(customer, Channel::Email));
    customer.contacts = {{Channel::Sms, u"+8613800138000"_s, true, Consent::Granted},
                         {Channel::Email, u"first@example.com"_s, false, Consent::Unknown},
                         {Channel::Email, u"verified@example.com"_s, true, Consent::Unknown},
                         {Channel::Email, u"refused@example.com"_s, true, Consent::Denied},
                         {Channel::Push, u""_s, true, Consent::Granted}};
    QCOMPARE(contactFor(customer, Channel::Email)->address, u"verified@example.com"_s);
    QCOMPARE(contactFor(customer, Channel::Sms)->address, u"+8613800138000"_s);
    QVERIFY(!contactFor(customer, Channel::Push));
    QVERIFY(!contactFor(customer, Channel::Letter));
    customer.contacts = {{Channel::Email, u"refused@example.com"_s, true, Consent::Denied}};
    QCOMPARE(contactFor(customer, Channel::Email)->consent, Consent::Denied);
    customer.postal = {u"王敏"_s, u"建国路1号"_s, u"100000 北京"_s, u"中国"_s};
    QCOMPARE(contactFor(customer, Channel::Letter)->address, customer.postal.join(u'\n'));
}

void TestValues::quietHours_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<bool>("quiet");
    QTest::newRow("night") << QTime(22, 0) << QTime(8, 0) << QTime(23, 0) << true;
    QTest::newRow("begins") << QTime(22, 0) << QTime(8, 0) << QTime(22, 0) << true;
    QTest::newRow("just before") << QTime(22, 0) << QTime(8, 0) << QTime(21, 59, 59, 999) << false;
    QTest::newRow("after midnight") << QTime(22, 0) << QTime(8, 0) << QTime(0, 0) << true;
    QTest::newRow("ends") << QTime(22, 0) << QTime(8, 0) << QTime(8, 0) << false;
    QTest::newRow("siesta") << QTime(12, 0) << QTime(14, 0) << QTime(13, 0) << true;
    QTest::newRow("outside siesta") << QTime(12, 0) << QTime(14, 0) << QTime(23, 0) << false;
    QTest::newRow("none") << QTime(8, 0) << QTime(8, 0) << QTime(8, 0) << false;
}

void TestValues::quietHours()
{
    QFETCH(QTime, from);
    QFETCH(QTime, to);
    QFETCH(QTime, time);
    QTEST(isQuiet({from, to}, time), "quiet");
}

void TestValues::readableText()
{
    Message message;
    message.parts = {{u"html"_s, u"<b>hidden</b>"_s}, {u"text"_s, u"body"_s}, {u"subject"_s, u"head"_s}};
    QCOMPARE(plainText(message), u"head\nbody"_s);
    message.parts = {{u"title"_s, u"T"_s}, {u"body"_s, u"B"_s}};
    QCOMPARE(plainText(message), u"T\nB"_s);
    message.parts = {{u"thing1"_s, u"one"_s}, {u"time2"_s, u""_s}, {u"thing3"_s, u"three"_s}};
    QCOMPARE(plainText(message), u"one\nthree"_s);
}

QTEST_APPLESS_MAIN(TestValues)
#include "tst_values.moc"
