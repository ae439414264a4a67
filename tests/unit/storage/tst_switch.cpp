// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A message that does not get through goes by another channel: one transaction, both in the history.
#include "outboxfixture.h"

#include "storage/chain.h"

using namespace remindesk;
using namespace Qt::StringLiterals;

class TestSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOldIsGivenUpAndTheNewIsQueued_data()
    {
        QTest::addColumn<DeliveryState>("state");
        QTest::newRow("failed") << DeliveryState::Failed;
        QTest::newRow("unknown") << DeliveryState::Unknown;
    }

    void theOldIsGivenUpAndTheNewIsQueued()
    {
        QFETCH(DeliveryState, state);
        OutboxFixture f;
        const QueuedReminder reminder = f.reminder(1);
        f.queue(reminder);
        const Claimed claimed = f.claim().claimed.constFirst();
        f.send(claimed, state);
        const MessageId old = claimed.item.id;
        QVERIFY(waited(f.store->reminders().replace(old, sms(f, reminder), u"agent:王敏"_s, f.clock.time)));
        QCOMPARE(f.detail(old).item.state, DeliveryState::Canceled);
        const HistoryEvent last = f.detail(old).events.constLast();
        QCOMPARE(last.reason, u"switched-channel"_s);
        QCOMPARE(last.detail, u"sms"_s);
        QCOMPARE(last.source, u"agent:王敏"_s);
        QCOMPARE(f.detail({u"new"_s}).item.state, DeliveryState::Queued);
        QCOMPARE(f.detail({u"new"_s}).item.reminder, reminder.id);
        QCOMPARE(waited(f.store->history().ofTicket(f.ticket(1).ticket.id))->size(), 2);
        QVERIFY(waited(f.store->history().verify())->isIntact);
        ClaimRequest bySms = f.request();
        bySms.channel = Channel::Sms;
        QCOMPARE(f.claim(bySms).claimed.size(), 1); // and it goes
    }

    void whatIsOnItsWayStays_data()
    {
        QTest::addColumn<bool>("isSending");
        QTest::newRow("queued") << false;
        QTest::newRow("sending") << true;
    }

    void whatIsOnItsWayStays()
    {
        QFETCH(bool, isSending);
        OutboxFixture f;
        const QueuedReminder reminder = f.reminder(1);
        f.queue(reminder);
        const MessageId old = waited(f.store->history().waiting({}, 10))->rows.constFirst().id;
        if (isSending)
            QCOMPARE(f.claim().claimed.size(), 1);
        const Done done = waited(f.store->reminders().replace(old, sms(f, reminder), u"agent:王敏"_s, f.clock.time));
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"E-STO-22"_s);
        QCOMPARE(codeOf(f.store->history().detail({u"new"_s})), u"E-STO-24"_s);
    }

    /// The same channel again is a retry, never a second message: the old one stays as it was.
    void noChannelTwice()
    {
        OutboxFixture f;
        const QueuedReminder reminder = f.reminder(1, {Channel::Email, Channel::Sms});
        f.queue(reminder);
        const Claimed claimed = f.claim().claimed.constFirst();
        f.send(claimed, DeliveryState::Failed);
        const Done done = waited(
            f.store->reminders().replace(claimed.item.id, sms(f, reminder), u"agent:王敏"_s, f.clock.time));
        QVERIFY(!done);
        QCOMPARE(done.error().code, u"E-STO-21"_s);
        QCOMPARE(f.detail(claimed.item.id).item.state, DeliveryState::Failed);
    }

    void theFieldsOfAReminderAreReadBack()
    {
        OutboxFixture f;
        QueuedReminder reminder = f.reminder(1);
        reminder.draftJson = u"{\"goal\":\"退款\"}"_s;
        f.queue(reminder);
        QCOMPARE(waited(f.store->reminders().draftOf(reminder.id)).value(), reminder.draftJson);
        QCOMPARE(codeOf(f.store->reminders().draftOf({u"nobody"_s})), u"E-STO-24"_s);
    }

    void aCustomersMessagesAreThoseOfAllTheirTickets()
    {
        OutboxFixture f(2);
        TicketRecord again = makeRecord(7);
        again.customer = makeRecord(1).customer; // the same person, another ticket
        QVERIFY(waited(f.store->tickets().put(f.source, {again})));
        for (const int number : {1, 2, 7})
            f.queue(f.reminder(number));
        const CustomerId customer = f.ticket(1).customer.id;
        const auto rows = waited(f.store->history().ofCustomer(customer, 3));
        QVERIFY(rows);
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).ticketNumber, u"7"_s); // newest first
        QCOMPARE(rows->at(1).ticketNumber, u"1"_s);
        QCOMPARE(waited(f.store->history().ofCustomer(customer, 1))->size(), 1);
    }

private:
    static OutboxItem sms(OutboxFixture &f, const QueuedReminder &reminder)
    {
        OutboxItem item = reminder.items.constFirst();
        item.id = {u"new"_s};
        item.reminder = reminder.id;
        item.idempotencyKey.clear();
        item.state = DeliveryState::Queued;
        item.created = f.clock.time;
        item.nextTry = f.clock.time;
        item.message.channel = Channel::Sms;
        return item;
    }
};

QTEST_GUILESS_MAIN(TestSwitch)
#include "tst_switch.moc"
