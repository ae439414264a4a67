// SPDX-FileCopyrightText: 2026 The Remindesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxfixture.h"

using namespace remindesk;
using namespace Qt::StringLiterals;

/// What people do with the outbox, and what it shows them.
class PeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsOffWhatIsDue();
    void cancelsUntilItIsBeingSent();
    void retriesAndArrives();
    void keepsCounts();
    void showsTheLastReminderInTheTicket();
    void quietHoursAreTheAdminsWhereACustomerHasNone();
    void writesOnlyWhatAPersonNames();
};

void PeopleTest::putsOffWhatIsDue()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    f.queue(f.reminder(2));
    const Instant until = f.clock.time.plusSeconds(300);
    QVERIFY(waited(f.store->outbox().putOff({f.ticket(1).ticket.id}, u"source-down"_s, until)));
    const ClaimResult result = f.claim();
    QCOMPARE(result.claimed.size(), 1);
    QCOMPARE(result.claimed[0].item.ticketNumber, u"2"_s);
    const auto held = waited(f.store->history().list({.state = DeliveryState::Held}));
    QCOMPARE(held->rows.size(), 1);
    QCOMPARE(held->rows[0].reason, u"source-down"_s);
    f.clock.time = until;
    QCOMPARE(f.claim().claimed.size(), 1);
}

void PeopleTest::cancelsUntilItIsBeingSent()
{
    OutboxFixture f;
    f.queue(f.reminder(1));
    f.queue(f.reminder(2));
    auto &reminders = f.store->reminders();
    const auto waiting = waited(f.store->history().waiting({}, 10))->rows;
    QVERIFY(waited(reminders.cancel(waiting[0].id, u"by-agent"_s, u"agent:王敏"_s, f.clock.time)));
    QCOMPARE(f.detail(waiting[0].id).item.state, DeliveryState::Canceled);
    QCOMPARE(codeOf(reminders.cancel(waiting[0].id, {}, u"agent:王敏"_s, f.clock.time)), u"E-STO-22"_s);
    QCOMPARE(f.claim().claimed.size(), 1);
    QCOMPARE(codeOf(reminders.cancel(waiting[1].id, {}, u"agent:王敏"_s, f.clock.time)), u"E-STO-23"_s);
}

void PeopleTest::retriesAndArrives()
{
    OutboxFixture f;
    f.queue(f.reminder(1, {Channel::Email}));
    auto &reminders = f.store->reminders();
    const Claimed claimed = f.claim().claimed.constFirst();
    QCOMPARE(codeOf(reminders.retry(claimed.item.id, u"agent:a"_s, f.clock.time)), u"E-STO-22"_s);
    f.send(claimed, DeliveryState::Failed);
    QCOMPARE(codeOf(reminders.markArrived(claimed.item.id, u"agent:a"_s, f.clock.time)), u"E-STO-22"_s);
    QVERIFY(waited(reminders.retry(claimed.item.id, u"agent:a"_s, f.clock.time)));
    const Claimed again = f.claim().claimed.constFirst();
    QCOMPARE(again.frozen.bytes, claimed.frozen.bytes);
    f.send(again, DeliveryState::Unknown);
    QVERIFY(waited(reminders.markArrived(again.item.id, u"agent:a"_s, f.clock.time)));
    QCOMPARE(f.detail(again.item.id).item.state, DeliveryState::Delivered);
    QCOMPARE(codeOf(reminders.cancel(again.item.id, u"given-up"_s, u"agent:a"_s, f.clock.time)), u"E-STO-22"_s);
    f.queue(f.reminder(2, {Channel::Email}));
    const Claimed hopeless = f.claim().claimed.constFirst();
    f.send(hopeless, DeliveryState::Failed);
    QVERIFY(waited(reminders.cancel(hopeless.item.id, u"given-up"_s, u"agent:a"_s, f.clock.time)));
    QCOMPARE(f.detail(hopeless.item.id).item.state, DeliveryState::Canceled);
    QCOMPARE(waited(reminders.outboxCounts())->failed, 0);
}

void PeopleTest::keepsCounts()
{
    OutboxFixture f(6);
    for (int i = 1; i <= 6; ++i)
        f.queue(f.reminder(i));
    const auto claimed = f.claim(4).claimed;
    f.send(claimed[0]);
    f.send(claimed[1], DeliveryState::Failed);
    f.send(claimed[2], DeliveryState::Unknown);
    const auto last = waited(f.store->history().waiting({}, 10))->rows.constLast();
    QVERIFY(waited(f.store->outbox().putOff({last.ticket}, u"source-down"_s, f.clock.time.plusSeconds(9))));
    const auto counts = waited(f.store->reminders().outboxCounts());
    QCOMPARE(counts->waiting, 2); // one queued, one being sent
    QCOMPARE(counts->held, 1);
    QCOMPARE(counts->unknown, 1);
    QCOMPARE(counts->failed, 1);
    QCOMPARE(waited(f.store->history().waiting({}, 10))->rows.size(), 5); // the failed one needs a person
}

void PeopleTest::showsTheLastReminderInTheTicket()
{
    OutboxFixture f;
    TicketQuery query;
    query.view = TicketView::NeverReminded;
    QCOMPARE(waited(f.store->tickets().counts({}))->neverReminded, 3);
    f.queue(f.reminder(2, {Channel::Email}));
    QCOMPARE(waited(f.store->tickets().counts({}))->neverReminded, 2);
    QCOMPARE(waited(f.store->tickets().list(query))->rows.size(), 2);
    f.clock.time = f.clock.time.plusSeconds(5);
    f.send(f.claim().claimed.constFirst());
    query.view = TicketView::All;
    query.text = u"客户2"_s;
    const TicketRow row = waited(f.store->tickets().list(query))->rows.constFirst();
    QCOMPARE(row.lastReminderAt->ms, f.clock.time.ms);
    QCOMPARE(row.lastReminderChannel, Channel::Email);
    QCOMPARE(row.lastReminderState, DeliveryState::Sent);
    f.queue(f.reminder(2, {Channel::Sms}));
    QCOMPARE(waited(f.store->tickets().counts({}))->neverReminded, 2);
    QCOMPARE(waited(f.store->tickets().put(f.source, {makeRecord(2)}))->unchanged, 1);
    QCOMPARE(waited(f.store->tickets().list(query))->rows[0].lastReminderChannel, Channel::Sms);
}

/// By the setting a message waits and goes; who has hours of their own keeps them, and nothing that is written about a
/// customer turns the usual hours into their own.
void PeopleTest::quietHoursAreTheAdminsWhereACustomerHasNone()
{
    OutboxFixture f(4);
    const auto set = [&](const QString &from, const QString &to) {
        QVERIFY(waited(f.store->settings().putValue(u"policy.quiet-from"_s, from)));
        QVERIFY(waited(f.store->settings().putValue(u"policy.quiet-to"_s, to)));
    };
    const auto usual = [&f](QTime from, QTime to) {
        const QuietHours quiet = f.ticket(1).customer.quiet;
        return !quiet.isOwn && quiet.from == from && quiet.to == to;
    };
    QCOMPARE(f.ticket(1).customer.quiet, QuietHours());
    Customer late = f.ticket(2).customer;
    late.quiet = {QTime(1, 0), QTime(2, 0)};
    QVERIFY(waited(f.store->tickets().putCustomer(late)));
    Customer common = f.ticket(4).customer;
    common.quiet = {QTime(22, 0), QTime(8, 0)}; // as is usual without settings, but their own
    QVERIFY(waited(f.store->tickets().putCustomer(common)));
    set(u"11:00"_s, u"14:30"_s); // noon in Shanghai, where the customers are
    QVERIFY(usual(QTime(11, 0), QTime(14, 30)));
    QCOMPARE(f.ticket(2).customer.quiet, late.quiet);
    QCOMPARE(f.ticket(4).customer.quiet, common.quiet);
    f.queue(f.reminder(1));
    f.queue(f.reminder(2));
    const auto claimed = f.claim().claimed;
    QCOMPARE(claimed.size(), 1);
    QCOMPARE(claimed[0].item.ticketNumber, u"2"_s);
    HistoryQuery waiting;
    waiting.state = DeliveryState::Held;
    const auto held = waited(f.store->history().list(waiting))->rows;
    QCOMPARE(held.size(), 1);
    QCOMPARE(held[0].reason, u"quiet-hours"_s);
    // A person changes something else about the customer: the hours stay the admin's.
    QVERIFY(waited(f.store->tickets().putCustomer(f.ticket(1).customer)));
    set(u"23:00"_s, u"23:00"_s);
    QVERIFY(usual(QTime(23, 0), QTime(23, 0))); // none
    f.queue(f.reminder(3));
    QCOMPARE(f.claim().claimed.size(), 1);
    QVERIFY(waited(f.store->settings().removeValue(u"policy.quiet-from"_s)));
    QVERIFY(waited(f.store->settings().putValue(u"policy.quiet-to"_s, u"half past"_s))); // past every check: the usual end
    QCOMPARE(f.ticket(1).customer.quiet, QuietHours());
}

void PeopleTest::writesOnlyWhatAPersonNames()
{
    OutboxFixture f(1);
    TicketRecord record = makeRecord(1);
    TicketStore &tickets = f.store->tickets();
    const Customer first = waited(tickets.byNumber(u"1"_s))->customer;
    const ContactPoint mail = *contactFor(first, Channel::Email);
    CustomerPreferences wanted;
    wanted.quiet = QuietHours(QTime(20, 0), QTime(10, 0));
    const auto before = waited(tickets.setPreferences(first.id, wanted));
    QVERIFY(before && before->quiet && !before->quiet->isOwn && !before->zone && before->consents.isEmpty());
    Customer denied = waited(tickets.byNumber(u"1"_s))->customer; // an answer came while the form was open
    denied.contacts[0].consent = Consent::Denied;
    QVERIFY(waited(tickets.putCustomer(denied)));
    wanted = {};
    wanted.zone = *TimeZoneId::parse(u"Europe/Berlin"_s);
    wanted.locale = u"en"_s;
    const auto zoneBefore = waited(tickets.setPreferences(first.id, wanted));
    Customer now = *waited(tickets.findCustomer(mail.address));
    QCOMPARE(now.id, first.id);
    QVERIFY(now.zoneIsKnown && now.locale == u"en"_s && contactFor(now, Channel::Email)->consent == Consent::Denied);
    QVERIFY(now.quiet == QuietHours(QTime(20, 0), QTime(10, 0)));
    record.ticket.updated = record.ticket.updated.plusSeconds(60);
    record.customer.locale = u"zh-CN"_s;
    record.customer.quiet = {QTime(1, 0), QTime(2, 0)};
    QVERIFY(waited(tickets.put(f.source, {record}))); // the source says otherwise
    now = waited(tickets.byNumber(u"1"_s))->customer;
    QVERIFY(now.locale == u"en"_s && now.zone.text() == u"Europe/Berlin"_s && now.quiet.from == QTime(20, 0));
    QVERIFY(waited(tickets.setPreferences(first.id, *zoneBefore))); // taken back
    QVERIFY(waited(tickets.setPreferences(first.id, *before)));
    now = waited(tickets.byNumber(u"1"_s))->customer;
    QVERIFY(now.zone == first.zone && now.zoneIsKnown == first.zoneIsKnown && now.locale == first.locale && !now.quiet.isOwn);
    wanted = {};
    wanted.consents = {{Channel::Sms, u"+1555"_s, false, Consent::Granted}};
    QCOMPARE(codeOf(tickets.setPreferences(first.id, wanted)), u"E-STO-31"_s);
    QCOMPARE(codeOf(tickets.setPreferences({u"nobody"_s}, {})), u"E-STO-30"_s);
    QCOMPARE(codeOf(tickets.findCustomer(u"nobody"_s)), u"E-ERA-01"_s);
}

QTEST_GUILESS_MAIN(PeopleTest)
#include "tst_people.moc"
